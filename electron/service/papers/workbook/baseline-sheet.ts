import type { ComparedSums } from '#shared/domain/versions/comparison-sums.ts';
import type { ComparedLine } from '#shared/domain/versions/comparison.ts';
import { cellPlace } from '../../exports/cell-place.ts';
import type { WorkbookCell, WorkbookRow, WorkbookSheet } from '../../exports/workbook.ts';
import type { MonthEndFacts } from '../month-end-facts.ts';
import type { PaperWords } from '../paper-words.ts';
import type { SinceBaseline } from '../since-baseline.ts';
import { paperHead } from './paper-head.ts';

const FROM = 3;
const TO = 4;
const BY = 5;
const WIDTHS = [20, 28, 12, 18, 18, 18, 12] as const;

/** The plan of every line beside the baseline's, lines included that only one of them has. */
export function baselineSheet(since: SinceBaseline, facts: MonthEndFacts, words: PaperWords): WorkbookSheet {
  const head = paperHead(`${words.sheet.baseline}${words.separator.colon}${since.name}`, facts, words);
  return {
    name: words.sheet.baseline,
    columnWidths: WIDTHS,
    frozen: { rows: head.length + 1, columns: 2 },
    print: { title: words.headlineOf(facts) },
    pages: [head, [headRow(words)], rowsOf(since, words, head.length + 1)],
  };
}

function headRow({ word, column, versions }: PaperWords): WorkbookRow {
  const cells = [word.category, word.line, word.note, column.baseline, column.programmePlan];
  return { cells: [...cells, column.sinceBaseline, versions.byShare], emphasis: 'header' };
}

function rowsOf({ comparison, sums }: SinceBaseline, words: PaperWords, first: number): WorkbookRow[] {
  const rows: WorkbookRow[] = [];
  const categoryRows: number[] = [];
  for (const { id, name } of comparison.categories) {
    const lines = comparison.lines.filter(({ categoryId }) => categoryId === id);
    const own = sums.byCategory.get(id);
    if (own === undefined || lines.length === 0) continue;
    const row = first + rows.length;
    categoryRows.push(row);
    const under = (column: number) =>
      `SUM(${cellPlace(row + 1, column)}:${cellPlace(row + lines.length, column)})`;
    rows.push({ cells: [name, '', '', ...cellsOf(own, row, under)], emphasis: 'strong' });
    rows.push(...lines.map((line, index) => lineRow(line, sums.byLine.get(line.id), row + 1 + index, words)));
  }
  const total = first + rows.length;
  const all = (column: number) => categoryRows.map((row) => cellPlace(row, column)).join('+') || '0';
  return [
    ...rows,
    { cells: [words.word.total, '', '', ...cellsOf(sums.all, total, all)], emphasis: 'strong' },
  ];
}

function lineRow(
  line: ComparedLine,
  own: ComparedSums | undefined,
  row: number,
  { versions }: PaperWords,
): WorkbookRow {
  const only = line.from === null ? versions.onlyTo : line.to === null ? versions.onlyFrom : '';
  return { cells: ['', line.name, only, ...(own === undefined ? [] : cellsOf(own, row, () => null))] };
}

function cellsOf(sums: ComparedSums, row: number, sum: (column: number) => string | null): WorkbookCell[] {
  const [from, to] = [sum(FROM), sum(TO)];
  const [fromPlace, byPlace] = [cellPlace(row, FROM), cellPlace(row, BY)];
  return [
    from === null ? { fen: sums.fromFen } : { fen: sums.fromFen, formula: from },
    to === null ? { fen: sums.toFen } : { fen: sums.toFen, formula: to },
    { fen: sums.byFen, formula: `${cellPlace(row, TO)}-${fromPlace}` },
    {
      ratio: sums.fromFen === 0 ? 0 : sums.byFen / Math.abs(sums.fromFen),
      // Of the size of what was: for a rebate the sign turns.
      formula: `IF(${fromPlace}=0,0,IF(${fromPlace}>0,${byPlace}/${fromPlace},0-${byPlace}/${fromPlace}))`,
    },
  ];
}
