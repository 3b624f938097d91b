import type { RequestKind, RequestState } from '#shared/domain/requests/request.ts';
import { addMonths, month } from '#shared/values/month.ts';
import type { Scale } from './scale.ts';
import { type Build, put, type Row } from './workspace-build.ts';

const FIRST_MONTH = month('2022-01');
/** One in so many requests draws on the reserve. */
const DRAWS = 10;

export interface LinesOfRequests {
  readonly paying: readonly string[];
  readonly reserve: readonly string[];
}

/** Requests of two to twenty legs over all months, most of them applied, one ledger record for each. */
export async function addRequests(build: Build, scale: Scale, lines: LinesOfRequests): Promise<void> {
  const people = await addPeople(build);
  for (let number = 1; number <= scale.requests; number += 1) {
    await addRequest(build, scale, { lines, people, number });
  }
}

async function addPeople(build: Build): Promise<readonly string[]> {
  const people = ['沈岚', '贺知远', '顾明'].map((name, index) => ({
    id: build.newId(),
    name,
    name_key: name,
    department_id: null,
    role: index < 2 ? 'finance' : 'project-manager',
  }));
  const changes = await put(build, 'person', people);
  await build.ledger.add(
    build.at(),
    'catalogue.addPerson',
    { key: 'personAdded', params: { name: '沈岚' } },
    changes,
  );
  return people.map(({ id }) => id);
}

interface Wish {
  readonly lines: LinesOfRequests;
  readonly people: readonly string[];
  readonly number: number;
}

async function addRequest(build: Build, scale: Scale, { lines, people, number }: Wish): Promise<void> {
  const kind: RequestKind = number % DRAWS === 0 ? 'draw' : 'reallocation';
  const state = stateOf(build.random());
  const text = `${kind === 'draw' ? 'DR' : 'RA'}-2022-${String(number).padStart(4, '0')}`;
  const at = build.at();
  const request = {
    id: build.newId(),
    number: text,
    kind,
    state,
    requester_id: people[2] ?? null,
    reason: `第 ${number} 次调整`,
    cause: kind === 'draw' ? 'traffic-surge' : null,
    cause_text: '',
    papers: '[{"text":"依据","reference":"R"}]',
    version_id: null,
    total_fen: null,
    created_at: at,
    submitted_at: at,
    submitted_seq: build.ledger.count,
    decided_at: state === 'submitted' ? null : at,
    decision_reason: '',
  };
  const changes = [
    ...(await put(build, 'budget_request', [request])),
    ...(await put(build, 'request_leg', legsOf(build, scale, request.id, from(lines, kind), lines.paying))),
  ];
  if (state === 'applied') {
    const approval = { id: build.newId(), request_id: request.id, person_id: people[0] ?? '', at, note: '' };
    changes.push(...(await put(build, 'request_approval', [approval])));
  }
  await build.ledger.add(
    at,
    'requests.create',
    { key: 'requestSubmitted', params: { number: text } },
    changes,
  );
}

function from(lines: LinesOfRequests, kind: RequestKind): readonly string[] {
  return kind === 'draw' ? lines.reserve : lines.paying;
}

function stateOf(chance: number): RequestState {
  if (chance < 0.8) return 'applied';
  if (chance < 0.9) return 'submitted';
  return chance < 0.95 ? 'rejected' : 'withdrawn';
}

/** Half of the legs take and half of them give, each from another line. */
function legsOf(
  build: Build,
  scale: Scale,
  requestId: string,
  giving: readonly string[],
  getting: readonly string[],
): Row[] {
  const pairs = 1 + Math.floor(build.random() * 10);
  const start = Math.floor(build.random() * (getting.length - 2 * pairs));
  return Array.from({ length: pairs }, (_, index) => {
    const fen = 100 * Math.floor(1 + build.random() * 5000);
    const at = addMonths(FIRST_MONTH, Math.floor(build.random() * scale.months));
    const leg = (line: string, amount: number, position: number): Row => ({
      id: build.newId(),
      request_id: requestId,
      position,
      line_id: line,
      line_name: '线路',
      month: at,
      fen: amount,
    });
    return [
      leg(giving[(start + index) % giving.length] ?? '', 0 - fen, 2 * index),
      leg(getting[start + pairs + index] ?? '', fen, 2 * index + 1),
    ];
  }).flat();
}
