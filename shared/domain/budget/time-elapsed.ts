import { type BasisPoints, WHOLE_BP, basisPoints } from '#shared/values/basis-points.ts';
import { type Day, daysBetween } from '#shared/values/day.ts';
import { firstDay } from '#shared/values/month.ts';
import { divideHalfAway } from '#shared/values/number-text.ts';
import { type Period, daysInPeriod } from './period.ts';

/**
 * How much of the programme's time has gone by, in basis points of its calendar days, rounded half away from
 * zero. Today counts as gone: 28 June is day 179 of 365. Zero before the first day, 10,000 from the last day on.
 */
export function timeElapsedBp(period: Period, today: Day): BasisPoints {
  const all = daysInPeriod(period);
  const gone = Math.min(all, Math.max(0, daysBetween(firstDay(period.firstMonth), today) + 1));
  return basisPoints(Number(divideHalfAway(BigInt(gone) * BigInt(WHOLE_BP), BigInt(all))));
}
