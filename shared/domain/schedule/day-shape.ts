import { MINUTES_PER_DAY } from '#shared/values/moment.ts';
import type { Shift } from './calendar-rules.ts';

/** A day's shifts as tables, so that a look-up takes the same time whatever the shifts are. */
export interface DayShape {
  /** Working minutes of the day. */
  readonly minutes: number;
  /** By minute of the day, 0 to 1440: the working minutes before it. */
  readonly workedBefore: Int16Array;
  /** By working minute of the day: the minute of the day at which it begins. */
  readonly minuteOfWork: Int16Array;
}

export function dayShape(shifts: readonly Shift[]): DayShape {
  const workedBefore = new Int16Array(MINUTES_PER_DAY + 1);
  const minuteOfWork: number[] = [];
  for (const { from, to } of shifts) {
    for (let minute = from; minute < to; minute += 1) minuteOfWork.push(minute);
  }
  let worked = 0;
  for (let minute = 0; minute <= MINUTES_PER_DAY; minute += 1) {
    workedBefore[minute] = worked;
    if (minuteOfWork[worked] === minute) worked += 1;
  }
  return { minutes: minuteOfWork.length, workedBefore, minuteOfWork: Int16Array.from(minuteOfWork) };
}
