import { type Outcome, accepted, refused } from '#shared/domain/refusal.ts';
import type { Language } from '#shared/domain/values/value-schemas.ts';
import type { FilePlan } from './file-plan.ts';

/** A plan that was read and waits for a yes. */
export interface WaitingPlan {
  readonly fileName: string;
  /** The reader's: baselines of the file are named in it. */
  readonly language: Language;
  readonly plan: FilePlan;
}

const MOST_WAITING = 4;

/** Plans on their way in, by the id of their preview. In memory only; the oldest give way. */
export class PlanImports {
  readonly #waiting = new Map<string, WaitingPlan>();

  keep(id: string, plan: WaitingPlan): void {
    this.#waiting.set(id, plan);
    for (const old of this.#waiting.keys()) {
      if (this.#waiting.size <= MOST_WAITING) return;
      this.#waiting.delete(old);
    }
  }

  find(id: string): Outcome<WaitingPlan> {
    const plan = this.#waiting.get(id);
    return plan === undefined ? refused('import-expired') : accepted(plan);
  }

  forget(id: string): void {
    this.#waiting.delete(id);
  }

  clear(): void {
    this.#waiting.clear();
  }
}
