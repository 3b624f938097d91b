import { readEarlierMove } from '#db/queries/earlier-move-queries.ts';
import type { Reader } from '#db/schema.ts';
import { forecastSheet } from '#shared/domain/forecast/forecast.ts';
import type { Books } from '#shared/domain/requests/books.ts';
import { booksBefore, type Judged, previewRequest } from '#shared/domain/requests/preview-request.ts';
import type { Approval, BudgetRequest } from '#shared/domain/requests/request.ts';
import type { PreviewLine, RequestPreview } from '#shared/domain/requests/request-preview.ts';
import type { Day } from '#shared/values/day.ts';
import { addMonths, monthsFrom } from '#shared/values/month.ts';
import { readForecastBasis } from '../forecast/read-forecast.ts';
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
  const preview = await withLandings(reader, previewRequest(proposal, judged), judged);
  if (asked.state === 'rejected' || asked.state === 'withdrawn') {
    return { ...preview, problem: null, checks: [], earlier };
  }
  if (versionFault === null) return { ...preview, earlier };
  const refused = { code: 'refused', status: 'stop', params: {} } as const;
  return { ...preview, problem: versionFault, checks: [refused, ...preview.checks], earlier };
}

/** The touched lines with where each is expected to land, before and after. */
async function withLandings(
  reader: Reader,
  preview: Omit<RequestPreview, 'earlier'>,
  { books, today }: Judged,
): Promise<Omit<RequestPreview, 'earlier'>> {
  const { firstMonth, monthCount } = books.programme;
  const basis = await readForecastBasis(reader);
  const sheet = {
    months: [...monthsFrom(firstMonth, monthCount)],
    today,
    closedMonths: [...books.closedMonths],
    categories: books.categories,
  };
  const before = forecastSheet({ ...sheet, lines: books.lines }, basis).byLine;
  const after = forecastSheet({ ...sheet, lines: linesAfter(books, preview.lines) }, basis).byLine;
  return {
    ...preview,
    lines: preview.lines.map((line) => {
      const [from, to] = [before.get(line.lineId), after.get(line.lineId)];
      const landing =
        from === undefined || to === undefined ? null : { beforeFen: from.eacFen, afterFen: to.eacFen };
      return { ...line, landing };
    }),
  };
}

function linesAfter({ lines, programme }: Books, moved: readonly PreviewLine[]) {
  const cells = new Map(
    moved.flatMap((line) =>
      line.cells.map((cell) => [`${line.lineId} ${cell.month}`, cell.afterFen] as const),
    ),
  );
  return lines.map((line) => ({
    ...line,
    plan: line.plan.map(
      (amount, place) => cells.get(`${line.id} ${addMonths(programme.firstMonth, place)}`) ?? amount,
    ),
  }));
}
