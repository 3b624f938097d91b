import type { CategoryHue, CategoryId } from '#shared/domain/budget/category.ts';
import type { LineId, LineKind } from '#shared/domain/budget/line.ts';
import type { Sheet, SheetCategory, SheetLine } from '#shared/domain/budget/sheet.ts';
import type { SheetTotals } from '#shared/domain/budget/sheet-totals.ts';
import { type Fen, ZERO_FEN, addFen, subtractFen, sumFen } from '#shared/values/money.ts';
import type { ShownMonth } from '#renderer/ui/shown-months.ts';
import { type Deviation, type DeviationSide, deviationOf, deviationSide } from './deviation.ts';
import { type HeldCells, NONE_HELD } from './held-edits.ts';
import type { SheetView } from './sheet-view.ts';

type Amounts = {
  readonly plan: readonly Fen[];
  readonly actual: readonly Fen[];
  /** What was spent together with what is open and due in the month. */
  readonly committed: readonly Fen[];
};

export type CategoryRow = Amounts & {
  readonly kind: 'category';
  readonly id: CategoryId;
  readonly name: string;
  readonly hue: CategoryHue;
  readonly open: boolean;
  readonly lineCount: number;
};

export type LineRow = Amounts & {
  readonly kind: 'line';
  readonly id: LineId;
  readonly name: string;
  readonly hue: CategoryHue;
  readonly lineKind: LineKind;
  /** What months plan now whose amount here is that of a draft, by their place. */
  readonly held?: ReadonlyMap<number, Fen> | undefined;
};

/** The rows at the foot of the sheet: the sum of the lines, then what makes it up to the whole. */
export type SummaryId = 'total' | 'unallocated' | 'programme' | 'left' | 'outside';
export type SummaryRow = Partial<Amounts> & {
  readonly kind: 'summary';
  readonly id: SummaryId;
  /** What stands in the total column; null for the sum of the months shown. */
  readonly wholeFen: Fen | null;
};

export type SheetRow = CategoryRow | LineRow | SummaryRow;

/** Category rows, each with its lines under it unless it is folded. */
export function sheetRows(
  sheet: Sheet,
  totals: SheetTotals,
  folded: ReadonlySet<CategoryId>,
  held: HeldCells = NONE_HELD,
): readonly (CategoryRow | LineRow)[] {
  return sheet.categories.flatMap((category) => {
    const lines = sheet.lines.filter((line) => line.categoryId === category.id);
    const open = !folded.has(category.id);
    const head = categoryRow(category, totals, open, lines.length);
    return open ? [head, ...lines.map((line) => lineRow(line, category.hue, held.get(line.id)))] : [head];
  });
}

function categoryRow(
  { id, name, hue }: SheetCategory,
  totals: SheetTotals,
  open: boolean,
  lineCount: number,
): CategoryRow {
  const own = totals.byCategory.get(id);
  return {
    kind: 'category',
    id,
    name,
    hue,
    open,
    lineCount,
    plan: own?.plan ?? [],
    actual: own?.actual ?? [],
    committed: own?.committed ?? [],
  };
}

const known = new WeakMap<SheetLine, LineRow>();

/** The same row for the same line: the grid then leaves alone what has not changed. */
function lineRow(line: SheetLine, hue: CategoryHue, held?: ReadonlyMap<number, Fen>): LineRow {
  const before = known.get(line);
  if (before !== undefined && before.hue === hue && before.held === held) return before;
  const { id, name, kind: lineKind, plan, actual, open } = line;
  const committed = actual.map((amount, position) => addFen(amount, open[position] ?? ZERO_FEN));
  const row: LineRow = { kind: 'line', id, name, hue, lineKind, plan, actual, committed, held };
  known.set(line, row);
  return row;
}

/** The foot of the sheet. In each view the rows add up to the last of them. */
export function summaryRows(sheet: Sheet, totals: SheetTotals, view: SheetView): readonly SummaryRow[] {
  const { all, unallocatedFen } = totals;
  const total: SummaryRow = {
    kind: 'summary',
    id: 'total',
    plan: all.plan,
    actual: all.actual,
    committed: all.committed,
    wholeFen: null,
  };
  const unallocated: SummaryRow = { kind: 'summary', id: 'unallocated', wholeFen: unallocatedFen };
  const { totalFen } = sheet.programme;
  if (view === 'plan') return [total, unallocated, { kind: 'summary', id: 'programme', wholeFen: totalFen }];
  if (view === 'available') {
    const leftFen = subtractFen(totalFen, all.committedFen);
    return [total, unallocated, { kind: 'summary', id: 'left', wholeFen: leftFen }];
  }
  const outsideFen =
    view === 'actual' ? all.actualOutsideFen : addFen(all.actualOutsideFen, all.openOutsideFen);
  return outsideFen === 0 ? [total] : [total, { kind: 'summary', id: 'outside', wholeFen: outsideFen }];
}

/** What a row says in a month; null where there is nothing to say. */
export function amountOf(row: SheetRow, { position, phase }: ShownMonth, view: SheetView): Fen | null {
  const planFen = row.plan?.[position];
  const actualFen = row.actual?.[position];
  const committedFen = row.committed?.[position];
  if (planFen === undefined || actualFen === undefined || committedFen === undefined) return null;
  const amount = viewed({ planFen, actualFen, committedFen }, view);
  if (amount !== 0 || row.kind !== 'line') return amount;
  if (view === 'plan' || planFen === 0) return view === 'available' && committedFen !== 0 ? amount : null;
  return view !== 'available' && phase === 'future' ? null : amount;
}

/** What a row says in its last column: the sum of the months shown, or what it has for the whole programme. */
export function totalOf(row: SheetRow, months: readonly ShownMonth[], view: SheetView): Fen {
  if (row.kind === 'summary' && row.wholeFen !== null) return row.wholeFen;
  const sum = (amounts: readonly Fen[] | undefined) =>
    sumFen(months.map(({ position }) => amounts?.[position] ?? ZERO_FEN));
  const amounts = { planFen: sum(row.plan), actualFen: sum(row.actual), committedFen: sum(row.committed) };
  return viewed(amounts, view);
}

type Viewed = { readonly planFen: Fen; readonly actualFen: Fen; readonly committedFen: Fen };

function viewed({ planFen, actualFen, committedFen }: Viewed, view: SheetView): Fen {
  if (view === 'plan') return planFen;
  if (view === 'committed') return committedFen;
  return view === 'actual' ? actualFen : subtractFen(planFen, committedFen);
}

export function rowDeviation(row: LineRow, { position, phase }: ShownMonth): Deviation | null {
  return deviationOf(row.plan[position] ?? ZERO_FEN, row.actual[position] ?? ZERO_FEN, phase, row.hue);
}

/** To which side a cell is marked; only lines are. */
export function rowSide(row: SheetRow, { position, phase }: ShownMonth): DeviationSide | null {
  if (row.kind !== 'line') return null;
  return deviationSide(row.plan[position] ?? ZERO_FEN, row.actual[position] ?? ZERO_FEN, phase, row.hue);
}

/** Whether a cell's amount is that of a draft, and whether it is more or less than what is planned now. */
export function heldSide(row: SheetRow, { position }: ShownMonth): 'raised' | 'lowered' | null {
  const nowFen = row.kind === 'line' ? row.held?.get(position) : undefined;
  if (row.kind !== 'line' || nowFen === undefined) return null;
  return (row.plan[position] ?? ZERO_FEN) >= nowFen ? 'raised' : 'lowered';
}
