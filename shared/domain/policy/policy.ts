import { z } from 'zod';
import { categoryIdSchema } from '../budget/category.ts';
import { basisPointsSchema, daySchema, fenSchema, idSchema, noteSchema } from '../values/value-schemas.ts';

export const policyIdSchema = idSchema<'policy'>();

/** A category's share of the programme, and how far it may stray, both in basis points. */
export const policyShareSchema = z.object({
  categoryId: categoryIdSchema,
  shareBp: basisPointsSchema,
  bandBp: basisPointsSchema,
});
export type PolicyShare = z.infer<typeof policyShareSchema>;

export const policyInputSchema = z.object({
  effectiveFrom: daySchema,
  note: noteSchema.default(''),
  shares: z.array(policyShareSchema).min(1).max(50),
});
export type PolicyInput = z.infer<typeof policyInputSchema>;

export const policySchema = policyInputSchema.extend({ id: policyIdSchema });
export type Policy = z.infer<typeof policySchema>;

/** Where a share stands to its band: near is within half a percentage point of a limit. */
export const bandStateSchema = z.enum(['within', 'near-upper', 'near-lower', 'above', 'below', 'no-data']);
export type BandState = z.infer<typeof bandStateSchema>;

/** What shares are taken of: what is planned, what is committed (open and spent together), what is spent. */
export const driftBases = ['plan', 'committed', 'actual'] as const;
export type DriftBasis = (typeof driftBases)[number];

/** One basis of one category. Shares of nothing are null. */
export const driftSchema = z.object({
  fen: fenSchema,
  shareBp: basisPointsSchema.nullable(),
  driftBp: basisPointsSchema.nullable(),
  state: bandStateSchema,
});
export type Drift = z.infer<typeof driftSchema>;

export const policyWatchRowSchema = policyShareSchema.extend({
  plan: driftSchema,
  committed: driftSchema,
  actual: driftSchema,
});
export type PolicyWatchRow = z.infer<typeof policyWatchRowSchema>;
