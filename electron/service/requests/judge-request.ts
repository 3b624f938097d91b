import { readPeople } from '#db/queries/catalogue-queries.ts';
import { readExceptions } from '#db/queries/exception-queries.ts';
import { readLimits } from '#db/queries/limit-queries.ts';
import type { Reader } from '#db/schema.ts';
import { type Outcome, type Refusal, accepted, refused } from '#shared/domain/refusal.ts';
import { defaultLimits } from '#shared/domain/requests/approval-rules.ts';
import type { ApprovalLimit } from '#shared/domain/requests/approval-limit.ts';
import type { Judged, Proposal } from '#shared/domain/requests/preview-request.ts';
import type { Approval, BudgetRequest } from '#shared/domain/requests/request.ts';
import type { Day } from '#shared/values/day.ts';
import type { VersionProposal } from './apply-request.ts';
import { readBooks } from './read-books.ts';
import { versionKinds } from './version-kinds.ts';

/** A request with everything that it is held against. */
export interface Judgement {
  readonly proposal: Proposal;
  readonly judged: Judged;
  /** What stands against its version; null for one that is as it should be, and for the money kinds. */
  readonly versionFault: Refusal | null;
}

type Asked = Pick<BudgetRequest, 'kind' | 'legs' | 'totalFen' | 'versionId' | 'requesterId'>;

export async function judgeRequest(
  reader: Reader,
  request: Asked,
  approvals: readonly Pick<Approval, 'personId'>[],
  today: Day,
): Promise<Judgement> {
  const version = await proposalOf(reader, request);
  const { legs, added, totalFen } = version.kind === 'ok' ? version.value : nothing;
  const books = await readBooks(
    reader,
    legs.map((leg) => leg.lineId),
    today,
    added,
  );
  return {
    proposal: { kind: request.kind, legs, totalFen },
    judged: {
      books,
      exceptions: await readExceptions(reader),
      today,
      limits: await limitsInForce(reader),
      people: await readPeople(reader),
      request,
      approvals,
    },
    versionFault: version.kind === 'refused' ? version.refusal : null,
  };
}

const nothing: VersionProposal = { legs: [], added: [], totalFen: null };

async function proposalOf(
  reader: Reader,
  { kind, legs, totalFen, versionId }: Asked,
): Promise<Outcome<VersionProposal>> {
  if (kind !== 'baseline' && kind !== 'scenario') return accepted({ legs, added: [], totalFen });
  const version = versionKinds[kind];
  if (version === undefined || versionId === null) return refused('version-missing', {}, 'versionId');
  return version.propose(reader, versionId);
}

export async function limitsInForce(reader: Reader): Promise<readonly ApprovalLimit[]> {
  const limits = await readLimits(reader);
  return limits.length === 0 ? defaultLimits : limits;
}
