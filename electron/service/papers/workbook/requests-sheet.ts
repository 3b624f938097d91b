import type { Fen } from '#shared/values/money.ts';
import { cellPlace } from '../../exports/cell-place.ts';
import type { WorkbookCell, WorkbookRow, WorkbookSheet } from '../../exports/workbook.ts';
import type { MonthEndFacts } from '../month-end-facts.ts';
import type { PaperRequest } from '../paper-requests.ts';
import type { PaperWords } from '../paper-words.ts';
import { paperHead } from './paper-head.ts';

const WIDTHS = [16, 14, 12, 16, 14, 14, 18, 34, 34, 14, 50] as const;

/** What was asked for and decided in the month, and the reserve: what is set aside, drawn and left. */
export function requestsSheet(facts: MonthEndFacts, words: PaperWords): WorkbookSheet {
  const head = paperHead(words.sheet.requests, facts, words);
  const reserve = reserveRows(facts, words, head.length + 1);
  return {
    name: words.sheet.requests,
    columnWidths: WIDTHS,
    frozen: { rows: head.length, columns: 1 },
    print: { title: words.headlineOf(facts) },
    pages: [
      head,
      reserve,
      [{ cells: [] }, headRow(words)],
      facts.requests.map((request) => requestRow(request, words)),
      facts.requests.length === 0 ? [{ cells: [words.noRequests] }] : [],
    ],
  };
}

/** Set aside less drawn less spent is what is left. */
function reserveRows({ reserve }: MonthEndFacts, words: PaperWords, first: number): WorkbookRow[] {
  if (reserve === null) return [];
  const { section, reserve: names } = words;
  const row = (name: string, fen: Fen, formula?: string): WorkbookRow => ({
    cells: [name, formula === undefined ? { fen } : { fen, formula }],
  });
  const [setAside, drawn, , spent] = [0, 1, 2, 3].map((offset) => cellPlace(first + offset, 1));
  return [
    { cells: [section.reserve], emphasis: 'header' },
    row(names.setAside, reserve.setAsideFen),
    row(names.drawn, reserve.drawnFen),
    row(names.released, reserve.releasedFen),
    row(names.spent, reserve.spentFen),
    row(names.balance, reserve.balanceFen, `${setAside}-${drawn}-${spent}`),
    row(names.pending, reserve.pendingFen),
  ];
}

function headRow({ word, request }: PaperWords): WorkbookRow {
  const { number, kind, requester, submitted, decided, from, to, cause } = request;
  const cells = [number, kind, word.status, requester, submitted, decided, word.amount];
  return { cells: [...cells, from, to, cause, word.reason], emphasis: 'header' };
}

function requestRow(request: PaperRequest, words: PaperWords): WorkbookRow {
  const { number, kind, state, requesterName, submittedOn, decidedOn, amountFen, from, to, cause } = request;
  const day = (of: PaperRequest['decidedOn']): WorkbookCell => (of === null ? null : { day: of });
  const list = (names: readonly string[]) => names.join(words.separator.list);
  return {
    cells: [
      number,
      words.requests.kind[kind],
      words.requests.state[state],
      requesterName,
      day(submittedOn),
      day(decidedOn),
      { fen: amountFen },
      list(from),
      list(to),
      cause === null ? '' : words.requests.cause[cause],
      request.reason,
    ],
  };
}
