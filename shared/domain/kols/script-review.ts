import { z } from 'zod';
import { personIdSchema } from '../catalogue/person.ts';
import { type Finding } from '../compliance/check-publication.ts';
import { gradeSchema, rulePackSchema, severitySchema } from '../compliance/rule-pack.ts';
import { daySchema, idSchema, instantSchema } from '../values/value-schemas.ts';

const ofRule = { rule: z.int().min(0), severity: severitySchema };

/** What a rule has against a publication, as check-publication says it. */
export const findingSchema = z.discriminatedUnion('kind', [
  z.object({
    ...ofRule,
    kind: z.literal('forbidden'),
    phrase: z.string(),
    /** Places in the script as it was written. */
    from: z.int().min(0),
    to: z.int().min(0),
  }),
  z.object({ ...ofRule, kind: z.literal('required'), anyOf: z.array(z.string()).readonly() }),
  z.object({
    ...ofRule,
    kind: z.literal('qualification'),
    anyOf: z.array(z.string()).readonly(),
    expired: daySchema.nullable(),
  }),
  z.object({
    ...ofRule,
    kind: z.literal('suitability'),
    productGrade: gradeSchema,
    audienceGrade: gradeSchema,
  }),
]) satisfies z.ZodType<Finding>;

/** A finding with what its rule is called, so that it can be read when the pack is another one. */
export const namedFindingSchema = z.object({
  finding: findingSchema,
  ruleName: z.string(),
  ruleNote: z.string(),
});
export type NamedFinding = z.infer<typeof namedFindingSchema>;

export const rulePackIdSchema = idSchema<'rule_pack'>();
export type RulePackId = z.infer<typeof rulePackIdSchema>;

/** A pack that is kept, or (without an id) the example that ships. */
export const keptPackSchema = rulePackSchema.extend({
  id: rulePackIdSchema.nullable(),
  note: z.string(),
  /** An example for the bank's legal team to replace. */
  isExample: z.boolean(),
  /** How many reviews it was used for: one that was used stays as it is, and a new version follows it. */
  reviewCount: z.int(),
});
export type KeptPack = z.infer<typeof keptPackSchema>;

export const reviewVerdictSchema = z.enum(['passed', 'blocked', 'waived']);

export const scriptReviewIdSchema = idSchema<'script_review'>();
/** A review with the text that it looked at. */
export const scriptReviewSchema = z.object({
  id: scriptReviewIdSchema,
  script: z.string(),
  scriptHash: z.string(),
  packId: rulePackIdSchema.nullable(),
  packName: z.string(),
  /** The day of publication that it was held against. */
  day: daySchema,
  findings: z.array(namedFindingSchema),
  verdict: reviewVerdictSchema,
  personId: personIdSchema.nullable(),
  personName: z.string(),
  /** Why it was waived; '' otherwise. */
  reason: z.string(),
  at: instantSchema,
});
export type ScriptReview = z.infer<typeof scriptReviewSchema>;
