import { RandomStream } from '../statistics/random-stream.ts';
import { TaskState } from './network-limits.ts';
import type { Reckoning } from './reckoning.ts';
import { PertSampler, type ThreePoint } from './three-point.ts';

/** Something that may happen to a task and then makes it longer. */
export interface RiskEvent {
  readonly taskId: string;
  /** In basis points. */
  readonly probabilityBp: number;
  /** Working minutes more when it happens. */
  readonly impact: ThreePoint;
}

/** A task of which the duration is drawn. */
export interface UncertainTask {
  readonly taskId: string;
  readonly task: number;
  readonly estimate: ThreePoint | null;
  readonly risks: readonly RiskEvent[];
}

const WHOLE_BP = 10_000;

/** Draws durations, each task from a stream of its own: what is added to a plan changes no other task's draws. */
export class DurationDraws {
  readonly #reckoning: Reckoning;
  readonly #sources: readonly Source[];
  readonly #common: { readonly stream: RandomStream; readonly factorBp: PertSampler } | null;

  constructor(
    reckoning: Reckoning,
    seed: number,
    tasks: readonly UncertainTask[],
    commonFactorBp: ThreePoint | null,
  ) {
    this.#reckoning = reckoning;
    this.#sources = tasks.map((task) => sourceOf(reckoning, seed, task));
    this.#common =
      commonFactorBp === null
        ? null
        : { stream: new RandomStream(seed, 'common'), factorBp: new PertSampler(commonFactorBp) };
  }

  /**
   * Gives the reckoning its next durations.
   * @param drawn receives those by task in the order of the tasks, from `offset`; beyond its end nothing is kept.
   */
  next(drawn: Int32Array, offset: number): void {
    const common = this.#common;
    const factor = common === null ? 1 : common.factorBp.draw(common.stream) / WHOLE_BP;
    const { duration, remaining } = this.#reckoning;
    for (let at = 0; at < this.#sources.length; at += 1) {
      const source = this.#sources[at];
      if (source === undefined) break;
      const minutes = minutesOf(source, factor);
      drawn[offset + at] = minutes;
      remaining[source.task] = minutes;
      duration[source.task] = source.done + minutes;
    }
  }
}

interface Source {
  readonly task: number;
  readonly stream: RandomStream;
  readonly estimate: PertSampler | null;
  /** What is left to do as planned, and as a share of what is estimated: a task begun takes its part of a draw. */
  readonly left: number;
  readonly share: number;
  readonly done: number;
  readonly risks: readonly RiskSource[];
}

interface RiskSource {
  readonly stream: RandomStream;
  readonly probabilityBp: number;
  readonly impact: PertSampler;
}

function sourceOf(
  reckoning: Reckoning,
  seed: number,
  { taskId, task, estimate, risks }: UncertainTask,
): Source {
  const { limits } = reckoning.network;
  const planned = limits.duration[task] ?? 0;
  const isBegun = limits.state[task] === TaskState.STARTED;
  const left = isBegun ? (limits.remaining[task] ?? 0) : planned;
  return {
    task,
    stream: new RandomStream(seed, `task ${taskId}`),
    estimate: estimate === null ? null : new PertSampler(estimate),
    left,
    share: planned > 0 ? left / planned : 1,
    done: isBegun ? Math.max(0, planned - left) : 0,
    risks: risks.map(({ probabilityBp, impact }, at) => ({
      stream: new RandomStream(seed, `risk ${at} ${taskId}`),
      probabilityBp,
      impact: new PertSampler(impact),
    })),
  };
}

function minutesOf({ stream, estimate, left, share, risks }: Source, factor: number): number {
  let minutes = estimate === null ? left : estimate.draw(stream) * factor * share;
  for (let at = 0; at < risks.length; at += 1) {
    const risk = risks[at];
    if (risk === undefined) break;
    const happens = risk.stream.uniform() * WHOLE_BP < risk.probabilityBp;
    if (happens) minutes += risk.impact.draw(risk.stream);
  }
  // Work, however short, is no milestone.
  return Math.max(left > 0 ? 1 : 0, Math.round(minutes));
}
