import { chanceLevel } from '#shared/domain/timeline/chance-level.ts';
import type { Schedule } from '#shared/domain/schedule/schedule.ts';
import type { Task } from '#shared/domain/timeline/task.ts';
import type { TimelineSettings } from '#shared/domain/timeline/timeline.ts';
import { type Minute, minuteOf } from '#shared/values/moment.ts';

export interface BaselineDates {
  readonly start: Minute;
  readonly finish: Minute;
}

/** How a task stands, for one word beside a shape. Working days may have a decimal. */
export type RowStatus =
  | { readonly kind: 'none' | 'done' | 'on-time'; readonly level: 'none' | 'good' }
  | { readonly kind: 'early'; readonly level: 'good'; readonly days: number }
  | { readonly kind: 'late' | 'overdue'; readonly level: 'watch' | 'stop'; readonly days: number }
  | { readonly kind: 'tight'; readonly level: 'watch'; readonly days: number }
  | { readonly kind: 'chance'; readonly level: 'good' | 'watch' | 'stop'; readonly chance: number };

type Facts = {
  readonly task: Task;
  readonly schedule: Schedule;
  readonly at: number;
  readonly isPhase: boolean;
  readonly baseline: BaselineDates | null;
  readonly chance: number | null;
  readonly settings: TimelineSettings;
};

/**
 * Done; past its deadline; the chance that a gate has; late or early against the baseline; short of time before its
 * deadline. What is late only stops the eye where it holds up the end by itself: critical, and to have begun by now.
 */
export function statusOf({ task, schedule, at, isPhase, baseline, chance, settings }: Facts): RowStatus {
  if (schedule.isDone[at] === 1) return { kind: 'done', level: 'good' };
  const perDay = settings.units.minutesPerDay;
  const calendar = schedule.reckoning.calendarOf(at);
  const finish = schedule.finish[at] ?? 0;
  const deadline = task.deadline === null ? null : minuteOf(task.deadline);
  const left = deadline === null ? null : calendar.between(finish, deadline);
  if (left !== null && left < 0) return { kind: 'overdue', level: 'stop', days: inDays(-left, perDay) };
  if (chance !== null) {
    return { kind: 'chance', level: chanceLevel(chance), chance };
  }
  const late = baseline === null ? null : calendar.between(baseline.finish, finish);
  if (late !== null && late > 0) {
    const isDue = task.actualStart !== null || isBefore(baseline?.start ?? null, settings.statusAt);
    const isHolding = !isPhase && isDue && schedule.isCritical[at] === 1;
    return { kind: 'late', level: isHolding ? 'stop' : 'watch', days: inDays(late, perDay) };
  }
  if (left !== null && left <= settings.nearCriticalMinutes) {
    return { kind: 'tight', level: 'watch', days: inDays(left, perDay) };
  }
  if (late !== null && late < 0) return { kind: 'early', level: 'good', days: inDays(-late, perDay) };
  if (late !== null || left !== null) return { kind: 'on-time', level: 'good' };
  return { kind: 'none', level: 'none' };
}

/** To a tenth; what is not nothing is not said to be nothing. */
export function inDays(minutes: number, minutesPerDay: number): number {
  const tenths = Math.round((minutes * 10) / minutesPerDay);
  return (minutes === 0 ? 0 : Math.sign(minutes) * Math.max(1, Math.abs(tenths))) / 10;
}

function isBefore(minute: Minute | null, moment: TimelineSettings['statusAt']): boolean {
  return minute !== null && moment !== null && minute < minuteOf(moment);
}
