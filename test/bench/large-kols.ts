import { createHash } from 'node:crypto';
import {
  type DeliverableStep,
  deliverableStepSchema,
  platformSchema,
  type Tier,
} from '#shared/domain/kols/kol-kinds.ts';
import { deliverableFormatSchema } from '#shared/domain/kols/kol.ts';
import { addDays, type Day, day } from '#shared/values/day.ts';
import type { Scale } from './scale.ts';
import { type Build, put, type Row } from './workspace-build.ts';

const FIRST_DAY = day('2022-01-03');
const DAYS = 1700;
const FOLLOWER_COUNTS = 10;
const COUNTED_EVERY = 180;
const AT_ONCE = 200;
const SCRIPT = '每天一分钟看懂理财。理财非存款，产品有风险，投资须谨慎。';
const SCRIPT_HASH = createHash('sha256').update(SCRIPT, 'utf8').digest('hex');
const { options: platforms } = platformSchema;
const { options: formats } = deliverableFormatSchema;
const { options: steps } = deliverableStepSchema;

/** A deliverable with the day from which on it has results. */
export interface Published {
  readonly id: string;
  readonly from: Day;
}

/** KOLs, each with one cooperation and its contract, and deliverables in every step. @returns what was published. */
export async function addKols(build: Build, scale: Scale, lines: readonly string[]): Promise<Published[]> {
  const kols: Row[] = [];
  for (let at = 0; at < scale.kols; at += 1) kols.push(await addKol(build, at));
  const cooperations: string[] = [];
  for (const [at, kol] of kols.entries()) cooperations.push(await addCooperation(build, kol, at, lines));
  const published: Published[] = [];
  for (let at = 0; at < scale.deliverables; at += AT_ONCE) {
    const count = Math.min(AT_ONCE, scale.deliverables - at);
    published.push(...(await addDeliverables(build, scale, { kols, cooperations, first: at, count })));
  }
  return published;
}

function tierOf(at: number): Tier {
  if (at % 50 === 0) return 'head';
  return at % 5 === 0 ? 'mid' : 'ordinary';
}

async function addKol(build: Build, at: number): Promise<Row> {
  const tier = tierOf(at);
  const audience = { head: 5_000_000, mid: 600_000, ordinary: 60_000 }[tier];
  const kol = {
    id: build.newId(),
    name: `达人 ${at + 1}`,
    name_key: `达人 ${at + 1}`,
    handle: `kol_${at + 1}`,
    handle_key: `kol_${at + 1}`,
    platform: platforms[at % platforms.length] ?? 'other',
    tier,
    tier_reason: null,
    agency: at % 3 === 0 ? '' : `机构 ${at % 37}`,
    contact: '',
    field: ['理财', '职场', '生活'][at % 3] ?? '',
    flags: at % 20 === 0 ? '["重点"]' : '[]',
    note: '',
  };
  const followers = Array.from({ length: FOLLOWER_COUNTS }, (_, count) => ({
    id: build.newId(),
    kol_id: kol.id,
    day: addDays(FIRST_DAY, COUNTED_EVERY * count),
    count: Math.floor(audience * (0.5 + build.random()) * (1 + count / 20)),
  }));
  const prices = formats.slice(0, 3).map((format, place) => ({
    id: build.newId(),
    kol_id: kol.id,
    format,
    fen: Math.floor(audience / 10) * (3 - place),
  }));
  const qualification = {
    id: build.newId(),
    kol_id: kol.id,
    kind: 'fund',
    number: `Q${at}`,
    issuer: '中国证券投资基金业协会',
    valid_from: '2022-01-01',
    valid_until: addDays(day('2026-06-01'), at % 700),
  };
  const changes = [
    ...(await put(build, 'kol', [kol])),
    ...(await put(build, 'kol_follower', followers)),
    ...(await put(build, 'kol_price', prices)),
    ...(await put(build, 'kol_qualification', [qualification])),
  ];
  await build.ledger.add(build.at(), 'kols.add', { key: 'kolAdded', params: { name: kol.name } }, changes);
  return kol;
}

/** Every tenth is a draft still. */
async function addCooperation(build: Build, kol: Row, at: number, lines: readonly string[]): Promise<string> {
  const isDraft = at % 10 === 9;
  const [line, title, fen] = [lines[at % lines.length] ?? '', `合作 ${at + 1}`, 100 * (20_000 + 10 * at)];
  const contract = contractRow(build, { line, fen, number: `KC-2022-${String(at).padStart(5, '0')}` });
  const cooperation = {
    id: build.newId(),
    kol_id: kol['id'] ?? null,
    title,
    line_id: line,
    document_id: isDraft ? null : contract.id,
    fen,
    released_fen: 0,
    first_day: FIRST_DAY,
    last_day: '2026-12-31',
    state: isDraft ? 'draft' : 'signed',
    note: '',
  };
  const changes = [
    ...(isDraft ? [] : await put(build, 'document', [contract])),
    ...(await put(build, 'cooperation', [cooperation])),
  ];
  const params = { name: String(kol['name']), title, amountFen: fen };
  const label = isDraft
    ? ({ key: 'cooperationAdded', params } as const)
    : ({ key: 'cooperationSigned', params: { ...params, document: contract.number, line: '线路' } } as const);
  await build.ledger.add(build.at(), isDraft ? 'kols.addCooperation' : 'kols.sign', label, changes);
  return cooperation.id;
}

