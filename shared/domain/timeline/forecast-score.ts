import { type Day, daysBetween } from '#shared/values/day.ts';
import { dayEndedAt, minuteOf, type Moment } from '#shared/values/moment.ts';
import type { KeptFinish, KeptSchedule } from './kept-schedule.ts';
import type { Task, TaskId } from './task.ts';

/** How good some forecasts were. Means are null without a case. */
export interface ForecastScore {
  readonly caseCount: number;
  /** Mean distance between the median and the fact, in working days. */
  readonly errorDays: number | null;
  /** Mean of fact less median, in working days: above zero when things came later than was said. */
  readonly biasDays: number | null;
  /** Mean distance between what the plan itself said then and the fact: what the forecast has to beat. */
  readonly planErrorDays: number | null;
  /** How often the fact lay between P10 and P90, by the day; eight in ten would be right. */
  readonly hitShare: number | null;
  /** How many of the cases had a deadline. */
  readonly deadlineCount: number;
  /**
   * Mean of (chance − what came)², where what came is 1 for met and 0 for missed: 0 is perfect, and saying one in two
   * each time scores 0.25 (Brier 1950).
   */
  readonly brier: number | null;
}

/** The score of what was said so many weeks before it came; `toWeeks` null: or more. */
export interface AheadScore extends ForecastScore {
  readonly fromWeeks: number;
  readonly toWeeks: number | null;
}

/** A forecast held against its fact. */
export interface ForecastCase {
  readonly week: Day;
  /** Null: the whole plan. */
  readonly taskId: TaskId | null;
  readonly aheadWeeks: number;
  readonly fact: Moment;
  /** Fact less median, and fact less plan, in working days. */
  readonly offDays: number;
  readonly planOffDays: number;
  readonly isInBand: boolean;
  readonly deadline: { readonly chance: number; readonly isMet: boolean } | null;
}

export type WorkingDays = (from: Moment, to: Moment) => number;

const DAYS_PER_WEEK = 7;
/** Weeks ahead, from and to. */
const bands = [
  [1, 2],
  [3, 4],
  [5, 8],
  [9, null],
] as const;

/** When tasks, phases and the whole plan (null) really ended; what is not done yet has no fact. */
export function finishFacts(tasks: readonly Task[]): ReadonlyMap<TaskId | null, Moment> {
  const facts = new Map<TaskId | null, Moment>();
  const open = new Set<TaskId | null>();
  const phases = new Set(tasks.map(({ parentId }) => parentId));
  const parentOf = new Map(tasks.map(({ id, parentId }) => [id, parentId]));
  for (const { id, actualFinish } of tasks) {
    if (phases.has(id)) continue;
    let at: TaskId | null | undefined = id;
    while (at !== undefined) {
      const latest = facts.get(at);
      if (actualFinish === null) open.add(at);
      else if (latest === undefined || latest < actualFinish) facts.set(at, actualFinish);
      at = at === null ? undefined : (parentOf.get(at) ?? null);
    }
  }
  for (const id of open) facts.delete(id);
  return facts;
}

/**
 * Every kept forecast of what has ended since. A week's forecast is scored by what came in a later week: what came in
 * the same week may have been known when it was kept.
 * @param workingDays from one moment to another on the plan's calendar; below zero backwards.
 */
export function forecastCases(
  kept: readonly KeptSchedule[],
  facts: ReadonlyMap<TaskId | null, Moment>,
  workingDays: WorkingDays,
): readonly ForecastCase[] {
  return kept.flatMap(({ week, finishes }) =>
    finishes.flatMap((said) => {
      const fact = facts.get(said.taskId);
      if (fact === undefined) return [];
      const aheadWeeks = Math.floor(daysBetween(week, endDay(fact)) / DAYS_PER_WEEK);
      return aheadWeeks < 1 ? [] : [caseOf({ week, aheadWeeks, fact }, said, workingDays)];
    }),
  );
}

export function scoreOf(cases: readonly ForecastCase[]): ForecastScore {
  const mean = (values: readonly number[]): number | null =>
    values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
  const deadlines = cases.flatMap(({ deadline }) => (deadline === null ? [] : [deadline]));
  return {
    caseCount: cases.length,
    errorDays: mean(cases.map(({ offDays }) => Math.abs(offDays))),
    biasDays: mean(cases.map(({ offDays }) => offDays)),
    planErrorDays: mean(cases.map(({ planOffDays }) => Math.abs(planOffDays))),
    hitShare: mean(cases.map(({ isInBand }) => (isInBand ? 1 : 0))),
    deadlineCount: deadlines.length,
    brier: mean(deadlines.map(({ chance, isMet }) => (chance - (isMet ? 1 : 0)) ** 2)),
  };
}

/** By how long before; bands without a case are left out. */
export function scoresAhead(cases: readonly ForecastCase[]): readonly AheadScore[] {
  return bands.flatMap(([fromWeeks, toWeeks]) => {
    const within = cases.filter(({ aheadWeeks }) => {
      return aheadWeeks >= fromWeeks && (toWeeks === null || aheadWeeks <= toWeeks);
    });
    return within.length === 0 ? [] : [{ fromWeeks, toWeeks, ...scoreOf(within) }];
  });
}

function caseOf(
  told: Pick<ForecastCase, 'week' | 'aheadWeeks' | 'fact'>,
  { taskId, planned, p10, p50, p90, deadline }: KeptFinish,
  workingDays: WorkingDays,
): ForecastCase {
  const { fact } = told;
  const came = endDay(fact);
  return {
    ...told,
    taskId,
    offDays: workingDays(p50, fact),
    planOffDays: workingDays(planned, fact),
    isInBand: endDay(p10) <= came && came <= endDay(p90),
    deadline:
      deadline === null
        ? null
        : { chance: deadline.chance, isMet: fact <= deadline.at || workingDays(deadline.at, fact) <= 0 },
  };
}

function endDay(at: Moment): Day {
  return dayEndedAt(minuteOf(at));
}
