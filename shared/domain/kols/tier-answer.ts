import { z } from 'zod';
import { daySchema, nameSchema } from '../values/value-schemas.ts';
import { kolIdSchema } from './kol.ts';
import { platformSchema, tierSchema } from './kol-kinds.ts';
import { tierLineSchema } from './roster.ts';
import { type TierReason, tierRuleSchema, type TierRule } from './tier-rule.ts';

const counted = { count: z.number(), limit: z.number() };

/** Why a tier, as tier-rule says it. */
export const tierReasonSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('followers'), ...counted }),
  z.object({ kind: z.literal('few-followers'), ...counted }),
  z.object({ kind: z.literal('reach'), ...counted }),
  z.object({ kind: z.literal('little-reach'), ...counted }),
  z.object({ kind: z.literal('unqualified'), anyOf: z.array(nameSchema).readonly() }),
  z.object({ kind: z.literal('followers-unknown') }),
]) satisfies z.ZodType<TierReason>;

export const tierFindingSchema = z.object({ tier: tierSchema, reason: tierReasonSchema });

/** A KOL that it is proposed to put into another tier, from what was counted and measured. */
export const tierProposalRowSchema = z.object({
  kolId: kolIdSchema,
  name: z.string(),
  handle: z.string(),
  platform: platformSchema,
  tier: tierSchema,
  proposal: tierFindingSchema.extend({ since: daySchema }),
});
export type TierProposalRow = z.infer<typeof tierProposalRowSchema>;

/** The rule that tiers go by, and which part of which line is meant for each. */
export const tierRulesSchema = z.object({
  rule: tierRuleSchema,
  /** Whether nobody has changed it yet. */
  isDefault: z.boolean(),
  lines: z.array(tierLineSchema),
});

/** What holds until people say otherwise: a million followers make a head, a hundred thousand a mid-tier KOL. */
export const DEFAULT_TIER_RULE: TierRule = {
  followers: { head: 1_000_000, mid: 100_000 },
  platforms: {
    'wechat-account': { head: 300_000, mid: 30_000 },
    xueqiu: { head: 200_000, mid: 20_000 },
  },
  headQualifications: [],
  reach: null,
  marginBp: 1000,
  heldDays: 60,
};
