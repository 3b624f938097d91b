import { type CalendarStretch, stretchesBetween } from '#shared/domain/schedule/calendar-stretches.ts';
import type { PlanPreview } from '#shared/domain/timeline/preview.ts';

/** What more tasks cross is no longer read. */
const MOST_MOVES = 200;

/** The holidays, leave and make-up days that lie between where tasks stood and where they would: each once, by date. */
export function crossedStretches({ moves, scheduleAfter }: PlanPreview) {
  const found = new Map<string, CalendarStretch>();
  const { outline } = scheduleAfter.network;
  const tasks = moves.filter(({ isPhase }) => !isPhase).slice(0, MOST_MOVES);
  for (const { task, slip } of tasks) {
    const calendar = scheduleAfter.reckoning.calendarOf(outline.indexOf.get(task.id) ?? -1);
    const from = Math.min(slip.before.finish, slip.after.finish);
    const to = Math.max(slip.before.finish, slip.after.finish);
    for (const stretch of stretchesBetween(calendar, from, to)) {
      const [reason] = stretch.reasons;
      if (reason === undefined) continue;
      const key = `${stretch.kind} ${reason.name} ${stretch.kind === 'off' ? stretch.first.slice(0, 4) : stretch.first}`;
      const known = found.get(key);
      // The touched part of a holiday may be longer for another task.
      if (known === undefined || known.dayCount < stretch.dayCount) found.set(key, stretch);
    }
  }
  const all = [...found.values()].toSorted((one, other) => (one.first < other.first ? -1 : 1));
  return {
    off: all.filter(({ kind }) => kind === 'off'),
    worked: all.filter(({ kind }) => kind === 'worked-instead'),
  };
}
