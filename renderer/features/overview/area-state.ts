import type { ParseKeys } from 'i18next';
import type { Status } from '#renderer/ui/status-mark.tsx';
import type { Target } from './target.ts';

export const areaKeys = ['timeline', 'resources', 'budget', 'kpis', 'kols', 'risks', 'meeting'] as const;
export type AreaKey = (typeof areaKeys)[number];

/** A part of an area's sentence, leading to where its figures come from. */
export interface Clause {
  readonly text: ParseKeys;
  readonly values?: Readonly<Record<string, string>>;
  readonly count?: number;
  readonly to: Target;
}

/** How an area stands, in one sentence. */
export interface AreaState {
  readonly status: Status;
  readonly clauses: readonly [Clause, ...Clause[]];
}

const SEVERITY: Readonly<Record<Status, number>> = { none: 0, good: 1, watch: 2, stop: 3 };

/** The gravest of them. */
export function worstOf(states: readonly Status[]): Status {
  return states.reduce<Status>((worst, one) => (SEVERITY[one] > SEVERITY[worst] ? one : worst), 'none');
}
