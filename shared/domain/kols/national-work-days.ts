import { dayNumber, dayOfNumber } from '#shared/values/moment.ts';
import { nationalLayer } from '../schedule/national-calendar.ts';
import { continuousCalendar, workCalendar } from '../schedule/work-calendar.ts';
import type { WorkDays } from './deliverable-days.ts';

const national = workCalendar([nationalLayer()]);
const calendar = national.kind === 'ok' ? national.value : continuousCalendar;

/** Working days as the State Council has them. */
export const nationalWorkDays: WorkDays = {
  after: (from, count) => {
    let at = dayNumber(from);
    for (let left = count; left > 0; ) {
      at += 1;
      if (calendar.minutesOn(at) > 0) left -= 1;
    }
    return dayOfNumber(at);
  },
  between: (from, to) => {
    let worked = 0;
    for (let at = dayNumber(from) + 1; at <= dayNumber(to); at += 1) {
      if (calendar.minutesOn(at) > 0) worked += 1;
    }
    return worked;
  },
};
