import type { Tokens } from '#renderer/ui/theme-tokens.ts';
import type { Tier } from '#shared/domain/kols/kol-kinds.ts';

/** One hue in three steps, as the marks beside the names of tiers have it. */
export function tierColors(tokens: Tokens): Readonly<Record<Tier, string>> {
  return { head: tokens['tier-head'], mid: tokens['tier-mid'], ordinary: tokens['tier-user'] };
}
