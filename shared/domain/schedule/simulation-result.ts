import { MINUTES_PER_DAY, type Minute } from '#shared/values/moment.ts';
import { rankCorrelation, ranksOf } from '../statistics/rank-correlation.ts';
import { type Interval, wilsonInterval } from '../statistics/wilson-interval.ts';
import type { Network } from './network.ts';
import type { UncertainTask } from './simulation-draws.ts';
import type { SimulationInput } from './simulation-input.ts';
import { continuousCalendar } from './work-calendar.ts';

/** How likely a deadline is met: the share of the draws, and where that share lies with 95 % confidence. */
export interface DeadlineChance {
  readonly at: Minute;
  readonly chance: number;
  readonly interval: Interval;
}

/** Draws that ended on some days in a row. */
export interface HistogramBin {
  /** Where its first day begins, and where its last ends. */
  readonly from: Minute;
  readonly to: Minute;
  readonly draws: number;
}

/** When something ends. */
export interface FinishForecast {
  /** Null: the project. */
  readonly taskId: string | null;
  /** Mean working minutes from the project's start, on the plan's own calendar. */
  readonly meanMinutes: number;
  readonly p10: Minute;
  readonly p50: Minute;
  readonly p80: Minute;
  readonly p90: Minute;
  /** By percent, 0 to 100: the minute by which so many of the draws had ended. */
  readonly curve: readonly Minute[];
  readonly histogram: readonly HistogramBin[];
  /** Null without a deadline. */
  readonly deadline: DeadlineChance | null;
}

/** What a task has to do with it. */
export interface TaskForecast {
  readonly taskId: string;
  /** Share of the draws in which it was critical. */
  readonly criticality: number;
  /** Rank correlation of its duration with the project's finish; null where its duration is not drawn, or constant. */
  readonly sensitivity: number | null;
}

export interface SimulationResult {
  readonly seed: number;
  readonly draws: number;
  /** The project first, then what was watched. */
  readonly finishes: readonly FinishForecast[];
  /** All tasks but summaries, in the order of the plan. */
  readonly tasks: readonly TaskForecast[];
}

/** What was drawn of one finish, in the order of the draws. */
export interface DrawnFinish {
  readonly taskId: string | null;
  readonly finishes: Float64Array;
}

export interface Drawn {
  readonly input: SimulationInput;
  readonly network: Network;
  /** The project's first. */
  readonly finishes: readonly DrawnFinish[];
  /** By task: in how many draws it was critical. */
  readonly criticalIn: Float64Array;
  readonly uncertain: readonly UncertainTask[];
  /** Durations of the uncertain tasks, draw by draw, of the first `kept` draws. */
  readonly drawn: Int32Array;
  readonly kept: number;
}

const MOST_BINS = 40;

/** Sums a simulation up (M3 of the methods). */
export function resultOf(drawn: Drawn): SimulationResult {
  const { input, network, criticalIn } = drawn;
  const sensitivity = sensitivities(drawn);
  return {
    seed: input.seed,
    draws: input.draws,
    finishes: drawn.finishes.map((finish) => forecastOf(drawn, finish)),
    tasks: network.plan.tasks.flatMap(({ id }, task) =>
      network.outline.isSummary[task] === 1
        ? []
        : [
            {
              taskId: id,
              criticality: (criticalIn[task] ?? 0) / input.draws,
              sensitivity: sensitivity.get(task) ?? null,
            },
          ],
    ),
  };
}

function forecastOf({ network }: Drawn, { taskId, finishes }: DrawnFinish): FinishForecast {
  const [calendar = continuousCalendar] = network.calendars;
  const begin = calendar.workAt(network.plan.projectStart);
  let sum = 0;
  for (const finish of finishes) sum += calendar.workAt(finish) - begin;
  const sorted = finishes.toSorted();
  const percentile = (percent: number): Minute => {
    const rank = Math.max(1, Math.ceil((percent * sorted.length) / 100));
    return sorted[rank - 1] ?? 0;
  };
  return {
    taskId,
    meanMinutes: sum / finishes.length,
    p10: percentile(10),
    p50: percentile(50),
    p80: percentile(80),
    p90: percentile(90),
    curve: Array.from({ length: 101 }, (_, percent) => percentile(percent)),
    histogram: histogramOf(sorted),
    deadline: taskId === null ? null : deadlineOf(network, taskId, sorted),
  };
}

/** The chance that no work on the task's calendar is left after its deadline. */
function deadlineOf(network: Network, taskId: string, sorted: Float64Array): DeadlineChance | null {
  const task = network.outline.indexOf.get(taskId) ?? -1;
  const at = network.plan.tasks[task]?.deadline ?? null;
  if (at === null) return null;
  const calendar = network.calendars[network.calendarOf[task] ?? 0] ?? continuousCalendar;
  const due = calendar.workAt(at);
  let met = 0;
  while (met < sorted.length && calendar.workAt(sorted[met] ?? 0) <= due) met += 1;
  return { at, chance: met / sorted.length, interval: wilsonInterval(met, sorted.length) };
}

function histogramOf(sorted: Float64Array): HistogramBin[] {
  const dayOf = (finish: Minute): number => Math.floor((finish - 1) / MINUTES_PER_DAY);
  const first = dayOf(sorted[0] ?? 0);
  const dayCount = dayOf(sorted.at(-1) ?? 0) - first + 1;
  const width = Math.ceil(dayCount / MOST_BINS);
  const draws = new Float64Array(Math.ceil(dayCount / width));
  for (const finish of sorted) {
    const bin = Math.floor((dayOf(finish) - first) / width);
    draws[bin] = (draws[bin] ?? 0) + 1;
  }
  return Array.from(draws, (count, bin) => ({
    from: (first + bin * width) * MINUTES_PER_DAY,
    to: (first + (bin + 1) * width) * MINUTES_PER_DAY,
    draws: count,
  }));
}

function sensitivities({ finishes, uncertain, drawn, kept }: Drawn): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const finishRanks = ranksOf((finishes[0]?.finishes ?? new Float64Array()).slice(0, kept));
  const durations = new Float64Array(kept);
  for (const [at, { task }] of uncertain.entries()) {
    for (let draw = 0; draw < kept; draw += 1) durations[draw] = drawn[draw * uncertain.length + at] ?? 0;
    const correlation = rankCorrelation(ranksOf(durations), finishRanks);
    if (correlation !== null) found.set(task, correlation);
  }
  return found;
}
