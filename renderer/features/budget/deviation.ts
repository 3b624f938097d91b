import type { CategoryHue } from '#shared/domain/budget/category.ts';
import type { BasisPoints } from '#shared/values/basis-points.ts';
import { type Fen, fen } from '#shared/values/money.ts';
import { shareBp } from '#shared/values/percent.ts';
import type { MonthPhase } from '#renderer/ui/shown-months.ts';

/** More spent than planned, or less. */
export type DeviationSide = 'over' | 'under';

/** Actuals that are more than a tenth of the plan away from it. */
export type Deviation = {
  readonly side: DeviationSide;
  /** Actual less plan, of the plan's size; null where nothing was planned. */
  readonly byBp: BasisPoints | null;
};

/** One part in so many of the plan may be missed without a mark. */
const TOLERATED_PART = 10;

/**
 * Whether a line's actuals strayed from its plan in a month. Only months that are over are judged. A reserve that
 * was not drawn is as it should be, so only drawing more than planned is marked there; a rebate that has not come yet
 * is no spending.
 */
export function deviationSide(
  planFen: Fen,
  actualFen: Fen,
  phase: MonthPhase,
  hue: CategoryHue,
): DeviationSide | null {
  if (phase !== 'closed') return null;
  const difference = actualFen - planFen;
  if (Math.abs(difference) * TOLERATED_PART <= Math.abs(planFen)) return null;
  const side = difference > 0 ? 'over' : 'under';
  if (side === 'under' && hue === 'reserve') return null;
  return planFen < 0 && actualFen === 0 ? null : side;
}

/** As deviationSide, with its size. */
export function deviationOf(
  planFen: Fen,
  actualFen: Fen,
  phase: MonthPhase,
  hue: CategoryHue,
): Deviation | null {
  const side = deviationSide(planFen, actualFen, phase, hue);
  if (side === null) return null;
  return { side, byBp: shareBp(fen(actualFen - planFen), fen(Math.abs(planFen))) };
}
