import { z } from 'zod';
import { departmentIdSchema } from '../catalogue/department.ts';
import { personIdSchema } from '../catalogue/person.ts';
import { daySchema, idSchema, instantSchema } from '../values/value-schemas.ts';
import { kpiIdSchema } from './kpi.ts';
import { segmentSchema } from './kpi-target.ts';

export const disputeIdSchema = idSchema<'kpi_dispute'>();
export type DisputeId = z.infer<typeof disputeIdSchema>;

export const disputeStateSchema = z.enum(['open', 'settled', 'withdrawn']);

/** What a department objects to in the number of a period; shown beside it until it is settled. */
export const disputeSchema = z.object({
  id: disputeIdSchema,
  kpiId: kpiIdSchema,
  departmentId: departmentIdSchema,
  segment: segmentSchema,
  /** The first day of the period whose number it is. */
  periodDay: daySchema,
  text: z.string().trim().min(1).max(2000),
  state: disputeStateSchema,
  lodgedBy: personIdSchema.nullable(),
  lodgedAt: instantSchema,
  /** How it was settled, or why it was withdrawn. */
  answer: z.string(),
  endedBy: personIdSchema.nullable(),
  endedAt: instantSchema.nullable(),
});
export type Dispute = z.infer<typeof disputeSchema>;

export const disputeInputSchema = disputeSchema
  .pick({ kpiId: true, departmentId: true, periodDay: true, text: true })
  .extend({ segment: segmentSchema.default('') });
