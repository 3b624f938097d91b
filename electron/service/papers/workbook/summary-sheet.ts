import { type Fen, subtractFen, sumFen } from '#shared/values/money.ts';
import { cellPlace } from '../../exports/cell-place.ts';
import type { WorkbookCell, WorkbookRow, WorkbookSheet } from '../../exports/workbook.ts';
import type { MonthEndFacts } from '../month-end-facts.ts';
import type { PaperWords } from '../paper-words.ts';
import type { FigureRow, FigureSheet } from './figure-sheet.ts';
import type { MonthsSheet } from './months-sheet.ts';
import { paperHead } from './paper-head.ts';
import { policyRows } from './policy-rows.ts';

export interface SummaryParts {
  readonly facts: MonthEndFacts;
  readonly words: PaperWords;
  readonly lines: FigureSheet;
  readonly months: MonthsSheet;
  /** The sum of the entries listed, as a formula, and what it has to be; null where not all are on one sheet. */
  readonly listed: { readonly formula: string; readonly sumFen: Fen; readonly key: string } | null;
}

const WIDTHS = [30, ...Array.from({ length: 14 }, () => 17)];
const BLANK: WorkbookRow = { cells: [] };

/** The month's end on one sheet: its figures by category, the shares against the policy, and what has to be zero. */
export function summarySheet(parts: SummaryParts): WorkbookSheet {
  const { facts, words } = parts;
  const head = paperHead(words.sheet.summary, facts, words);
  const figures = figureRows(parts);
  const programmeRow = head.length + 1 + figures.length;
  const totals = totalRows(parts, programmeRow);
  return {
    name: words.sheet.summary,
    columnWidths: WIDTHS,
    frozen: { rows: head.length, columns: 1 },
    print: { title: words.headlineOf(facts) },
    pages: [
      head,
      [BLANK],
      figures,
      totals,
      [BLANK],
      policyRows(facts, words, programmeRow + totals.length + 1),
      [BLANK],
      checkRows(parts),
    ],
  };
}

const KEYS = [
  ['plan', 'monthPlan'],
  ['actual', 'monthActual'],
  ['variance', 'variance'],
  ['toDatePlan', 'toDatePlan'],
  ['toDateActual', 'toDateActual'],
  ['toDateVariance', 'toDateVariance'],
  ['programmePlan', 'programmePlan'],
  ['open', 'open'],
  ['programmeActual', 'programmeActual'],
  ['committed', 'committed'],
  ['available', 'available'],
  ['eac', 'eac'],
  ['vac', 'vac'],
] as const;

function figureRows({ facts, words, lines }: SummaryParts): WorkbookRow[] {
  const heads = KEYS.map(([, head]) => words.column[head]);
  const row = (name: string, of: FigureRow): WorkbookRow => ({
    cells: [name, ...KEYS.map(([key]) => lines.cell(of, key))],
    ...(of === 'total' ? { emphasis: 'strong' } : {}),
  });
  return [
    { cells: [words.word.category, ...heads], emphasis: 'header' },
    ...facts.sheet.categories.map(({ id, name }) => row(name, id)),
    row(words.word.total, 'total'),
  ];
}

/** What was approved, and what of it no line plans. */
function totalRows({ facts, words, lines }: SummaryParts, row: number): WorkbookRow[] {
  const { programme } = facts.sheet;
  const planFen = facts.end.all.programme.planFen;
  const place = KEYS.findIndex(([key]) => key === 'programmePlan');
  const under = (name: string, cell: WorkbookCell): WorkbookRow => ({
    cells: [name, ...Array.from({ length: place }, () => null), cell],
  });
  return [
    under(words.exports.programmeTotal, { fen: programme.totalFen }),
    under(words.exports.unallocated, {
      fen: subtractFen(programme.totalFen, planFen),
      formula: `${cellPlace(row, place + 1)}-${lines.place('total', 'programmePlan')}`,
    }),
  ];
}

/** Differences that are zero as long as everything adds up. */
function checkRows({ facts, words, lines, months, listed }: SummaryParts): WorkbookRow[] {
  const { all } = facts.end;
  const listedRow =
    listed === null
      ? []
      : [
          {
            cells: [
              words.checks.entries,
              {
                fen: subtractFen(
                  listed.sumFen,
                  listed.key === 'actual' ? all.actualFen : all.toDateActualFen,
                ),
                formula: `${listed.formula}-${lines.place('total', listed.key)}`,
              },
            ],
          },
        ];
  return [
    { cells: [words.section.checks], emphasis: 'header' },
    ...listedRow,
    {
      cells: [
        words.checks.lines,
        { fen: sumFen([]), formula: `${lines.place('total', 'actual')}-${months.actualPlace}` },
      ],
    },
    { cells: [words.checks.outside, { fen: all.programme.actualOutsideFen }] },
  ];
}
