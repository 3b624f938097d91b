import { call } from '@orpc/server';
import type { LineId } from '#shared/domain/budget/line.ts';
import type { PersonId } from '#shared/domain/catalogue/person.ts';
import type { RequestId } from '#shared/domain/requests/request.ts';
import type { RiskId } from '#shared/domain/risks/risk.ts';
import type { Language } from '#shared/domain/values/value-schemas.ts';
import { day } from '#shared/values/day.ts';
import { fen } from '#shared/values/money.ts';
import { addMonths, type Month } from '#shared/values/month.ts';
import { addEntry } from '../entries/entry-handlers.ts';
import { approveSubmitted, createRequestDraft, rejectRequest } from '../requests/request-handlers.ts';
import { getRequest } from '../requests/request-view-handlers.ts';
import type { ServiceContext } from '../service-parts.ts';
import { drawnEntry, type SampleRequest, sampleRequests } from './sample-requests.ts';

/** What the sample's requests stand on. */
export interface RequestGround {
  readonly firstMonth: Month;
  readonly language: Language;
  /** By the lines' Chinese names. */
  readonly lines: ReadonlyMap<string, LineId>;
  readonly people: ReadonlyMap<string, PersonId>;
}

interface DrawGround extends RequestGround {
  /** The risk that draws are for. */
  readonly surgeRiskId: RiskId;
}

/** Requests of a week in whatever state they are then, made and decided by different people. @returns those that wait. */
export async function fillRequests(
  context: ServiceContext,
  ground: DrawGround,
  week: number,
): Promise<readonly RequestId[]> {
  const waiting: RequestId[] = [];
  for (const request of sampleRequests.filter((one) => one.week === week)) {
    const id = await makeRequest(context, ground, request);
    await decide(context, ground, request, id);
    if (request.outcome.kind === 'waiting') waiting.push(id);
  }
  return waiting;
}

/** What the draw was spent on. */
export async function spendDraw(context: ServiceContext, ground: RequestGround): Promise<void> {
  const { firstMonth, language } = ground;
  const month = addMonths(firstMonth, drawnEntry.month);
  await call(
    addEntry,
    {
      lineId: known(ground.lines, drawnEntry.line),
      day: day(`${month}-${drawnEntry.dayOfMonth}`),
      fen: fen(drawnEntry.yuan * 100),
      vendor: drawnEntry.vendor[language],
      note: drawnEntry.note[language],
    },
    { context, path: ['entries', 'add'] },
  );
}

async function makeRequest(
  context: ServiceContext,
  { firstMonth, language, lines, people, surgeRiskId }: DrawGround,
  request: SampleRequest,
): Promise<RequestId> {
  const { id } = await call(
    createRequestDraft,
    {
      kind: request.kind,
      reason: request.reason[language],
      legs: request.legs.map((leg) => ({
        lineId: known(lines, leg.line),
        month: addMonths(firstMonth, leg.month),
        fen: fen(leg.yuan * 100),
      })),
      papers: request.papers.map(({ text, reference }) => ({ text: text[language], reference })),
      cause: request.cause,
      riskId: request.kind === 'draw' ? surgeRiskId : null,
      submit: request.outcome.kind !== 'draft',
    },
    { context: { ...context, actingAs: known(people, request.by) }, path: ['requests', 'create'] },
  );
  return id;
}

async function decide(
  context: ServiceContext,
  { language, people }: RequestGround,
  { outcome }: SampleRequest,
  id: RequestId,
): Promise<void> {
  if (outcome.kind === 'draft' || outcome.kind === 'waiting') return;
  const acting = { ...context, actingAs: known(people, outcome.by) };
  if (outcome.kind === 'rejected') {
    const input = { id, reason: outcome.reason[language] };
    await call(rejectRequest, input, { context: acting, path: ['requests', 'reject'] });
    return;
  }
  const { seq } = await call(getRequest, { id }, { context: acting });
  await call(
    approveSubmitted,
    { id, seenSeq: seq, note: outcome.note[language] },
    { context: acting, path: ['requests', 'approve'] },
  );
}

function known<T>(among: ReadonlyMap<string, T>, key: string): T {
  const value = among.get(key);
  if (value === undefined) throw new Error(`the sample has no ${key}`);
  return value;
}
