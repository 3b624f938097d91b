import { z } from 'zod';
import { personIdSchema } from '../catalogue/person.ts';
import { daySchema, idSchema, instantSchema, noteSchema } from '../values/value-schemas.ts';
import { kpiIdSchema } from './kpi.ts';
import { segmentSchema } from './kpi-target.ts';

export const keptLandingIdSchema = idSchema<'kpi_landing'>();

/** Where a KPI was said to land, kept to be held against where it does. */
export const keptKpiLandingSchema = z.object({
  id: keptLandingIdSchema,
  kpiId: kpiIdSchema,
  segment: segmentSchema,
  /** The target's period. */
  firstDay: daySchema,
  lastDay: daySchema,
  /** The day that it speaks of. */
  asOf: daySchema,
  target: z.number().nullable(),
  /** What had come by then; null where nothing had. */
  value: z.number().nullable(),
  expected: z.number(),
  low: z.number(),
  high: z.number(),
  note: noteSchema,
  keptAt: instantSchema,
  personId: personIdSchema.nullable(),
});
export type KeptKpiLanding = z.infer<typeof keptKpiLandingSchema>;

/** Once its period is over and every value is in. */
export const kpiLandingScoreSchema = z.object({
  landed: z.number(),
  /** Landed less foretold. */
  off: z.number(),
  isInBand: z.boolean(),
});
export type KpiLandingScore = z.infer<typeof kpiLandingScoreSchema>;

export const scoredKpiLandingSchema = keptKpiLandingSchema.extend({
  score: kpiLandingScoreSchema.nullable(),
});
export type ScoredKpiLanding = z.infer<typeof scoredKpiLandingSchema>;
