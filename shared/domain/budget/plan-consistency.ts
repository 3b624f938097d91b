import type { Fen } from '#shared/values/money.ts';
import type { Month } from '#shared/values/month.ts';
import { accepted, type Outcome, refused } from '../refusal.ts';

/** What the rules about a plan as a whole look at. */
export type PlanFacts = {
  readonly totalFen: Fen;
  readonly planFen: Fen;
  /** The earliest month that holds plan outside the programme's period. */
  readonly monthOutside: Month | null;
  /** Cells whose sign is against the kind of their line. */
  readonly signFaultCount: number;
};

/**
 * Decides whether a step that was not decided by the plan's own rules (taking back an older command while later
 * ones stand) leaves the plan as sound as it was. A fault that was there before is no reason to refuse.
 * Refused: 'over-allocated' {byFen} when more is planned above the total than before, 'period-drops-plan'
 * {atMonth}, 'sign-against-kind'.
 */
export function planStaysSound(before: PlanFacts, after: PlanFacts): Outcome<null> {
  const byFen = overFen(after);
  if (byFen > 0 && byFen > overFen(before)) return refused('over-allocated', { byFen });
  if (after.monthOutside !== null && after.monthOutside !== before.monthOutside) {
    return refused('period-drops-plan', { atMonth: after.monthOutside });
  }
  if (after.signFaultCount > before.signFaultCount) return refused('sign-against-kind');
  return accepted(null);
}

function overFen({ planFen, totalFen }: PlanFacts): number {
  return Math.max(0, planFen - totalFen);
}
