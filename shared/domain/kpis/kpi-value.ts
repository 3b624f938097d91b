import { z } from 'zod';
import { daySchema, instantSchema, noteSchema } from '../values/value-schemas.ts';
import { kpiIdSchema } from './kpi.ts';
import { segmentSchema } from './kpi-target.ts';

/**
 * The value of one period in base units. A ratio has numerator and denominator, a weighted mean its mean and its
 * weight as the denominator, all others a denominator of 1.
 */
export const kpiValueSchema = z.object({
  kpiId: kpiIdSchema,
  segment: segmentSchema,
  /** The first day of its period. */
  periodDay: daySchema,
  numerator: z.number(),
  denominator: z.number(),
  note: noteSchema,
  /** 1 as first written; every restatement counts one on, and the ledger keeps what stood before. */
  revision: z.int().positive(),
});
export type KpiValue = z.infer<typeof kpiValueSchema>;

/** A value as it is typed or imported: any day of its period will do. A null numerator takes the value away. */
export const kpiValueInputSchema = z.object({
  kpiId: kpiIdSchema,
  segment: segmentSchema.default(''),
  periodDay: daySchema,
  numerator: z.number().nullable(),
  denominator: z.number().default(1),
  /** Left out: the note stays as it is. */
  note: noteSchema.optional(),
});
export type KpiValueInput = z.infer<typeof kpiValueInputSchema>;

/** What a value was before it was restated. */
export const restatementSchema = z.object({
  segment: segmentSchema,
  periodDay: daySchema,
  /** The record of the ledger that restated it. */
  seq: z.int().positive(),
  at: instantSchema,
  personName: z.string().nullable(),
  reason: z.string().nullable(),
  /** Null: the value was missing. */
  before: z.object({ numerator: z.number(), denominator: z.number() }).nullable(),
  after: z.object({ numerator: z.number(), denominator: z.number() }).nullable(),
});
export type Restatement = z.infer<typeof restatementSchema>;
