import { z } from 'zod';
import { personIdSchema } from '../catalogue/person.ts';
import { daySchema, idSchema, instantSchema, noteSchema } from '../values/value-schemas.ts';
import { kpiIdSchema } from './kpi.ts';

/** What a KPI is broken down by, a channel or a group of customers, say; '' is the whole. */
export const segmentSchema = z.string().trim().max(100);

export const kpiTargetIdSchema = idSchema<'kpi_target'>();

const fields = {
  kpiId: kpiIdSchema,
  segment: segmentSchema,
  firstDay: daySchema,
  lastDay: daySchema,
  /** In the KPI's base unit; of a sum, for the whole period. Null for a range. */
  target: z.number().nullable(),
  /** Of a range; null otherwise. */
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  /** How far outside a range attainment falls to 0; 0 otherwise. */
  tolerance: z.number().min(0),
};

/** What a KPI has to reach in a period: one version of it, with the decision behind it. The newest version holds. */
export const kpiTargetSchema = z.object({
  id: kpiTargetIdSchema,
  ...fields,
  version: z.int().positive(),
  reason: noteSchema,
  decidedAt: instantSchema,
  personId: personIdSchema.nullable(),
});
export type KpiTarget = z.infer<typeof kpiTargetSchema>;

export const kpiTargetInputSchema = z.object({
  ...fields,
  segment: segmentSchema.default(''),
  target: fields.target.default(null),
  lower: fields.lower.default(null),
  upper: fields.upper.default(null),
  tolerance: fields.tolerance.default(0),
});
export type KpiTargetInput = z.infer<typeof kpiTargetInputSchema>;
