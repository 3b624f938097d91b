import { WHOLE_BP } from '#shared/values/basis-points.ts';
import type { CategoryId } from '../budget/category.ts';
import { type Outcome, accepted, refused } from '../refusal.ts';
import type { PolicyInput, PolicyShare } from './policy.ts';

/**
 * Decides a version of the policy (P5.5). A category that it doesn't name has 0 %.
 * Refused, with `field` naming the share at fault ('shares.2.bandBp'): 'not-found' for an unknown category,
 * 'category-repeated', 'share-out-of-range' outside 0–100 %, 'band-cannot-be-met' for a band below zero (its
 * lower limit would lie above its upper one: no share fits), 'band-out-of-range' above 100 pp. Without a field:
 * 'shares-do-not-add-up' {sumBp}. Limits that a band pushes below 0 % or above 100 % are clipped (see bandLimits);
 * since the shares add up to 100 %, they themselves then meet every band, so no further band is impossible.
 */
export function checkPolicy(
  input: PolicyInput,
  categories: readonly { readonly id: CategoryId; readonly name: string }[],
): Outcome<PolicyInput> {
  const names = new Map(categories.map(({ id, name }) => [id, name]));
  const seen = new Set<CategoryId>();
  for (const [index, share] of input.shares.entries()) {
    const field = `shares.${index}`;
    const category = names.get(share.categoryId);
    if (category === undefined) return refused('not-found', { what: 'category' }, field);
    if (seen.has(share.categoryId)) return refused('category-repeated', { category }, field);
    seen.add(share.categoryId);
    const inRange = checkRange(share, field);
    if (inRange.kind === 'refused') return inRange;
  }
  const sumBp = input.shares.reduce((sum, share) => sum + share.shareBp, 0);
  return sumBp === WHOLE_BP ? accepted(input) : refused('shares-do-not-add-up', { sumBp }, 'shares');
}

function checkRange(share: PolicyShare, field: string): Outcome<PolicyShare> {
  if (share.shareBp < 0 || share.shareBp > WHOLE_BP) {
    return refused('share-out-of-range', {}, `${field}.shareBp`);
  }
  if (share.bandBp < 0) return refused('band-cannot-be-met', {}, `${field}.bandBp`);
  return share.bandBp > WHOLE_BP ? refused('band-out-of-range', {}, `${field}.bandBp`) : accepted(share);
}
