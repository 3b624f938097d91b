import { z } from 'zod';
import { requestIdSchema, requestKindSchema, requestStateSchema } from '../requests/request.ts';
import { daySchema, fenSchema, instantSchema, monthSchema } from '../values/value-schemas.ts';
import { planVersionIdSchema, versionCategorySchema, versionLineSchema, versionSchema } from './version.ts';

/** The newest request that puts a version forward. */
export const versionRequestSchema = z.object({
  id: requestIdSchema,
  number: z.string(),
  kind: requestKindSchema,
  state: requestStateSchema,
});
export type VersionRequest = z.infer<typeof versionRequestSchema>;

/** A version in the list. */
export const versionRowSchema = versionSchema.extend({
  planFen: fenSchema,
  /** Its total less its plan. */
  unallocatedFen: fenSchema,
  lineCount: z.int(),
  /** Null where the ledger lost it. */
  madeAt: instantSchema.nullable(),
  madeBy: z.string().nullable(),
  /** The baseline that holds now. */
  inForce: z.boolean(),
  request: versionRequestSchema.nullable(),
});
export type VersionRow = z.infer<typeof versionRowSchema>;

export const versionListSchema = z.object({
  /** The plan as it stands, beside which the versions are listed. */
  current: z.object({
    totalFen: fenSchema,
    planFen: fenSchema,
    unallocatedFen: fenSchema,
    lineCount: z.int(),
  }),
  baselineId: planVersionIdSchema.nullable(),
  versions: z.array(versionRowSchema),
});
export type VersionList = z.infer<typeof versionListSchema>;

/** A version by category, line and month. */
export const versionSheetSchema = z.object({
  version: versionRowSchema,
  months: z.array(monthSchema),
  categories: z.array(versionCategorySchema),
  lines: z.array(versionLineSchema),
  /** Months whose plan is locked: a scenario can't plan them otherwise. */
  closedMonths: z.array(monthSchema),
  today: daySchema,
});
export type VersionSheet = z.infer<typeof versionSheetSchema>;
