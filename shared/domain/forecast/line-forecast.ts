import { fen } from '#shared/values/money.ts';
import type { Month } from '#shared/values/month.ts';
import type { CategoryId } from '../budget/category.ts';
import type { LineId } from '../budget/line.ts';
import { liftToCommitments } from './commitment-floor.ts';
import { type EarnedValue, earnedValue } from './earned-value.ts';
import type { Basis, Expectation, Fallback } from './expectation.ts';
import type { ForecastMethod, Progress } from './forecast-method.ts';
import { type Landing, landing } from './landing.ts';
import { lineReach } from './landing-band.ts';
import { earnedInputs } from './line-earned.ts';
import type { LineStanding, Setting } from './line-standing.ts';
import { type Pacing, pacing } from './pacing.ts';
import type { Variability } from './variability.ts';

export type LineForecast = Landing & {
  readonly lineId: LineId;
  readonly categoryId: CategoryId;
  /** The method wanted. */
  readonly method: ForecastMethod;
  /** The method that could be used, and why it is another than the one wanted. */
  readonly used: ForecastMethod;
  readonly fallback: Fallback | null;
  readonly basis: Basis;
  /** Whether open commitments lift the landing above what the method says. */
  readonly isLifted: boolean;
  readonly variability: Variability;
  readonly pacing: Pacing;
  /** Where the progress of its work is known. */
  readonly earned: EarnedValue | null;
};

type Around = {
  readonly months: readonly Month[];
  readonly setting: Setting;
  /** The line's newest progress, if any is known. */
  readonly progress: Progress | undefined;
};

export function lineForecast(
  line: LineStanding,
  expected: Expectation,
  variability: Variability,
  { months: calendar, setting, progress }: Around,
): LineForecast {
  const { overCount } = setting.time;
  const { sign } = line;
  const { months, floor, isLifted } = liftToCommitments(line, expected.months, overCount);
  const turned = lineReach({ months, booked: line.actual, floor }, variability, overCount);
  const reach = sign === 1 ? turned : { below: turned.above, above: turned.below };
  const inputs = progress === undefined ? null : earnedInputs(line, progress, setting);
  const amounts = {
    planFen: fen(sign * line.planFen),
    actualFen: fen(sign * line.actualFen),
    openFen: fen(sign * line.openFen),
  };
  return {
    ...landing(
      amounts,
      months.map((amount) => fen(sign * amount)),
      reach,
      overCount,
    ),
    lineId: line.id,
    categoryId: line.categoryId,
    method: line.method,
    used: expected.used,
    fallback: expected.fallback,
    basis: expected.basis,
    isLifted,
    variability,
    pacing: pacing(line, months, calendar, setting),
    earned: inputs === null ? null : earnedValue(inputs),
  };
}