function contractRow(build: Build, { line, fen, number }: { line: string; fen: number; number: string }) {
  return {
    id: build.newId(),
    line_id: line,
    kind: 'contract',
    previous_id: null,
    number,
    number_key: number.toLowerCase(),
    day: FIRST_DAY,
    fen,
    vendor: '',
    note: '',
    due_month: '2026-12',
    pay_by: null,
    reason: '',
    over_reason: '',
    override_by: null,
    override_reason: '',
    cancelled_on: null,
    cancel_reason: '',
    closed_on: null,
    close_reason: '',
  };
}

interface Wish {
  readonly kols: readonly Row[];
  readonly cooperations: readonly string[];
  readonly first: number;
  readonly count: number;
}

/** Nine in ten are published; of what is under way, a few at each step. */
async function addDeliverables(build: Build, scale: Scale, wish: Wish): Promise<Published[]> {
  const rows = Array.from({ length: wish.count }, (_, at) =>
    deliverableRow(build, scale, wish, wish.first + at),
  );
  const stepRows = rows.flatMap((row) => stepsOf(build, row));
  const reviews = rows.flatMap((row) => reviewsOf(build, row));
  const changes = [
    ...(await put(build, 'deliverable', rows)),
    ...(await put(build, 'deliverable_step', stepRows)),
    ...(await put(build, 'script_review', reviews)),
  ];
  const params = { name: '达人', title: rows[0]?.title ?? '' };
  await build.ledger.add(build.at(), 'deliverables.add', { key: 'deliverableAdded', params }, changes);
  return rows.flatMap(({ id, published_on: from }) => (from === null ? [] : [{ id, from }]));
}

function deliverableRow(build: Build, scale: Scale, { kols, cooperations }: Wish, at: number) {
  const step: DeliverableStep = at % 10 === 9 ? (steps[Math.floor(at / 10) % 4] ?? 'brief') : 'published';
  const isOut = step === 'published';
  const owner = Math.floor(build.random() * kols.length);
  // What was published, in the order of its days; what is under way lies ahead of the last of them.
  const dueDay = isOut
    ? addDays(FIRST_DAY, Math.floor((at / scale.deliverables) * DAYS))
    : addDays(day('2026-11-23'), at % 60);
  const hasScript = step !== 'brief';
  return {
    id: build.newId(),
    kol_id: kols[owner]?.['id'] ?? null,
    cooperation_id: cooperations[owner] ?? null,
    task_id: null,
    format: formats[at % formats.length] ?? 'other',
    title: `内容 ${at + 1}`,
    product_name: '稳健理财',
    product_grade: 2,
    audience_grade: 3,
    campaign_text: '',
    script_due_day: addDays(dueDay, -10),
    due_day: dueDay,
    step,
    script: hasScript ? SCRIPT : '',
    script_hash: hasScript ? SCRIPT_HASH : '',
    published_on: isOut ? dueDay : null,
    link: isOut ? `https://example.com/${at + 1}` : '',
    fen: at % 2 === 0 ? 100 * (500 + (at % 900)) : null,
    acceptance_id: null,
  };
}

function stepsOf(build: Build, row: ReturnType<typeof deliverableRow>): Row[] {
  return steps.slice(1, steps.indexOf(row.step) + 1).map((step, place) => ({
    id: build.newId(),
    deliverable_id: row.id,
    step,
    person_id: null,
    day: addDays(row.due_day, 3 * place - 12),
    at: `${addDays(row.due_day, 3 * place - 12)}T02:00:00.000Z`,
    note: '',
  }));
}

function reviewsOf(build: Build, row: ReturnType<typeof deliverableRow>): Row[] {
  if (row.step !== 'published' && row.step !== 'scheduled') return [];
  const review = {
    id: build.newId(),
    deliverable_id: row.id,
    script: row.script,
    script_hash: row.script_hash,
    pack_id: null,
    pack_name: '示例规则包',
    day: row.due_day,
    findings: '[]',
    verdict: 'passed',
    person_id: null,
    reason: '',
    at: `${addDays(row.due_day, -4)}T02:00:00.000Z`,
  };
  return [review];
}
