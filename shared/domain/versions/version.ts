import { z } from 'zod';
import { categoryHueSchema, categoryIdSchema } from '../budget/category.ts';
import { lineIdSchema, lineKindSchema } from '../budget/line.ts';
import { MAX_MONTHS } from '../budget/programme.ts';
import {
  fenSchema,
  idSchema,
  instantSchema,
  monthSchema,
  nameSchema,
  noteSchema,
} from '../values/value-schemas.ts';

export const planVersionIdSchema = idSchema<'plan_version'>();
export type PlanVersionId = z.infer<typeof planVersionIdSchema>;

/**
 * A baseline was approved and a snapshot was kept: neither changes any more. A scenario is edited like the plan until
 * it is promoted or deleted.
 */
export const versionKindSchema = z.enum(['baseline', 'scenario', 'snapshot']);

/** What can be branched from and compared: the plan as it stands, the baseline in force, or any version. */
export const versionRefSchema = z.union([z.literal('current'), z.literal('baseline'), planVersionIdSchema]);
export type VersionRef = z.infer<typeof versionRefSchema>;

/** What a version was taken from; its name is the one it had then. */
export const versionOriginSchema = z.object({
  kind: z.enum(['current', ...versionKindSchema.options]),
  id: planVersionIdSchema.nullable(),
  name: z.string(),
});
export type VersionOrigin = z.infer<typeof versionOriginSchema>;

/** The months that a version plans, and the total that it plans within. */
export const versionFrameSchema = z.object({
  totalFen: fenSchema.min(0),
  firstMonth: monthSchema,
  monthCount: z.int().min(1).max(MAX_MONTHS),
});
export type VersionFrame = z.infer<typeof versionFrameSchema>;

export const versionSchema = versionFrameSchema.extend({
  id: planVersionIdSchema,
  kind: versionKindSchema,
  name: nameSchema,
  note: noteSchema,
  origin: versionOriginSchema,
  /** The ledger's position of the plan that it was branched from: what the plan changed since is counted from there. */
  baseSeq: z.int().min(0),
  /** When it was approved as the baseline; the latest is the one in force. */
  approvedAt: instantSchema.nullable(),
  /** When it was promoted into the plan. */
  promotedAt: instantSchema.nullable(),
});
export type Version = z.infer<typeof versionSchema>;

export const versionInputSchema = z.object({
  from: versionRefSchema,
  name: nameSchema,
  note: noteSchema.default(''),
});
export type VersionInput = z.infer<typeof versionInputSchema>;

/** What is known of a line within a version. Where it has no plan of its own any more, that is how it was copied. */
export const versionLineInputSchema = z.object({
  categoryId: categoryIdSchema,
  name: nameSchema,
  kind: lineKindSchema.default('spend'),
  vendor: z.string().trim().max(200).default(''),
  note: noteSchema.default(''),
});
export type VersionLineInput = z.infer<typeof versionLineInputSchema>;

export const versionLineSchema = versionLineInputSchema.extend({
  /** The plan's own line, or the one that it becomes when the scenario is promoted. */
  id: lineIdSchema,
  position: z.int(),
  /** Made in a scenario: the plan has never had it. */
  added: z.boolean(),
  /** The plan had it and has it no more. */
  gone: z.boolean(),
  /** One amount for each month of the version. */
  plan: z.array(fenSchema),
});
export type VersionLine = z.infer<typeof versionLineSchema>;

export const versionCategorySchema = z.object({
  id: categoryIdSchema,
  name: z.string(),
  hue: categoryHueSchema,
});
export type VersionCategory = z.infer<typeof versionCategorySchema>;
