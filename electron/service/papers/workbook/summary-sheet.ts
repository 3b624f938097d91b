import type { Drift } from '#shared/domain/policy/policy.ts';
import { WHOLE_BP } from '#shared/values/basis-points.ts';
import { type Fen, subtractFen, sumFen } from '#shared/values/money.ts';
import { cellPlace } from '../../exports/cell-place.ts';
import type { WorkbookCell, WorkbookRow, WorkbookSheet } from '../../exports/workbook.ts';
import type { MonthEndFacts } from '../month-end-facts.ts';
import type { PaperWords } from '../paper-words.ts';
import type { FigureRow, FigureSheet } from './figure-sheet.ts';
import type { MonthsSheet } from './months-sheet.ts';
import { paperHead } from './paper-head.ts';

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
      policyRows(parts, programmeRow + totals.length + 1),
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

/** Amounts of each basis, and from them the shares and how far they are from the policy's. */
function policyRows({ facts, words }: SummaryParts, headRow: number): WorkbookRow[] {
  const { column, word } = words;
  const first = headRow + 1;
  const last = first + facts.policy.length - 1;
  const heads = [
    column.policyShare,
    column.band,
    word.plan,
    column.planShare,
    column.planDrift,
    column.actual,
    column.actualShare,
    column.actualDrift,
    column.bandState,
  ];
  const names = new Map(facts.sheet.categories.map(({ id, name }) => [id, name]));
  const sums = {
    plan: sumFen(facts.policy.map(({ plan }) => plan.fen)),
    actual: sumFen(facts.policy.map(({ actual }) => actual.fen)),
  };
  return [
    { cells: [word.category, ...heads], emphasis: 'header' },
    ...facts.policy.map((each, index): WorkbookRow => {
      const row = first + index;
      const basis = (drift: Drift, sum: Fen, amount: number): WorkbookCell[] => {
        const share = sum > 0 ? drift.fen / sum : 0;
        const range = `${absolute(first, amount)}:${absolute(last, amount)}`;
        return [
          { fen: drift.fen },
          { ratio: share, formula: `IF(SUM(${range})>0,${cellPlace(row, amount)}/SUM(${range}),0)` },
          {
            ratio: share - each.shareBp / WHOLE_BP,
            formula: `${cellPlace(row, amount + 1)}-${cellPlace(row, 1)}`,
          },
        ];
      };
      return {
        cells: [
          names.get(each.categoryId) ?? '',
          { ratio: each.shareBp / WHOLE_BP },
          { ratio: each.bandBp / WHOLE_BP },
          ...basis(each.plan, sums.plan, 3),
          ...basis(each.actual, sums.actual, 6),
          words.bandStates[each.actual.state === 'no-data' ? each.plan.state : each.actual.state],
        ],
      };
    }),
  ];
}

function absolute(row: number, column: number): string {
  return cellPlace(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
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
