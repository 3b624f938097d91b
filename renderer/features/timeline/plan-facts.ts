import type { Schedule } from '#shared/domain/schedule/schedule.ts';
import type { TaskRow } from './plan-rows.ts';

/** What the sentence and the figures say. */
export interface PlanFacts {
  /** Tasks, milestones and gates; phases are not counted. */
  readonly total: number;
  readonly done: number;
  readonly late: number;
  /** Late, and holding up the end by itself. */
  readonly held: number;
  readonly critical: number;
  readonly near: number;
  readonly doneBp: number;
  readonly nextGate: TaskRow | null;
  /** Working minutes: the least slack of what is not done. */
  readonly leastSlack: number;
}

export function planFacts(rows: readonly TaskRow[], schedule: Schedule): PlanFacts {
  const leaves = rows.filter(({ kind }) => kind !== 'phase');
  const open = leaves.filter(({ isDone }) => !isDone);
  const gates = open
    .filter(({ kind }) => kind === 'gate')
    .toSorted((one, other) => one.finish - other.finish);
  let work = 0;
  let doneWork = 0;
  for (const { at, doneBp, isDone } of leaves) {
    const minutes = schedule.network.limits.duration[at] ?? 0;
    work += minutes;
    doneWork += isDone ? minutes : (minutes * doneBp) / WHOLE_BP;
  }
  return {
    total: leaves.length,
    done: leaves.length - open.length,
    late: open.filter(({ status: { level } }) => level === 'stop' || level === 'watch').length,
    held: open.filter(({ status: { level } }) => level === 'stop').length,
    critical: open.filter(({ isCritical }) => isCritical).length,
    near: open.filter(({ isNearCritical }) => isNearCritical).length,
    doneBp: work === 0 ? 0 : Math.round((doneWork / work) * WHOLE_BP),
    nextGate: gates[0] ?? null,
    leastSlack: open.reduce(
      (least, { slackMinutes }) => Math.min(least, slackMinutes),
      Number.POSITIVE_INFINITY,
    ),
  };
}

const WHOLE_BP = 10_000;
