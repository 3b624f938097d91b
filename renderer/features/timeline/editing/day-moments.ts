import type { Schedule } from '#shared/domain/schedule/schedule.ts';
import type { WorkCalendar } from '#shared/domain/schedule/work-calendar.ts';
import type { TaskId } from '#shared/domain/timeline/task.ts';
import type { Day } from '#shared/values/day.ts';
import {
  dayAtMinute,
  dayEndedAt,
  dayNumber,
  MINUTES_PER_DAY,
  type Moment,
  minuteOf,
  momentAt,
  startOfDay,
} from '#shared/values/moment.ts';

/** 9:00 and 18:00: of a day on which nobody works. */
const ORDINARY_START = 540;
const ORDINARY_END = 1080;

/** The calendar that a task goes by; of a new one the plan's own. */
export function calendarOfTask({ network, reckoning }: Schedule, id: TaskId | null): WorkCalendar {
  return reckoning.calendarOf(id === null ? -1 : (network.outline.indexOf.get(id) ?? -1));
}

/** When work begins on a day. */
export function startOn(calendar: WorkCalendar, day: Day): Moment {
  const begin = startOfDay(day);
  const works = calendar.minutesOn(dayNumber(day)) > 0;
  return momentAt(works ? calendar.startAt(calendar.workAt(begin)) : begin + ORDINARY_START);
}

/** When work ends on a day. */
export function finishOn(calendar: WorkCalendar, day: Day): Moment {
  const begin = startOfDay(day);
  const works = calendar.minutesOn(dayNumber(day)) > 0;
  return momentAt(works ? calendar.endAt(calendar.workAt(begin + MINUTES_PER_DAY)) : begin + ORDINARY_END);
}

export function startDay(at: Moment | null): Day | null {
  return at === null ? null : dayAtMinute(minuteOf(at));
}

export function finishDay(at: Moment | null): Day | null {
  return at === null ? null : dayEndedAt(minuteOf(at));
}
