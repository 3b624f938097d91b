import { type Fen, subtractFen } from '#shared/values/money.ts';
import type { MonthEndFacts } from '../month-end-facts.ts';
import type { PaperWords } from '../paper-words.ts';
import { type FigureColumn, type FigureSheet, figureSheet, type RowFigures } from './figure-sheet.ts';

type LineColumn = FigureColumn & { readonly head: keyof PaperWords['column'] };

/** Heads are keys of the words; the rest is said where columns are. */
const LINE_COLUMNS: readonly LineColumn[] = [
  { key: 'plan', head: 'monthPlan', fen: ({ planFen }) => planFen },
  { key: 'actual', head: 'monthActual', fen: ({ actualFen }) => actualFen },
  {
    key: 'variance',
    head: 'variance',
    fen: ({ varianceFen }) => varianceFen,
    from: (at) => `${at('actual')}-${at('plan')}`,
  },
  { key: 'toDatePlan', head: 'toDatePlan', fen: ({ toDatePlanFen }) => toDatePlanFen },
  { key: 'toDateActual', head: 'toDateActual', fen: ({ toDateActualFen }) => toDateActualFen },
  {
    key: 'toDateVariance',
    head: 'toDateVariance',
    fen: ({ toDateVarianceFen }) => toDateVarianceFen,
    from: (at) => `${at('toDateActual')}-${at('toDatePlan')}`,
  },
  { key: 'programmePlan', head: 'programmePlan', fen: ({ programme }) => programme.planFen },
  { key: 'requested', head: 'requested', fen: ({ programme }) => programme.requestedFen },
  { key: 'contracted', head: 'contracted', fen: ({ programme }) => programme.contractedFen },
  { key: 'accepted', head: 'accepted', fen: ({ programme }) => programme.acceptedFen },
  { key: 'openOutside', head: 'openOutside', fen: ({ programme }) => programme.openOutsideFen },
  {
    key: 'open',
    head: 'open',
    fen: ({ programme }) => programme.openFen,
    from: (at) => `${at('requested')}+${at('contracted')}+${at('accepted')}-${at('openOutside')}`,
  },
  { key: 'programmeActual', head: 'programmeActual', fen: ({ programme }) => programme.actualFen },
  {
    key: 'committed',
    head: 'committed',
    fen: ({ programme }) => programme.committedFen,
    from: (at) => `${at('open')}+${at('programmeActual')}`,
  },
  {
    key: 'available',
    head: 'available',
    fen: ({ programme }) => programme.availableFen,
    from: (at) => `${at('programmePlan')}-${at('committed')}`,
  },
  { key: 'eac', head: 'eac', fen: ({ landing }) => landing.eacFen },
  {
    key: 'vac',
    head: 'vac',
    fen: ({ landing }) => landing.vacFen,
    from: (at) => `${at('programmePlan')}-${at('eac')}`,
  },
  { key: 'low', head: 'low', addsUp: false, fen: ({ landing }) => landing.lowFen },
  { key: 'high', head: 'high', addsUp: false, fen: ({ landing }) => landing.highFen },
];

/** Every figure of the month's end, by category and line. */
export function linesSheet(facts: MonthEndFacts, words: PaperWords): FigureSheet {
  const { column } = words;
  const used = ratioColumn('used', column.used, ['committed', 'programmePlan'], ({ programme }) => [
    programme.committedFen,
    programme.planFen,
  ]);
  const columns = LINE_COLUMNS.map((each) => ({ ...each, head: column[each.head] }));
  return figureSheet(words.sheet.lines, [...columns, used], facts, words);
}

/** What the month before planned and spent, beside this one. */
export function comparisonSheet(facts: MonthEndFacts, words: PaperWords): FigureSheet {
  const { column } = words;
  const change = (figures: RowFigures): Fen => subtractFen(figures.actualFen, figures.lastActualFen);
  const columns: FigureColumn[] = [
    { key: 'lastPlan', head: column.lastPlan, fen: ({ lastPlanFen }) => lastPlanFen },
    { key: 'lastActual', head: column.lastActual, fen: ({ lastActualFen }) => lastActualFen },
    { key: 'plan', head: column.monthPlan, fen: ({ planFen }) => planFen },
    { key: 'actual', head: column.monthActual, fen: ({ actualFen }) => actualFen },
    {
      key: 'change',
      head: column.change,
      fen: change,
      from: (at) => `${at('actual')}-${at('lastActual')}`,
    },
    ratioColumn('changeShare', column.changeShare, ['change', 'lastActual'], (figures) => [
      change(figures),
      figures.lastActualFen,
    ]),
  ];
  return figureSheet(words.sheet.comparison, columns, facts, words);
}

/** One column as a part of another; nothing is zero percent of nothing. */
function ratioColumn(
  key: string,
  head: string,
  [part, whole]: readonly [string, string],
  pick: (figures: RowFigures) => readonly [Fen, Fen],
): FigureColumn {
  return {
    key,
    head,
    ratio: (figures) => {
      const [partFen, wholeFen] = pick(figures);
      return wholeFen === 0 ? 0 : partFen / wholeFen;
    },
    from: (at) => `IF(${at(whole)}=0,0,${at(part)}/${at(whole)})`,
  };
}
