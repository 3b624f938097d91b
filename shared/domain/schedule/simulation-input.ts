import { type Outcome, accepted, refused } from '../refusal.ts';
import { TaskState } from './network-limits.ts';
import type { Network } from './network.ts';
import type { RiskEvent, UncertainTask } from './simulation-draws.ts';
import { type ThreePoint, isInOrder } from './three-point.ts';
import type { WorkPlan } from './work-plan.ts';

export const LEAST_DRAWS = 100;
export const MOST_DRAWS = 1_000_000;
const WHOLE_BP = 10_000;

/** What a simulation is asked. */
export interface SimulationInput {
  readonly plan: WorkPlan;
  /** Any whole number below 2^32; the same seed gives the same result. */
  readonly seed: number;
  /** LEAST_DRAWS to MOST_DRAWS; at least 5,000 for figures that are shown (M3 of the methods). */
  readonly draws: number;
  /** By task id: of its whole duration; of a task begun, what is left is drawn in proportion. */
  readonly estimates: ReadonlyMap<string, ThreePoint>;
  readonly risks: readonly RiskEvent[];
  /** What all estimates are multiplied by together in a draw, in basis points; correlates them. Null for none. */
  readonly commonFactorBp: ThreePoint | null;
  /** Tasks whose finish is forecast, beside the project's. */
  readonly watchedIds: readonly string[];
}

/**
 * The tasks whose durations are drawn: with an estimate or a risk, not done, no summaries.
 * Refused: 'draws-out-of-range', and naming the task 'estimate-out-of-order', 'risk-out-of-range'; 'task-missing'
 * for a risk or a watched task that is not in the plan.
 */
export function uncertainTasks(network: Network, input: SimulationInput): Outcome<readonly UncertainTask[]> {
  const { draws, estimates, risks, commonFactorBp, watchedIds } = input;
  if (!Number.isSafeInteger(draws) || draws < LEAST_DRAWS || draws > MOST_DRAWS) {
    return refused('draws-out-of-range', { leastCount: LEAST_DRAWS, limitCount: MOST_DRAWS }, 'draws');
  }
  if (commonFactorBp !== null && !isInOrder(commonFactorBp)) {
    return refused('estimate-out-of-order', { name: '' }, 'commonFactor');
  }
  const { indexOf } = network.outline;
  const stray = [...risks.map(({ taskId }) => taskId), ...watchedIds].find((id) => !indexOf.has(id));
  if (stray !== undefined) return refused('task-missing', { name: stray });
  const risksOf = new Map<string, RiskEvent[]>();
  for (const risk of risks) {
    if (!isRisk(risk)) return refused('risk-out-of-range', { name: nameOf(network, risk.taskId) }, 'risks');
    risksOf.set(risk.taskId, [...(risksOf.get(risk.taskId) ?? []), risk]);
  }
  const uncertain: UncertainTask[] = [];
  for (const [task, { id, name }] of network.plan.tasks.entries()) {
    const estimate = estimates.get(id) ?? null;
    if (estimate !== null && !isInOrder(estimate)) {
      return refused('estimate-out-of-order', { name }, 'estimate');
    }
    const own = risksOf.get(id) ?? [];
    if ((estimate === null && own.length === 0) || !isOpen(network, task)) continue;
    uncertain.push({ taskId: id, task, estimate, risks: own });
  }
  return accepted(uncertain);
}

function isOpen({ limits }: Network, task: number): boolean {
  return limits.state[task] !== TaskState.DONE && limits.state[task] !== TaskState.SUMMARY;
}

function isRisk({ probabilityBp, impact }: RiskEvent): boolean {
  return probabilityBp >= 0 && probabilityBp <= WHOLE_BP && isInOrder(impact);
}

function nameOf({ plan, outline }: Network, id: string): string {
  return plan.tasks[outline.indexOf.get(id) ?? -1]?.name ?? id;
}
