import { z } from 'zod';
import { WHOLE_BP } from '#shared/values/basis-points.ts';
import { categoryIdSchema } from '../budget/category.ts';
import { lineIdSchema } from '../budget/line.ts';
import { departmentIdSchema } from '../catalogue/department.ts';
import { personIdSchema } from '../catalogue/person.ts';
import { basisPointsSchema, idSchema, nameSchema, noteSchema } from '../values/value-schemas.ts';
import { kpiAggregationSchema } from './roll-up.ts';

export const kpiIdSchema = idSchema<'kpi'>();
export type KpiId = z.infer<typeof kpiIdSchema>;

/** Values are kept in base units: fen, a count, a fraction (0.45 is 45 %), seconds. */
export const kpiUnits = ['yuan', 'count', 'percent', 'seconds'] as const;
export const kpiUnitSchema = z.enum(kpiUnits);
export type KpiUnit = z.infer<typeof kpiUnitSchema>;

export const kpiDirections = ['higher', 'lower', 'range'] as const;
export const kpiDirectionSchema = z.enum(kpiDirections);
export type KpiDirection = z.infer<typeof kpiDirectionSchema>;

/** How long one value's period is; weeks begin on Monday. */
export const kpiGrains = ['day', 'week', 'month'] as const;
export const kpiGrainSchema = z.enum(kpiGrains);
export type KpiGrain = z.infer<typeof kpiGrainSchema>;

/** A share of a whole: 0 to 10,000 basis points. */
const wholeShareSchema = basisPointsSchema.min(0).max(WHOLE_BP);

/**
 * When a target falls due within its period: by working days, evenly by calendar days, or in given shares of so many
 * equal stretches of it, of which only the proportions count.
 */
export const kpiProfileSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('working-days') }),
  z.object({ kind: z.literal('even') }),
  z.object({ kind: z.literal('custom'), sharesBp: z.array(wholeShareSchema).min(1).max(400) }),
]);
export type KpiProfile = z.infer<typeof kpiProfileSchema>;

const spendScope = {
  /** None, and no category: every line. */
  lineIds: z.array(lineIdSchema).max(1000),
  /** All lines of it, beside those that are named. */
  categoryId: categoryIdSchema.nullable(),
};

/** What the console works out by itself from what it knows. Such a KPI takes no values by hand. */
export const kpiDerivationSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('spend'), ...spendScope }),
  z.object({ kind: z.literal('cost-per-conversion'), ...spendScope, conversionKpiId: kpiIdSchema }),
  z.object({ kind: z.literal('milestones-on-time') }),
]);
export type KpiDerivation = z.infer<typeof kpiDerivationSchema>;

/** What a department answers for of a KPI; those of one KPI add up to 10,000. */
export const kpiShareSchema = z.object({ departmentId: departmentIdSchema, shareBp: wholeShareSchema });
export type KpiShare = z.infer<typeof kpiShareSchema>;
export const kpiSharesSchema = z.array(kpiShareSchema).max(100);

const fields = {
  name: nameSchema,
  meaning: noteSchema,
  unit: kpiUnitSchema,
  direction: kpiDirectionSchema,
  aggregation: kpiAggregationSchema,
  grain: kpiGrainSchema,
  /** Where its numbers come from. */
  source: z.string().trim().max(200),
  ownerId: personIdSchema.nullable(),
  /** What attainment is measured from; null: from 0, or for a lower-is-better KPI the target as a share of the value. */
  baseline: z.number().nullable(),
  /** Attainment or pace from which it is good, and from which it is only to be watched; below that it is off. */
  goodBp: wholeShareSchema,
  watchBp: wholeShareSchema,
  profile: kpiProfileSchema,
  derivation: kpiDerivationSchema.nullable(),
  /** The KPIs of which it is the product, for its drivers. */
  factorIds: z.array(kpiIdSchema).max(8),
};

export const DEFAULT_GOOD_BP = 9500;
export const DEFAULT_WATCH_BP = 8500;

export const kpiSchema = z.object({
  id: kpiIdSchema,
  ...fields,
  /** Of the programme's score; by proportion, and all of them should add up to 10,000. */
  weightBp: wholeShareSchema,
  shares: kpiSharesSchema,
  position: z.int(),
});
export type Kpi = z.infer<typeof kpiSchema>;

export const kpiInputSchema = z.object({
  ...fields,
  meaning: fields.meaning.default(''),
  source: fields.source.default(''),
  ownerId: fields.ownerId.default(null),
  baseline: fields.baseline.default(null),
  goodBp: fields.goodBp.prefault(DEFAULT_GOOD_BP),
  watchBp: fields.watchBp.prefault(DEFAULT_WATCH_BP),
  profile: fields.profile.default({ kind: 'working-days' }),
  derivation: fields.derivation.default(null),
  factorIds: fields.factorIds.default([]),
  weightBp: wholeShareSchema.prefault(0),
  shares: kpiSharesSchema.default([]),
});
export type KpiInput = z.infer<typeof kpiInputSchema>;

/** Weights are changed for all KPIs at once, shares for all departments of a KPI at once. */
export const kpiChangeSchema = z.object(fields).partial();
export type KpiChange = z.infer<typeof kpiChangeSchema>;
