import { MINUTES_PER_DAY, type Minute } from '#shared/values/moment.ts';
import { minutesOf } from '../schedule/time-units.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { WorkCalendar } from '../schedule/work-calendar.ts';
import type { Timeline } from './timeline.ts';

const WHOLE_BP = 10_000;

/** A stretch of days by their numbers. */
export interface DayRange {
  readonly first: number;
  readonly count: number;
}

export interface Span {
  readonly from: Minute;
  readonly to: Minute;
}

/**
 * The working minutes that a task takes of its people, day by day within a range: its working time on its calendar,
 * from start to finish, times what it takes of them. Of work that was begun and waits, what is done lies after the
 * start and the rest where it goes on. A phase takes none.
 * @param index of the task. @param visit gets the day's place in the range.
 */
export function eachWorkDay(
  timeline: Timeline,
  schedule: Schedule,
  index: number,
  range: DayRange,
  visit: (day: number, minutes: number) => void,
): void {
  const share = (timeline.tasks[index]?.unitsBp ?? 0) / WHOLE_BP;
  if (share === 0) return;
  const calendar = schedule.reckoning.calendarOf(index);
  for (const span of spansOf(timeline, schedule, index)) {
    eachDayOf(span, calendar, range, (day, minutes) => {
      visit(day, minutes * share);
    });
  }
}

/** The working minutes of a span on a calendar, day by day within a range. */
export function eachDayOf(
  { from, to }: Span,
  calendar: WorkCalendar,
  { first, count }: DayRange,
  visit: (day: number, minutes: number) => void,
): void {
  const begin = Math.max(0, Math.floor(from / MINUTES_PER_DAY) - first);
  const end = Math.min(count - 1, Math.floor((to - 1) / MINUTES_PER_DAY) - first);
  for (let day = begin; day <= end; day += 1) {
    const midnight = (first + day) * MINUTES_PER_DAY;
    const minutes = calendar.between(Math.max(from, midnight), Math.min(to, midnight + MINUTES_PER_DAY));
    if (minutes > 0) visit(day, minutes);
  }
}

function spansOf({ tasks, settings }: Timeline, schedule: Schedule, index: number): Span[] {
  const task = tasks[index];
  if (task === undefined || schedule.network.outline.isSummary[index] === 1) return [];
  const start = schedule.start[index] ?? 0;
  const finish = schedule.finish[index] ?? 0;
  const resume = schedule.resume[index] ?? Number.NaN;
  if (task.actualStart === null || schedule.isDone[index] === 1 || Number.isNaN(resume)) {
    return [{ from: start, to: finish }];
  }
  const remaining = schedule.network.limits.remaining[index] ?? 0;
  const done = Math.max(0, minutesOf(task.duration, settings.units) - remaining);
  const until = schedule.reckoning.calendarOf(index).add(start, done);
  return [
    { from: start, to: Math.min(until, resume) },
    { from: resume, to: finish },
  ];
}
