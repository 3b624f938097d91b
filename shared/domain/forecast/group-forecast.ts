import type { BasisPoints } from '#shared/values/basis-points.ts';
import { fen } from '#shared/values/money.ts';
import { shareBp } from '#shared/values/percent.ts';
import { type EarnedValue, earnedValue } from './earned-value.ts';
import { type Landing, landing } from './landing.ts';
import { JointReach } from './landing-band.ts';
import type { LineForecast } from './line-forecast.ts';
import type { ForecastTime } from './work-days.ts';

export type GroupForecast = Landing & {
  /** Of the lines whose progress is known, together; null where none is. */
  readonly earned: EarnedValue | null;
  /** How much of the plan these lines are; null without plan. */
  readonly earnedShareBp: BasisPoints | null;
};

/** Some lines together: their amounts add up, to the fen; their bands are joined (see JointReach). */
export function groupForecast(
  lines: readonly LineForecast[],
  length: number,
  { overCount }: ForecastTime,
): GroupForecast {
  const joint = new JointReach(length - overCount);
  const months = Array.from({ length }, () => 0);
  const sums = { planFen: 0, actualFen: 0, openFen: 0 };
  const known = { bacFen: 0, pvFen: 0, evFen: 0, acFen: 0 };
  let hasEarned = false;
  for (const forecast of lines) {
    joint.add(forecast.reach);
    for (let position = 0; position < length; position += 1) {
      months[position] = (months[position] ?? 0) + (forecast.months[position] ?? 0);
    }
    addNamed(sums, AMOUNTS, forecast);
    if (forecast.earned !== null) {
      hasEarned = true;
      addNamed(known, EARNED, forecast.earned);
    }
  }
  const { planFen, actualFen, openFen } = sums;
  const { bacFen, pvFen, evFen, acFen } = known;
  return {
    ...landing(
      { planFen: fen(planFen), actualFen: fen(actualFen), openFen: fen(openFen) },
      months.map(fen),
      joint.reach(),
      overCount,
    ),
    earned: hasEarned
      ? earnedValue({ bacFen: fen(bacFen), pvFen: fen(pvFen), evFen: fen(evFen), acFen: fen(acFen) })
      : null,
    earnedShareBp: shareBp(fen(bacFen), fen(planFen)),
  };
}

function addNamed<Name extends string>(
  sums: Record<Name, number>,
  names: readonly Name[],
  amounts: Readonly<Record<Name, number>>,
): void {
  for (const name of names) sums[name] += amounts[name];
}

const AMOUNTS = ['planFen', 'actualFen', 'openFen'] as const;
const EARNED = ['bacFen', 'pvFen', 'evFen', 'acFen'] as const;
