import { minuteOf } from '#shared/values/moment.ts';
import { type Outcome, accepted, refused } from '../refusal.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { begunBehindGate } from './reschedule.ts';
import type { Task } from './task.ts';
import type { Timeline } from './timeline.ts';
import { scheduleTimeline } from './work-plan-of.ts';

/**
 * Whether a timeline could stand as it is: for what brings rows back without the rules of editing. Refused as
 * computeSchedule does; 'undo-moves-plan' {task} where a date that is kept is not the one that it comes to, and was
 * before; 'code-taken' {code, name}; 'gate-not-passed' {name, gate} where work would have begun behind a gate
 * without a go.
 */
export function timelineStaysSound(before: Timeline, after: Timeline): Outcome<null> {
  const outcome = scheduleTimeline(after);
  if (outcome.kind === 'refused') return outcome;
  const codes = new Map<string, string>();
  for (const { code, name } of after.tasks) {
    const other = codes.get(code);
    if (other !== undefined) return refused('code-taken', { code, name: other });
    codes.set(code, name);
  }
  const known = strayTasks(before);
  const stray = after.tasks.find((task, at) => !standsAt(task, at, outcome.value) && !known.has(task.id));
  if (stray !== undefined) return refused('undo-moves-plan', { task: stray.name });
  return begunBehindGate(before, after) ?? accepted(null);
}

/** Tasks that stand elsewhere than they should already: holidays were announced since, say. */
function strayTasks(timeline: Timeline): ReadonlySet<string> {
  const outcome = scheduleTimeline(timeline);
  if (outcome.kind === 'refused') return new Set(timeline.tasks.map(({ id }) => id));
  const strays = timeline.tasks.filter((task, at) => !standsAt(task, at, outcome.value));
  return new Set(strays.map(({ id }) => id));
}

function standsAt(task: Task, at: number, { start, finish }: Schedule): boolean {
  return minuteOf(task.start) === start[at] && minuteOf(task.finish) === finish[at];
}
