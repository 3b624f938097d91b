import type { Day } from '#shared/values/day.ts';
import { duePeriods, runningPeriod } from './due-share.ts';
import type { DaySpan } from './grain.ts';
import type { Kpi } from './kpi.ts';
import type { KpiPart } from './roll-up.ts';

/** A value of one period. */
export interface PeriodValue extends KpiPart {
  readonly periodDay: Day;
}

/** How far a target's period has come at the end of a day. */
export interface TargetCourse {
  /** The values of its periods, in their order. */
  readonly known: readonly PeriodValue[];
  /** What was due in each of them so far, of the whole target. */
  readonly due: readonly number[];
  /** What is due where nothing has come: in the periods ahead, in missing ones, and in what is left of the running one. */
  readonly rest: readonly number[];
  /** The periods ahead and the missing ones, each in ordinary periods. */
  readonly restSizes: readonly number[];
  /** Periods that are over, by their value or by the day. */
  readonly overCount: number;
  /** Periods that are over without a value; one that ends on the day itself is not awaited yet. */
  readonly missing: readonly Day[];
}

export const NO_COURSE: TargetCourse = {
  known: [],
  due: [],
  rest: [],
  restSizes: [],
  overCount: 0,
  missing: [],
};

/**
 * Sets the values against what was due in their periods. A missing one is neither zero nor due: it comes, or is to be
 * expected, as those ahead are.
 * @param values up to the day, in the order of their periods.
 */
export function targetCourse(
  { grain, profile }: Pick<Kpi, 'grain' | 'profile'>,
  span: DaySpan,
  values: readonly PeriodValue[],
  asOf: Day,
): TargetCourse {
  const periods = duePeriods(profile, grain, span);
  const { periodDay: running, elapsed } = runningPeriod(grain, asOf);
  const course = {
    known: new Array<PeriodValue>(),
    due: new Array<number>(),
    rest: new Array<number>(),
    restSizes: new Array<number>(),
    missing: new Array<Day>(),
  };
  let overCount = 0;
  let at = positionFrom(values, span, periods[0]?.periodDay);
  for (const { periodDay, lastDay, share } of periods) {
    const gone = periodDay < running ? 1 : periodDay === running ? elapsed : 0;
    while (at < values.length && (values[at]?.periodDay ?? periodDay) < periodDay) at += 1;
    const value = values[at];
    if (value?.periodDay === periodDay) {
      course.known.push(value);
      course.due.push(share * gone);
      if (gone === 1) overCount += 1;
      if (gone < 1) course.rest.push(share * (1 - gone));
    } else {
      // On its last day nobody has its value yet.
      if (lastDay < asOf) {
        course.missing.push(periodDay);
        overCount += 1;
      }
      course.rest.push(share);
      course.restSizes.push(share * periods.length);
    }
  }
  return { ...course, overCount };
}

/** The position of the first value from a day on, by halving. */
function positionFrom(values: readonly PeriodValue[], { lastDay }: DaySpan, from: Day = lastDay): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle]?.periodDay ?? from) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The values of periods that have begun by the end of a day. */
export function valuesUpTo(values: readonly PeriodValue[], asOf: Day): readonly PeriodValue[] {
  return values.slice(0, values.findLastIndex(({ periodDay }) => periodDay <= asOf) + 1);
}
