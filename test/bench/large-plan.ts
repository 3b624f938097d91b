import type { CalendarLayer } from '#shared/domain/schedule/calendar-rules.ts';
import { NO_LAG, type LinkKind } from '#shared/domain/schedule/link.ts';
import { nationalLayer } from '#shared/domain/schedule/national-calendar.ts';
import type { SimulationInput } from '#shared/domain/schedule/simulation-input.ts';
import type { ThreePoint } from '#shared/domain/schedule/three-point.ts';
import { ORDINARY_UNITS } from '#shared/domain/schedule/time-units.ts';
import {
  NO_PROGRESS,
  type PlanLink,
  type PlanTask,
  type WorkPlan,
} from '#shared/domain/schedule/work-plan.ts';
import { minuteOf, moment } from '#shared/values/moment.ts';
import { seededRandom } from './random.ts';

const TASKS_PER_PHASE = 25;
const DAY = ORDINARY_UNITS.minutesPerDay;
const kinds: readonly LinkKind[] = ['FS', 'FS', 'FS', 'FS', 'SS', 'FF'];

const national = nationalLayer();
const campaign: CalendarLayer = {
  level: 'department',
  week: Array.from({ length: 7 }, () => 'work' as const),
  shifts: null,
  exceptions: [],
  officialYears: null,
};
const calendars = [
  { id: 'national', layers: [national] },
  { id: 'campaign', layers: [campaign, national] },
];

/**
 * A plan with phases of 25, two calendars, and links mostly to what comes shortly before, a quarter of them with lag;
 * every 50th task begins the chain anew, so that it spans some years whatever its size.
 */
export function largePlan(taskCount: number): WorkPlan {
  const random = seededRandom(taskCount);
  const below = (limit: number): number => Math.floor(random() * limit);
  const tasks: PlanTask[] = [];
  const links: PlanLink[] = [];
  for (let at = 0; at < taskCount; at += 1) {
    const isPhase = at % TASKS_PER_PHASE === 0;
    tasks.push(taskOf(at, isPhase ? 0 : DAY * (1 + below(10))));
    if (isPhase || at % 50 === 1) continue;
    const count = 1 + below(2);
    for (let link = 0; link < count; link += 1) {
      const from = at - 1 - below(Math.min(at % 50, 8));
      if (from % TASKS_PER_PHASE === 0 || from <= 0) continue;
      const lag = below(4) === 0 ? { hundredths: 100 * (1 + below(3)), unit: 'd' as const } : NO_LAG;
      const kind = kinds[below(kinds.length)] ?? 'FS';
      links.push({ predecessorId: idOf(from), successorId: idOf(at), kind, lag });
    }
  }
  return planOf(tasks, links);
}

/** One task after the other. */
export function chainPlan(taskCount: number): WorkPlan {
  const tasks = Array.from({ length: taskCount }, (_, at) => ({ ...taskOf(at, DAY), parentId: null }));
  const links = Array.from({ length: taskCount - 1 }, (_, at): PlanLink => {
    return { predecessorId: idOf(at), successorId: idOf(at + 1), kind: 'FS', lag: NO_LAG };
  });
  return planOf(tasks, links);
}

/** A simulation of a large plan with a three-point estimate for every task. */
export function largeSimulation(taskCount: number, draws: number): SimulationInput {
  const plan = largePlan(taskCount);
  const estimates = plan.tasks.map(({ id, durationMinutes: likely }): [string, ThreePoint] => [
    id,
    { optimistic: Math.round(likely * 0.7), likely, pessimistic: likely * 2 },
  ]);
  return {
    plan,
    seed: 1,
    draws,
    estimates: new Map(estimates),
    risks: [],
    commonFactorBp: null,
    watchedIds: plan.tasks.filter((_, at) => at % 100 === 99).map(({ id }) => id),
  };
}

function planOf(tasks: readonly PlanTask[], links: readonly PlanLink[]): WorkPlan {
  return {
    projectStart: minuteOf(moment('2026-01-05T09:00')),
    statusAt: null,
    calendars,
    units: ORDINARY_UNITS,
    tasks,
    links,
    latestPulls: false,
  };
}

function taskOf(at: number, durationMinutes: number): PlanTask {
  return {
    id: idOf(at),
    name: `Task ${at}`,
    parentId: at % TASKS_PER_PHASE === 0 ? null : idOf(at - (at % TASKS_PER_PHASE)),
    calendarId: at % 5 === 0 ? 'campaign' : null,
    durationMinutes,
    constraint: { kind: 'ASAP' },
    deadline: null,
    progress: NO_PROGRESS,
    isGate: false,
  };
}

function idOf(at: number): string {
  return `task-${at}`;
}
