import type { Shift } from './calendar-rules.ts';

/** The shifts of a day, or of a week, as tables: a look-up takes the same time whatever the shifts are. */
export interface DayShape {
  /** Working minutes in all. */
  readonly minutes: number;
  /** By minute, from 0 to the length: the working minutes before it. */
  readonly workedBefore: Int16Array;
  /** By working minute: the minute at which it begins. */
  readonly minuteOfWork: Int16Array;
}

/** @param shifts in order, as minutes from the beginning. @param length of the day or the week, in minutes. */
export function shapeOf(shifts: readonly Shift[], length: number): DayShape {
  const workedBefore = new Int16Array(length + 1);
  const minuteOfWork: number[] = [];
  for (const { from, to } of shifts) {
    for (let minute = from; minute < to; minute += 1) minuteOfWork.push(minute);
  }
  let worked = 0;
  for (let minute = 0; minute <= length; minute += 1) {
    workedBefore[minute] = worked;
    if (minuteOfWork[worked] === minute) worked += 1;
  }
  return { minutes: minuteOfWork.length, workedBefore, minuteOfWork: Int16Array.from(minuteOfWork) };
}
