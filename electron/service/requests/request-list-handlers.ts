import { readLimits } from '#db/queries/limit-queries.ts';
import {
  countRequests,
  type LineNet,
  readLineNets,
  readRequestHeads,
  readSubmitted,
  type RequestHead,
} from '#db/queries/request-list-queries.ts';
import type { Reader } from '#db/schema.ts';
import type { Person } from '#shared/domain/catalogue/person.ts';
import { requestRowSchema, type RequestRow } from '#shared/domain/requests/request-detail.ts';
import { amountOf, waitsFor } from '#shared/domain/requests/waiting.ts';
import { personIdSchema } from '#shared/domain/catalogue/person.ts';
import { actingPerson, query } from '../base.ts';
import { limitsInForce } from './judge-request.ts';

/** As many names as a row of the list shows. */
const MOST_NAMES = 3;

export const listRequests = query.requests.list.handler(async ({ context, input }) => {
  const { reader, workspace } = context;
  const person = await actingPerson(context, workspace);
  const waitingIds = await waitingFor(reader, person);
  const personId = person?.id ?? null;
  const { heads, total } = await readRequestHeads(reader, input.filter, { personId, waitingIds }, input);
  const nets = await netsOf(
    reader,
    heads.map(({ id }) => id),
  );
  const { byState, mine } = await countRequests(reader, personId);
  return {
    requests: heads.map((head) => rowOf(head, nets.get(head.id) ?? [], waitingIds.has(head.id))),
    total,
    counts: {
      all: Object.values(byState).reduce((sum, count) => sum + count, 0),
      byState,
      mine,
      waitingForMe: waitingIds.size,
    },
  };
});

export const requestLimits = query.requests.limits.handler(async ({ context }) => ({
  limits: [...(await limitsInForce(context.reader))],
  isDefault: (await readLimits(context.reader)).length === 0,
}));

async function waitingFor(reader: Reader, person: Person | null): Promise<Set<string>> {
  if (person === null) return new Set();
  const limits = await limitsInForce(reader);
  const submitted = await readSubmitted(reader);
  const waiting = submitted.filter((request) =>
    waitsFor(
      person,
      {
        kind: request.kind,
        requesterId: personIdSchema.nullable().parse(request.requesterId),
        amountFen: amountOf(request.givenFen, request.takenFen),
        acrossCategories: request.acrossCategories,
        approvals: request.approverIds.map((id) => ({ personId: personIdSchema.parse(id) })),
      },
      limits,
    ),
  );
  return new Set(waiting.map(({ id }) => id));
}

async function netsOf(reader: Reader, ids: readonly string[]): Promise<Map<string, LineNet[]>> {
  const nets = new Map<string, LineNet[]>(ids.map((id) => [id, []]));
  for (const net of await readLineNets(reader, ids)) nets.get(net.requestId)?.push(net);
  return nets;
}

function rowOf(head: RequestHead, nets: readonly LineNet[], waitingForMe: boolean): RequestRow {
  const within = nets.every((net) => net.fen === 0);
  const from = nets.filter((net) => net.fen < 0 || within);
  const to = nets.filter((net) => net.fen > 0 || within);
  const names = (of: readonly LineNet[]) => of.slice(0, MOST_NAMES).map((net) => net.lineName);
  return requestRowSchema.parse({
    ...head,
    amountFen: amountOf(
      nets.reduce((sum, net) => sum + net.givenFen, 0),
      nets.reduce((sum, net) => sum + net.takenFen, 0),
    ),
    from: names(from),
    to: names(to),
    fromCount: from.length,
    toCount: to.length,
    waitingForMe,
  });
}
