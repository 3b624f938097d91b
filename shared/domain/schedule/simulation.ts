import { type Outcome, accepted } from '../refusal.ts';
import { BackwardPass } from './backward-pass.ts';
import { ForwardPass } from './forward-pass.ts';
import { TaskState } from './network-limits.ts';
import type { Network } from './network.ts';
import { readNetwork } from './read-network.ts';
import { Reckoning } from './reckoning.ts';
import { DurationDraws, type UncertainTask } from './simulation-draws.ts';
import { type SimulationInput, uncertainTasks } from './simulation-input.ts';
import { type DrawnFinish, type SimulationResult, resultOf } from './simulation-result.ts';

/** How many durations are kept for the sensitivity; of more draws the first ones stand for all. */
const MOST_KEPT = 20_000_000;

export interface SimulationProgress {
  readonly done: number;
  readonly draws: number;
}

/**
 * Schedules a plan again and again with durations drawn at random (M3 of the methods): forward and backward pass on
 * the calendar in each draw. Runs in slices, as fast as its caller asks; the result depends on the seed alone.
 */
export class Simulation {
  readonly #input: SimulationInput;
  readonly #network: Network;
  readonly #reckoning: Reckoning;
  readonly #forward: ForwardPass;
  readonly #backward: BackwardPass;
  readonly #draws: DurationDraws;
  readonly #uncertain: readonly UncertainTask[];
  readonly #open: Int32Array;
  readonly #criticalIn: Float64Array;
  readonly #watched: readonly { readonly node: number; readonly finishes: Float64Array }[];
  readonly #projectFinishes: Float64Array;
  readonly #drawn: Int32Array;
  readonly #kept: number;
  #done = 0;

  /** For readSimulation, which checks the input. */
  constructor(input: SimulationInput, network: Network, uncertain: readonly UncertainTask[]) {
    const watched = input.watchedIds.map((id) => network.outline.indexOf.get(id) ?? 0);
    this.#input = input;
    this.#network = network;
    this.#uncertain = uncertain;
    this.#reckoning = new Reckoning(network, watched);
    this.#forward = new ForwardPass(this.#reckoning);
    this.#backward = new BackwardPass(this.#reckoning);
    this.#draws = new DurationDraws(this.#reckoning, input.seed, uncertain, input.commonFactorBp);
    this.#open = openTasks(network);
    this.#criticalIn = new Float64Array(network.taskCount);
    this.#projectFinishes = new Float64Array(input.draws);
    this.#watched = watched.map((task) => {
      const closing = network.closingOf[task] ?? -1;
      return { node: closing < 0 ? task : closing, finishes: new Float64Array(input.draws) };
    });
    this.#kept = Math.min(input.draws, Math.floor(MOST_KEPT / Math.max(1, uncertain.length)));
    this.#drawn = new Int32Array(this.#kept * uncertain.length);
  }

  get isDone(): boolean {
    return this.#done === this.#input.draws;
  }

  /** Makes so many more draws, or those that are left. */
  advance(draws: number): SimulationProgress {
    const end = Math.min(this.#input.draws, this.#done + draws);
    for (; this.#done < end; this.#done += 1) this.#draw();
    return { done: this.#done, draws: this.#input.draws };
  }

  /** @throws RangeError before all draws are made. */
  result(): SimulationResult {
    if (!this.isDone) throw new RangeError(`only ${this.#done} draws of ${this.#input.draws} are made`);
    const project = { taskId: null, finishes: this.#projectFinishes };
    const watched = this.#watched.map(({ finishes }, at): DrawnFinish => {
      return { taskId: this.#input.watchedIds[at] ?? null, finishes: finishes };
    });
    return resultOf({
      input: this.#input,
      network: this.#network,
      finishes: [project, ...watched],
      criticalIn: this.#criticalIn,
      uncertain: this.#uncertain,
      drawn: this.#drawn,
      kept: this.#kept,
    });
  }

  #draw(): void {
    const its = this.#reckoning;
    this.#draws.next(this.#drawn, this.#done * this.#uncertain.length);
    this.#forward.run();
    this.#backward.run();
    this.#projectFinishes[this.#done] = its.projectFinish;
    for (const { node, finishes } of this.#watched) finishes[this.#done] = its.finish[node] ?? 0;
    for (let at = 0; at < this.#open.length; at += 1) {
      const task = this.#open[at] ?? 0;
      const isCritical =
        (its.lateFinishWork[task] ?? 0) <= (its.finishWork[task] ?? 0) || (its.fixedSlack[task] ?? 0) <= 0;
      if (isCritical) this.#criticalIn[task] = (this.#criticalIn[task] ?? 0) + 1;
    }
  }
}

/**
 * Checks what a simulation is asked and makes it ready.
 * Refused as readNetwork and uncertainTasks do.
 */
export function readSimulation(input: SimulationInput): Outcome<Simulation> {
  const network = readNetwork(input.plan);
  if (network.kind === 'refused') return network;
  const uncertain = uncertainTasks(network.value, input);
  if (uncertain.kind === 'refused') return uncertain;
  return accepted(new Simulation(input, network.value, uncertain.value));
}

/**
 * Runs a simulation to its end where it stands.
 * @param goesOn told after every slice; false cancels. @param slice how many draws a slice has.
 * @returns null when it was cancelled.
 */
export function runSimulation(
  simulation: Simulation,
  goesOn: (progress: SimulationProgress) => boolean,
  slice = 250,
): SimulationResult | null {
  while (!simulation.isDone) {
    const progress = simulation.advance(slice);
    if (!goesOn(progress)) return null;
  }
  return simulation.result();
}

function openTasks({ taskCount, limits }: Network): Int32Array {
  const open: number[] = [];
  for (let task = 0; task < taskCount; task += 1) {
    const state = limits.state[task];
    if (state !== TaskState.DONE && state !== TaskState.SUMMARY) open.push(task);
  }
  return Int32Array.from(open);
}
