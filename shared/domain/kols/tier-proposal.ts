import { WHOLE_BP } from '#shared/values/basis-points.ts';
import { addDays, type Day } from '#shared/values/day.ts';
import type { Qualification } from '../compliance/check-publication.ts';
import type { Platform, Tier } from './kol-kinds.ts';
import {
  byCount,
  type CountReasons,
  followerLimits,
  followerReasons,
  qualifiedTier,
  reachReasons,
  type TierLimits,
  type TierReason,
  type TierRule,
} from './tier-rule.ts';

/** What was counted on a day; it holds until it is counted again. */
export interface Observation {
  readonly day: Day;
  readonly count: number;
}

/** A KOL whose tier may have to change; observations in order of their days. */
export interface TieredKol {
  readonly platform: Platform;
  readonly tier: Tier;
  readonly qualifications: readonly Qualification[];
  readonly followers: readonly Observation[];
  /** Mean exposures of a published deliverable, as measured again and again; empty while nothing is. */
  readonly reach: readonly Observation[];
}

export interface TierProposal {
  readonly tier: Tier;
  readonly reason: TierReason;
  /** The day since which it has been so at least. */
  readonly since: Day;
}

/**
 * The change of tier to be proposed to people, who decide; nothing changes by itself. What was measured speaks before
 * the audience does, and it speaks only when all through `heldDays` it lay beyond a limit by the margin, so that who
 * is near a limit does not go to and fro. A head whose qualification ran out is proposed for the tier below at once.
 * @returns null where nothing is to be changed. Once accepted, the same facts propose nothing more.
 */
export function tierProposal(rule: TierRule, kol: TieredKol, today: Day): TierProposal | null {
  const since = addDays(today, -rule.heldDays);
  const { reach } = rule;
  const measured = reach === null ? [] : heldSince(kol.reach, since);
  const [series, limits, reasons] =
    reach !== null && measured.length > 0
      ? [measured, reach, reachReasons]
      : [heldSince(kol.followers, since), followerLimits(rule, kol.platform), followerReasons];
  const found = settled(kol.tier, series, limits, rule.marginBp, reasons);
  const { tier, reason } = qualifiedTier(rule, found, kol.qualifications, today);
  if (tier === kol.tier) return null;
  return { tier, reason, since: reason.kind === 'unqualified' ? today : since };
}

/** What held at any time since a day; nothing where it was not counted by then. */
function heldSince(observations: readonly Observation[], since: Day): readonly Observation[] {
  const first = observations.findLastIndex(({ day }) => day <= since);
  return first < 0 ? [] : observations.slice(first);
}

/** The tier beyond whose limit all of it lies by the margin; the current one where some of it does not. */
function settled(
  current: Tier,
  series: readonly Observation[],
  limits: TierLimits,
  marginBp: number,
  reasons: CountReasons,
): { tier: Tier; reason: TierReason } {
  const counts = series.map(({ count }) => count);
  const last = counts.at(-1) ?? 0;
  const stays = { tier: current, reason: byCount(last, limits, reasons).reason };
  if (counts.length === 0) return stays;
  // The least decides how far up it goes, the most how far down.
  const up = byCount(Math.min(...counts), scaled(limits, WHOLE_BP + marginBp), reasons).tier;
  const down = byCount(Math.max(...counts), scaled(limits, WHOLE_BP - marginBp), reasons).tier;
  if (isAbove(up, current)) return { tier: up, reason: byCount(last, limits, reasons).reason };
  if (isAbove(current, down)) return { tier: down, reason: byCount(last, limits, reasons).reason };
  return stays;
}

function scaled({ head, mid }: TierLimits, bp: number): TierLimits {
  return { head: (head * bp) / WHOLE_BP, mid: (mid * bp) / WHOLE_BP };
}

const ORDER: readonly Tier[] = ['ordinary', 'mid', 'head'];

function isAbove(one: Tier, other: Tier): boolean {
  return ORDER.indexOf(one) > ORDER.indexOf(other);
}
