import type { WorkDays } from '#shared/domain/kols/deliverable-days.ts';
import { nationalLayer } from '#shared/domain/schedule/national-calendar.ts';
import { workCalendar } from '#shared/domain/schedule/work-calendar.ts';
import { dayNumber, dayOfNumber } from '#shared/values/moment.ts';
import { valueOf } from '../base.ts';

const layers = [nationalLayer()];

/** Working days as the State Council has them. */
export const nationalWorkDays: WorkDays = {
  after: (from, count) => {
    let at = dayNumber(from);
    for (let left = count; left > 0; ) {
      at += 1;
      if (isWorked(at)) left -= 1;
    }
    return dayOfNumber(at);
  },
  between: (from, to) => {
    let worked = 0;
    for (let at = dayNumber(from) + 1; at <= dayNumber(to); at += 1) if (isWorked(at)) worked += 1;
    return worked;
  },
};

function isWorked(number: number): boolean {
  return valueOf(workCalendar(layers)).minutesOn(number) > 0;
}
