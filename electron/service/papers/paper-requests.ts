import {
  type LineNet,
  readLineNets,
  readRequestHeads,
  type RequestHead,
} from '#db/queries/request-list-queries.ts';
import type { Reader } from '#db/schema.ts';
import {
  type DrawCause,
  drawCauseSchema,
  type RequestKind,
  requestKindSchema,
  type RequestState,
  requestStateSchema,
} from '#shared/domain/requests/request.ts';
import { amountOf } from '#shared/domain/requests/waiting.ts';
import type { Day } from '#shared/values/day.ts';
import { instant } from '#shared/values/instant.ts';
import type { Fen } from '#shared/values/money.ts';
import { type Month, monthOf } from '#shared/values/month.ts';
import { beijingDay } from './beijing-time.ts';

/** A request as papers list it. */
export interface PaperRequest {
  readonly number: string;
  readonly kind: RequestKind;
  readonly state: RequestState;
  readonly requesterName: string;
  readonly submittedOn: Day | null;
  readonly decidedOn: Day | null;
  readonly amountFen: Fen;
  /** Names of lines that give and that get. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly cause: DrawCause | null;
  readonly reason: string;
}

const PAGE = 500;

/** Those that were submitted or decided in the month, and those that still wait, by their numbers. */
export async function readPaperRequests(reader: Reader, month: Month): Promise<PaperRequest[]> {
  const nobody = { personId: null, waitingIds: new Set<string>() };
  const states: RequestState[] = ['submitted', 'applied', 'rejected'];
  const found: PaperRequest[] = [];
  for (let offset = 0; ; offset += PAGE) {
    const { heads } = await readRequestHeads(reader, { states }, nobody, { offset, limit: PAGE });
    const wanted = heads.filter((head) => isWanted(head, month));
    const nets = await netsOf(reader, wanted);
    found.push(...wanted.map((head) => requestOf(head, nets.get(head.id) ?? [])));
    if (heads.length < PAGE) return found.toReversed();
  }
}

function isWanted(head: RequestHead, month: Month): boolean {
  const days = [dayOf(head.submittedAt), dayOf(head.decidedAt)];
  return head.state === 'submitted' || days.some((day) => day !== null && monthOf(day) === month);
}

function dayOf(at: string | null): Day | null {
  return at === null ? null : beijingDay(instant(at));
}

async function netsOf(reader: Reader, heads: readonly RequestHead[]): Promise<Map<string, LineNet[]>> {
  const nets = new Map<string, LineNet[]>(heads.map(({ id }) => [id, []]));
  for (const net of await readLineNets(reader, [...nets.keys()])) nets.get(net.requestId)?.push(net);
  return nets;
}

function requestOf(head: RequestHead, nets: readonly LineNet[]): PaperRequest {
  // What only moves between months gives and gets.
  const isWithin = nets.every((net) => net.fen === 0);
  const names = (of: readonly LineNet[]) => of.map((net) => net.lineName);
  return {
    number: head.number,
    kind: requestKindSchema.parse(head.kind),
    state: requestStateSchema.parse(head.state),
    requesterName: head.requesterName ?? '',
    submittedOn: dayOf(head.submittedAt),
    decidedOn: dayOf(head.decidedAt),
    amountFen: amountOf(
      nets.reduce((sum, net) => sum + net.givenFen, 0),
      nets.reduce((sum, net) => sum + net.takenFen, 0),
    ),
    from: names(nets.filter((net) => net.fen < 0 || isWithin)),
    to: names(nets.filter((net) => net.fen > 0 || isWithin)),
    cause: drawCauseSchema.nullable().parse(head.cause),
    reason: head.reason,
  };
}
