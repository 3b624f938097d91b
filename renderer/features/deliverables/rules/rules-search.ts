import { z } from 'zod';
import { rulePackIdSchema } from '#shared/domain/kols/script-review.ts';

export const rulesParts = ['packs', 'tiers'] as const;

export const ruleKinds = ['forbidden', 'required', 'qualification', 'suitability'] as const;
export type RuleKind = (typeof ruleKinds)[number];

/**
 * The part of the address after '/kols/rules': the pack that is read ('example' for the one that ships), and what is
 * shown beside it: `?rule=3`, `?rule=new&kind=required`, `?drawer=version`. What makes no sense is passed over.
 */
export const rulesSearchSchema = z.object({
  part: z.enum(rulesParts).optional().catch(undefined),
  pack: z
    .union([z.literal('example'), rulePackIdSchema])
    .optional()
    .catch(undefined),
  rule: z
    .union([z.literal('new'), z.int().min(0)])
    .optional()
    .catch(undefined),
  kind: z.enum(ruleKinds).optional().catch(undefined),
  drawer: z.enum(['version', 'pack']).optional().catch(undefined),
});
export type RulesSearch = z.infer<typeof rulesSearchSchema>;

export type PackKey = NonNullable<RulesSearch['pack']>;
