import { z } from 'zod';
import type { Day } from '#shared/values/day.ts';
import { WHOLE_BP } from '#shared/values/basis-points.ts';
import type { Qualification } from '../compliance/check-publication.ts';
import { nameSchema } from '../values/value-schemas.ts';
import { MOST_FOLLOWERS } from './follower-text.ts';
import { type Platform, platformSchema, type Tier } from './kol-kinds.ts';

/** From so many on a KOL is of the tier; below both ordinary. */
const tierLimitsSchema = z
  .object({
    head: z.int().min(1).max(MOST_FOLLOWERS),
    mid: z.int().min(1).max(MOST_FOLLOWERS),
  })
  .refine(({ head, mid }) => mid < head);
export type TierLimits = z.infer<typeof tierLimitsSchema>;

/** Who is of which tier: people edit it (P4.3). */
export const tierRuleSchema = z.object({
  followers: tierLimitsSchema,
  /** Where audiences are counted otherwise; the others go by `followers`. */
  platforms: z.partialRecord(platformSchema, tierLimitsSchema),
  /** A head finance blogger holds one of these; nobody needs any where none is named. */
  headQualifications: z.array(nameSchema).max(50),
  /** Mean exposures of a published deliverable, where proposals go by what was measured; null where they do not. */
  reach: tierLimitsSchema.nullable(),
  /** So far beyond a limit, of it, something has to be before a change is proposed. */
  marginBp: z
    .int()
    .min(0)
    .max(WHOLE_BP - 1),
  /** And so many days without a break. */
  heldDays: z.int().min(1).max(730),
});
export type TierRule = z.infer<typeof tierRuleSchema>;

/** Why a tier: the sentence is the reader's. */
export type TierReason =
  | { readonly kind: 'followers'; readonly count: number; readonly limit: number }
  | { readonly kind: 'few-followers'; readonly count: number; readonly limit: number }
  | { readonly kind: 'reach'; readonly count: number; readonly limit: number }
  | { readonly kind: 'little-reach'; readonly count: number; readonly limit: number }
  /** The audience is of the head, but on the day no qualification is. */
  | { readonly kind: 'unqualified'; readonly anyOf: readonly string[] }
  | { readonly kind: 'followers-unknown' };

export interface TierFinding {
  readonly tier: Tier;
  readonly reason: TierReason;
}

/** A KOL as the rule reads it. */
export interface TierFacts {
  readonly platform: Platform;
  /** Null while nobody counted them. */
  readonly followers: number | null;
  readonly qualifications: readonly Qualification[];
}

/** The tier that a rule gives, with the reason. */
export function tierByRule(rule: TierRule, facts: TierFacts, day: Day): TierFinding {
  const { followers } = facts;
  if (followers === null) return { tier: 'ordinary', reason: { kind: 'followers-unknown' } };
  const limits = followerLimits(rule, facts.platform);
  return qualifiedTier(rule, byCount(followers, limits, followerReasons), facts.qualifications, day);
}

export function followerLimits(rule: TierRule, platform: Platform): TierLimits {
  return rule.platforms[platform] ?? rule.followers;
}

/** The finding, but for the head without a qualification on the day: then the tier below. */
export function qualifiedTier(
  { headQualifications: anyOf }: TierRule,
  finding: TierFinding,
  qualifications: readonly Qualification[],
  day: Day,
): TierFinding {
  if (finding.tier !== 'head' || anyOf.length === 0) return finding;
  const holds = qualifications.some(
    ({ kind, validFrom, validUntil }) =>
      anyOf.includes(kind) &&
      (validFrom === null || validFrom <= day) &&
      (validUntil === null || day <= validUntil),
  );
  return holds ? finding : { tier: 'mid', reason: { kind: 'unqualified', anyOf } };
}

export interface CountReasons {
  readonly reached: 'followers' | 'reach';
  readonly below: 'few-followers' | 'little-reach';
}
export const followerReasons: CountReasons = { reached: 'followers', below: 'few-followers' };
export const reachReasons: CountReasons = { reached: 'reach', below: 'little-reach' };

export function byCount(count: number, { head, mid }: TierLimits, reasons: CountReasons): TierFinding {
  if (count >= head) return { tier: 'head', reason: { kind: reasons.reached, count, limit: head } };
  if (count >= mid) return { tier: 'mid', reason: { kind: reasons.reached, count, limit: mid } };
  return { tier: 'ordinary', reason: { kind: reasons.below, count, limit: mid } };
}
