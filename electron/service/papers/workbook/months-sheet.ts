import { subtractFen, sumFen } from '#shared/values/money.ts';
import { cellPlace, sheetPrefix } from '../../exports/cell-place.ts';
import type { WorkbookRow, WorkbookSheet } from '../../exports/workbook.ts';
import type { MonthEndFacts } from '../month-end-facts.ts';
import type { PaperWords } from '../paper-words.ts';
import { paperHead } from './paper-head.ts';

const PLAN = 2;
const ACTUAL = 3;
const OPEN = 5;
const TO_DATE_PLAN = 6;
const TO_DATE_ACTUAL = 7;
const WIDTHS = [14, 12, 17, 17, 17, 17, 17, 17, 17] as const;

export interface MonthsSheet {
  readonly sheet: WorkbookSheet;
  /** Where the month's actuals stand, as other sheets name it. */
  readonly actualPlace: string;
}

/** The programme month by month, each with everything up to it. */
export function monthsSheet(facts: MonthEndFacts, words: PaperWords): MonthsSheet {
  const head = paperHead(words.sheet.months, facts, words);
  const first = head.length + 1;
  const name = words.sheet.months;
  const index = facts.months.findIndex(({ month }) => month === facts.month);
  return {
    sheet: {
      name,
      columnWidths: WIDTHS,
      frozen: { rows: first, columns: 1 },
      print: { title: words.headlineOf(facts) },
      pages: [
        head,
        [headRow(words)],
        facts.months.map((_, at) => monthRow(facts, words, first, at)),
        [totalRow(facts, words, first)],
      ],
    },
    actualPlace: `${sheetPrefix(name)}${cellPlace(first + index, ACTUAL)}`,
  };
}

function headRow({ word, column }: PaperWords): WorkbookRow {
  const { toDatePlan, toDateActual, toDateVariance } = column;
  const cells = [word.month, column.state, word.plan, column.actual, column.variance, column.openDue];
  return { cells: [...cells, toDatePlan, toDateActual, toDateVariance], emphasis: 'header' };
}

function monthRow(facts: MonthEndFacts, words: PaperWords, first: number, index: number): WorkbookRow {
  const line = facts.months[index];
  if (line === undefined) return { cells: [] };
  const row = first + index;
  const at = (column: number, of = row): string => cellPlace(of, column);
  const running = (column: number, sum: number): string =>
    index === 0 ? at(column) : `${at(sum, row - 1)}+${at(column)}`;
  return {
    cells: [
      { month: line.month },
      line.isClosed ? words.state.closed : words.state.open,
      { fen: line.planFen },
      { fen: line.actualFen },
      { fen: subtractFen(line.actualFen, line.planFen), formula: `${at(ACTUAL)}-${at(PLAN)}` },
      { fen: line.openFen },
      { fen: line.toDatePlanFen, formula: running(PLAN, TO_DATE_PLAN) },
      { fen: line.toDateActualFen, formula: running(ACTUAL, TO_DATE_ACTUAL) },
      {
        fen: subtractFen(line.toDateActualFen, line.toDatePlanFen),
        formula: `${at(TO_DATE_ACTUAL)}-${at(TO_DATE_PLAN)}`,
      },
    ],
    ...(line.month === facts.month ? { emphasis: 'strong' } : {}),
  };
}

function totalRow({ months }: MonthEndFacts, { word }: PaperWords, first: number): WorkbookRow {
  const row = first + months.length;
  const sum = (column: number): string => `SUM(${cellPlace(first, column)}:${cellPlace(row - 1, column)})`;
  const planFen = sumFen(months.map((month) => month.planFen));
  const actualFen = sumFen(months.map((month) => month.actualFen));
  return {
    cells: [
      word.total,
      '',
      { fen: planFen, formula: sum(PLAN) },
      { fen: actualFen, formula: sum(ACTUAL) },
      {
        fen: subtractFen(actualFen, planFen),
        formula: `${cellPlace(row, ACTUAL)}-${cellPlace(row, PLAN)}`,
      },
      { fen: sumFen(months.map((month) => month.openFen)), formula: sum(OPEN) },
    ],
    emphasis: 'strong',
  };
}
