import type { Outcome } from '#shared/domain/refusal.ts';
import type { SimulationResult } from '#shared/domain/schedule/simulation-result.ts';

/** What the worker tells: how many draws are made, and at its end what they come to. */
export type SimulationMessage =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'end'; readonly outcome: Outcome<SimulationResult> };
