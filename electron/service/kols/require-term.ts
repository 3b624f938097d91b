import { refused } from '#shared/domain/refusal.ts';
import type { Day } from '#shared/values/day.ts';
import { refuse } from '../base.ts';

/** A term that begins before it ends. Refused: 'term-turned-round'. */
export function requireTerm(firstDay: Day | null, lastDay: Day | null, field: string): void {
  if (firstDay !== null && lastDay !== null && lastDay < firstDay) {
    refuse(refused('term-turned-round', {}, field).refusal);
  }
}
