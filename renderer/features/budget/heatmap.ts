import type { CategoryHue, CategoryId } from '#shared/domain/budget/category.ts';
import type { Sheet } from '#shared/domain/budget/sheet.ts';
import type { SheetTotals } from '#shared/domain/budget/sheet-totals.ts';
import { type BasisPoints, WHOLE_BP } from '#shared/values/basis-points.ts';
import { type Fen, ZERO_FEN } from '#shared/values/money.ts';
import type { Month } from '#shared/values/month.ts';
import { shareBp } from '#shared/values/percent.ts';
import type { MonthPhase, ShownMonth } from '#renderer/ui/shown-months.ts';

/** A category in a month that has begun. */
export type HeatCell = {
  readonly categoryId: CategoryId;
  readonly category: string;
  readonly hue: CategoryHue;
  /** From the top. */
  readonly row: number;
  /** Among the months shown. */
  readonly column: number;
  readonly month: Month;
  readonly phase: MonthPhase;
  readonly planFen: Fen;
  readonly actualFen: Fen;
  /** Actual of plan; null where nothing was planned. */
  readonly usedBp: BasisPoints | null;
};

/** What each category used of its plan, month by month. Months to come, and those without plan and actual, are left out. */
export function heatCells(
  categories: Sheet['categories'],
  totals: SheetTotals,
  months: readonly ShownMonth[],
): readonly HeatCell[] {
  return categories.flatMap((category, row) =>
    months.flatMap(({ month, phase, position }, column) => {
      const own = totals.byCategory.get(category.id);
      const planFen = own?.plan[position] ?? ZERO_FEN;
      const actualFen = own?.actual[position] ?? ZERO_FEN;
      if (actualFen === 0 && (phase === 'future' || planFen === 0)) return [];
      const usedBp = planFen > 0 ? shareBp(actualFen, planFen) : null;
      const { id: categoryId, name, hue } = category;
      return [{ categoryId, category: name, hue, row, column, month, phase, planFen, actualFen, usedBp }];
    }),
  );
}

/**
 * The category and month, among those that are over, that used a part of its plan farthest from the whole. A
 * reserve that was not drawn is none. Null where every month went as planned.
 */
export function farthestFromPlan(cells: readonly HeatCell[]): HeatCell | null {
  const distance = ({ usedBp }: HeatCell) => (usedBp === null ? 0 : Math.abs(usedBp - WHOLE_BP));
  const [farthest] = cells
    .filter(
      ({ phase, hue, usedBp }) => phase === 'closed' && !(hue === 'reserve' && (usedBp ?? 0) < WHOLE_BP),
    )
    .toSorted((one, other) => distance(other) - distance(one));
  return farthest === undefined || distance(farthest) === 0 ? null : farthest;
}
