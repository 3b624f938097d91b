import { z } from 'zod';
import { basisPointsSchema, fenSchema } from '../values/value-schemas.ts';

/** Of probability and of impact, 1 the least. */
export const riskLevels = [1, 2, 3, 4, 5] as const;
export const riskLevelSchema = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
]);
export type RiskLevel = z.infer<typeof riskLevelSchema>;

const fourSteps = z.tuple([z.number(), z.number(), z.number(), z.number()]);
const rising = (steps: readonly number[]): boolean =>
  steps.every((step, at) => step > (at === 0 ? 0 : (steps[at - 1] ?? 0)));

/**
 * Where each level ends and the next begins: what lies at a limit belongs to the higher level. Probabilities in basis
 * points, money in fen, delays in working days; each rises.
 */
export const riskScaleSchema = z.object({
  probabilityBp: z
    .tuple([basisPointsSchema, basisPointsSchema, basisPointsSchema, basisPointsSchema])
    .refine(rising)
    .refine(([, , , last]) => last < 10_000),
  impactFen: z.tuple([fenSchema, fenSchema, fenSchema, fenSchema]).refine(rising),
  impactDays: fourSteps.refine(rising),
});
export type RiskScale = z.infer<typeof riskScaleSchema>;

/** How likely, and what it would cost in money and in working days of delay; both may be nothing. */
export interface RiskSize {
  readonly probabilityBp: number;
  readonly impactFen: number;
  readonly impactDays: number;
}

export interface RiskPlace {
  readonly probability: RiskLevel;
  readonly impact: RiskLevel;
}

/** Where a risk stands in the matrix: its impact is the graver one of money and delay. */
export function riskPlace({ probabilityBp, impactFen, impactDays }: RiskSize, scale: RiskScale): RiskPlace {
  const money = levelOf(impactFen, scale.impactFen);
  const delay = levelOf(impactDays, scale.impactDays);
  return {
    probability: levelOf(probabilityBp, scale.probabilityBp),
    impact: money > delay ? money : delay,
  };
}

function levelOf(value: number, limits: readonly number[]): RiskLevel {
  const above = limits.filter((limit) => value >= limit).length;
  return riskLevels[above] ?? 5;
}
