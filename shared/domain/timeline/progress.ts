import { minuteOf } from '#shared/values/moment.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { minutesOf } from '../schedule/time-units.ts';
import type { Task, TaskChange } from './task.ts';
import type { Timeline } from './timeline.ts';

const WHOLE_BP = 10_000;

/**
 * How done every task is, in basis points, by its index in the timeline: what it says, all of it once it is finished.
 * A phase is as done as its tasks are by their working time; one that only holds milestones by their number.
 */
export function doneShares({ tasks, settings }: Timeline, schedule: Schedule): Float64Array {
  const { outline } = schedule.network;
  const shares = new Float64Array(tasks.length);
  const minutes = new Float64Array(tasks.length);
  const doneMinutes = new Float64Array(tasks.length);
  const count = new Float64Array(tasks.length);
  const doneCount = new Float64Array(tasks.length);
  for (let at = outline.fromTop.length - 1; at >= 0; at -= 1) {
    const index = outline.fromTop[at] ?? 0;
    const task = tasks[index];
    if (task === undefined) continue;
    if (outline.isSummary[index] === 1) {
      const [done, all] =
        (minutes[index] ?? 0) > 0
          ? [doneMinutes[index] ?? 0, minutes[index] ?? 1]
          : [doneCount[index] ?? 0, count[index] ?? 1];
      shares[index] = (done / all) * WHOLE_BP;
    } else {
      shares[index] = schedule.isDone[index] === 1 ? WHOLE_BP : task.doneBp;
      minutes[index] = minutesOf(task.duration, settings.units);
      doneMinutes[index] = ((minutes[index] ?? 0) * (shares[index] ?? 0)) / WHOLE_BP;
      count[index] = 1;
      doneCount[index] = (shares[index] ?? 0) / WHOLE_BP;
    }
    const parent = outline.parentOf[index] ?? -1;
    if (parent < 0) continue;
    for (const sums of [minutes, doneMinutes, count, doneCount]) {
      sums[parent] = (sums[parent] ?? 0) + (sums[index] ?? 0);
    }
  }
  return shares;
}

/**
 * What typing a percentage comes to: work that is begun has a start, and work that is done a finish, where nobody said
 * another, those that are planned; less than all takes the finish back, none the start too.
 */
export function doneChange(task: Task, doneBp: number): TaskChange {
  if (doneBp <= 0) return { doneBp: 0, actualStart: null, actualFinish: null, remainingMinutes: null };
  const actualStart = task.actualStart ?? task.start;
  if (doneBp < WHOLE_BP) return { doneBp, actualStart, actualFinish: null, remainingMinutes: null };
  const planned = minuteOf(task.finish) < minuteOf(actualStart) ? actualStart : task.finish;
  const actualFinish = task.actualFinish ?? planned;
  return { doneBp: WHOLE_BP, actualStart, actualFinish, remainingMinutes: null };
}
