import { readBookLines } from '#db/queries/book-queries.ts';
import { readProgramme } from '#db/queries/budget-queries.ts';
import { lineDeltas, recordsSince } from '#db/queries/since-queries.ts';
import type { Workspace } from '#db/workspace.ts';
import type { BudgetRequest } from '#shared/domain/requests/request.ts';
import type { LineSince, RequestDetail } from '#shared/domain/requests/request-detail.ts';
import type { PreviewLine, RequestPreview } from '#shared/domain/requests/request-preview.ts';
import { type Fen, fen, subtractFen } from '#shared/values/money.ts';
import { watchedBy } from './approve-request.ts';

/** As many commands as an approver looks through. */
const MOST_RECORDS = 20;

/** What changed on the touched lines since a request was submitted, and by which commands. */
export async function changedSince(
  workspace: Workspace,
  request: BudgetRequest,
  preview: RequestPreview,
): Promise<NonNullable<RequestDetail['since']>> {
  const { reader } = workspace;
  const after = request.submittedSeq ?? 0;
  const lineIds = preview.lines.map((line) => line.lineId);
  const watched = watchedBy(request, request.legs.length > 0 ? request.legs : legsOf(preview));
  const { records, count } = await recordsSince(reader, watched, after, MOST_RECORDS);
  const deltas = await lineDeltas(reader, lineIds, await readProgramme(reader), after);
  const open = await openThen(
    workspace,
    deltas.filter((delta) => delta.documentChanges > 0).map((delta) => delta.lineId),
    after,
  );
  const byLine = new Map(deltas.map((delta) => [delta.lineId, delta]));
  const lines = preview.lines.flatMap((line): LineSince[] => {
    const { planFen = 0, actualFen = 0 } = byLine.get(line.lineId) ?? {};
    const since = {
      lineId: line.lineId,
      name: line.name,
      removed: line.categoryId === null,
      plan: thenAndNow(line.plan.beforeFen, planFen),
      open: { thenFen: open.get(line.lineId) ?? line.openFen, nowFen: line.openFen },
      actual: thenAndNow(line.actualFen, actualFen),
    };
    return differs(since) ? [since] : [];
  });
  const closedMonths = [
    ...new Set(
      preview.lines.flatMap((line) => line.cells.filter((cell) => cell.closed).map((cell) => cell.month)),
    ),
  ].toSorted();
  return { lines, closedMonths, records, recordCount: count };
}

/** A version has its legs in its preview only. */
function legsOf({ lines }: RequestPreview) {
  return lines.flatMap(({ lineId, cells }: PreviewLine) =>
    cells.map(({ month, beforeFen, afterFen }) => ({ lineId, month, fen: subtractFen(afterFen, beforeFen) })),
  );
}

function thenAndNow(nowFen: Fen, grownFen: number) {
  return { thenFen: fen(nowFen - grownFen), nowFen };
}

function differs({ removed, plan, open, actual }: LineSince): boolean {
  return removed || [plan, open, actual].some(({ thenFen, nowFen }) => thenFen !== nowFen);
}

/** What was open of the lines' documents then: their chains tell it, so they are read as they stood. */
async function openThen(
  workspace: Workspace,
  lineIds: readonly string[],
  seq: number,
): Promise<Map<string, Fen>> {
  if (lineIds.length === 0) return new Map();
  const lines = await workspace.asOf(seq, async (reader) =>
    readBookLines(reader, lineIds, await readProgramme(reader)),
  );
  return new Map(lines.map((line) => [line.id, line.openFen]));
}
