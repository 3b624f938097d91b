import { z } from 'zod';
import { daySchema, nameSchema, noteSchema } from '../values/value-schemas.ts';

/** Of a product, R1 (cautious) to R5 (aggressive); of an audience the highest that may be shown to it (P2.3). */
export const gradeSchema = z.int().min(1).max(5);
export type Grade = z.infer<typeof gradeSchema>;

/** A hit of a blocking rule holds publication back until it is passed or waived; others are pointed out. */
export const severitySchema = z.enum(['block', 'point-out']);
export type Severity = z.infer<typeof severitySchema>;

const phraseSchema = z.string().trim().min(1).max(200);
const ruleFields = { name: nameSchema, severity: severitySchema, note: noteSchema };

export const complianceRuleSchema = z.discriminatedUnion('kind', [
  /** Phrases that must not be used, but for the turns of words that say the opposite. */
  z.object({
    ...ruleFields,
    kind: z.literal('forbidden'),
    phrases: z.array(phraseSchema).min(1).max(500),
    unless: z.array(phraseSchema).max(500),
  }),
  /** One of these sentences has to be there when the product has one of the grades. */
  z.object({
    ...ruleFields,
    kind: z.literal('required'),
    grades: z.array(gradeSchema).min(1).max(5),
    anyOf: z.array(phraseSchema).min(1).max(50),
  }),
  /** The speaker holds one of these qualifications on the day, when the product has one of the grades. */
  z.object({
    ...ruleFields,
    kind: z.literal('qualification'),
    grades: z.array(gradeSchema).min(1).max(5),
    anyOf: z.array(nameSchema).min(1).max(50),
  }),
  /** The product's grade is not above the audience's. */
  z.object({ ...ruleFields, kind: z.literal('suitability') }),
]);
export type ComplianceRule = z.infer<typeof complianceRuleSchema>;

/** A version of the rules, in force from a day on until a later one is. */
export const rulePackSchema = z.object({
  name: nameSchema,
  effectiveFrom: daySchema,
  rules: z.array(complianceRuleSchema).max(500),
});
export type RulePack = z.infer<typeof rulePackSchema>;
