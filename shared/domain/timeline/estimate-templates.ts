import type { ThreePoint } from '../schedule/three-point.ts';

/** How far work of a kind strays from its likely duration, in basis points of that. */
export interface EstimateTemplate {
  readonly kind: EstimateKind;
  readonly optimisticBp: number;
  readonly pessimisticBp: number;
}

export const estimateKinds = [
  'routine',
  'design',
  'build',
  'integration',
  'test',
  'content',
  'approval',
  'procurement',
  'supplier',
  'training',
  'event',
  'fixed',
] as const;
export type EstimateKind = (typeof estimateKinds)[number];

const WHOLE_BP = 10_000;

/**
 * Spreads by kind of task, for teams that have no figures of their own yet. The worst lies further off than the best,
 * as overruns do; what depends on others strays most, what a date fixes hardly at all.
 */
export const estimateTemplates: readonly EstimateTemplate[] = [
  { kind: 'routine', optimisticBp: 9000, pessimisticBp: 12_500 },
  { kind: 'design', optimisticBp: 8000, pessimisticBp: 16_000 },
  { kind: 'build', optimisticBp: 8000, pessimisticBp: 18_000 },
  { kind: 'integration', optimisticBp: 7500, pessimisticBp: 22_500 },
  { kind: 'test', optimisticBp: 8000, pessimisticBp: 20_000 },
  { kind: 'content', optimisticBp: 8000, pessimisticBp: 15_000 },
  { kind: 'approval', optimisticBp: 5000, pessimisticBp: 25_000 },
  { kind: 'procurement', optimisticBp: 7500, pessimisticBp: 20_000 },
  { kind: 'supplier', optimisticBp: 7000, pessimisticBp: 22_500 },
  { kind: 'training', optimisticBp: 9000, pessimisticBp: 13_000 },
  { kind: 'event', optimisticBp: 9500, pessimisticBp: 11_000 },
  { kind: 'fixed', optimisticBp: WHOLE_BP, pessimisticBp: WHOLE_BP },
];

/** The template of a kind; null for a kind that has none. */
export function estimateTemplate(kind: string): EstimateTemplate | null {
  return estimateTemplates.find((template) => template.kind === kind) ?? null;
}

/** An estimate by a template, whole minutes. @param likelyMinutes working minutes, zero and more. */
export function estimateBy(
  { optimisticBp, pessimisticBp }: EstimateTemplate,
  likelyMinutes: number,
): ThreePoint {
  const share = (bp: number): number => Math.round((likelyMinutes * bp) / WHOLE_BP);
  return { optimistic: share(optimisticBp), likely: likelyMinutes, pessimistic: share(pessimisticBp) };
}
