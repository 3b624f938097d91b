import { type Platform, platformSchema } from '#shared/domain/kols/kol-kinds.ts';
import { readFollowers } from '#shared/domain/kols/follower-text.ts';
import { type TierRule, type TierLimits, tierRuleSchema } from '#shared/domain/kols/tier-rule.ts';
import { groupThousands } from '#shared/values/number-text.ts';
import { linesOf, phrasesOf } from './phrase-lines.ts';

export type LimitsDraft = { readonly head: string; readonly mid: string };

/** The tier rules while they are typed. */
export interface TierDraft {
  readonly followers: LimitsDraft;
  readonly platforms: ReadonlyMap<Platform, LimitsDraft>;
  readonly headQualifications: string;
  /** Null where proposals do not go by what was measured. */
  readonly reach: LimitsDraft | null;
  /** In percent. */
  readonly margin: string;
  readonly heldDays: string;
}

const PERCENT_IN_BP = 100;

export function tierDraftOf(rule: TierRule): TierDraft {
  return {
    followers: limitsDraft(rule.followers),
    platforms: new Map(
      platformSchema.options.flatMap((platform) => {
        const limits = rule.platforms[platform];
        return limits === undefined ? [] : [[platform, limitsDraft(limits)]];
      }),
    ),
    headQualifications: linesOf(rule.headQualifications),
    reach: rule.reach === null ? null : limitsDraft(rule.reach),
    margin: String(rule.marginBp / PERCENT_IN_BP),
    heldDays: String(rule.heldDays),
  };
}

function limitsDraft({ head, mid }: TierLimits): LimitsDraft {
  return { head: groupThousands(String(head)), mid: groupThousands(String(mid)) };
}

export const NO_LIMITS: LimitsDraft = { head: '', mid: '' };

/** What is wrong: a platform, or a field. */
export type TierFault = Platform | 'everywhere' | 'reach' | 'margin' | 'held';

/** The rules that were typed, or what of them makes no sense. */
export function tierRuleOf(
  draft: TierDraft,
): { readonly rule: TierRule; readonly faults: null } | { readonly faults: ReadonlySet<TierFault> } {
  const faults = new Set<TierFault>();
  const limits = (typed: LimitsDraft, fault: TierFault): TierLimits => {
    const [head, mid] = [countOf(typed.head), countOf(typed.mid)];
    if (head === null || mid === null || mid < 1 || mid >= head) faults.add(fault);
    return { head: head ?? 0, mid: mid ?? 0 };
  };
  const margin = Number(draft.margin);
  if (draft.margin.trim() === '' || !(margin >= 0 && margin < PERCENT_IN_BP)) faults.add('margin');
  const heldDays = Number(draft.heldDays);
  if (!Number.isInteger(heldDays) || heldDays < 1) faults.add('held');
  const typed = {
    followers: limits(draft.followers, 'everywhere'),
    platforms: Object.fromEntries(
      [...draft.platforms].map(([platform, own]) => [platform, limits(own, platform)]),
    ),
    headQualifications: phrasesOf(draft.headQualifications),
    reach: draft.reach === null ? null : limits(draft.reach, 'reach'),
    marginBp: Math.round(margin * PERCENT_IN_BP),
    heldDays,
  };
  const rule = faults.size === 0 ? tierRuleSchema.safeParse(typed).data : undefined;
  if (rule !== undefined) return { rule, faults: null };
  return { faults: faults.size === 0 ? new Set(['held']) : faults };
}

function countOf(text: string): number | null {
  const read = readFollowers(text);
  return read.kind === 'ok' ? read.count : null;
}
