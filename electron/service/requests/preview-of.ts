import { readEarlierMove } from '#db/queries/earlier-move-queries.ts';
import type { Reader } from '#db/schema.ts';
import { booksBefore, previewRequest } from '#shared/domain/requests/preview-request.ts';
import type { Approval, BudgetRequest } from '#shared/domain/requests/request.ts';
import type { RequestPreview } from '#shared/domain/requests/request-preview.ts';
import type { Day } from '#shared/values/day.ts';
import { judgeRequest } from './judge-request.ts';

type Asked = Pick<BudgetRequest, 'kind' | 'legs' | 'totalFen' | 'versionId' | 'requesterId' | 'state'> & {
  readonly id: BudgetRequest['id'] | null;
};

/**
 * What a request would do if it were applied now; of one that is applied, what it did, told by the plan as it stands
 * without it. What is decided has no problem and no checks any more.
 */
export async function previewOf(
  reader: Reader,
  asked: Asked,
  approvals: readonly Pick<Approval, 'personId'>[],
  today: Day,
): Promise<RequestPreview> {
  const { proposal, judged, versionFault } = await judgeRequest(reader, asked, approvals, today);
  const earlier = await readEarlierMove(reader, { ...asked, today });
  if (asked.state === 'applied') {
    const books = booksBefore(proposal.kind, proposal.legs, judged.books);
    return { ...previewRequest(proposal, { ...judged, books }), problem: null, checks: [], earlier };
  }
  const preview = previewRequest(proposal, judged);
  if (asked.state === 'rejected' || asked.state === 'withdrawn') {
    return { ...preview, problem: null, checks: [], earlier };
  }
  if (versionFault === null) return { ...preview, earlier };
  const refused = { code: 'refused', status: 'stop', params: {} } as const;
  return { ...preview, problem: versionFault, checks: [refused, ...preview.checks], earlier };
}
