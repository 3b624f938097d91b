import { describe, expect, test } from 'vitest';
import { DEFAULT_TIER_RULE } from '#shared/domain/kols/tier-answer.ts';
import { tierDraftOf, tierRuleOf } from './tier-draft.ts';

const draft = tierDraftOf(DEFAULT_TIER_RULE);
const faultsOf = (typed: typeof draft) => [...(tierRuleOf(typed).faults ?? [])];

describe('the tier rules while they are typed', () => {
  test('come back as they were', () => {
    expect(tierRuleOf(draft)).toEqual({ rule: DEFAULT_TIER_RULE, faults: null });
  });

  test('are read as people write followers', () => {
    const typed = {
      ...draft,
      followers: { head: '120万', mid: '8.5万' },
      reach: { head: '1.2M', mid: '50k' },
    };
    expect(tierRuleOf(typed)).toMatchObject({
      rule: {
        followers: { head: 1_200_000, mid: 85_000 },
        reach: { head: 1_200_000, mid: 50_000 },
      },
    });
  });

  test('name what makes no sense', () => {
    expect(faultsOf({ ...draft, followers: { head: '10万', mid: '10万' } })).toEqual(['everywhere']);
    expect(faultsOf({ ...draft, platforms: new Map([['xueqiu', { head: 'many', mid: '1' }]]) })).toEqual([
      'xueqiu',
    ]);
    expect(faultsOf({ ...draft, reach: { head: '', mid: '' } })).toEqual(['reach']);
    expect(faultsOf({ ...draft, margin: '100' })).toEqual(['margin']);
    expect(faultsOf({ ...draft, margin: '' })).toEqual(['margin']);
    expect(faultsOf({ ...draft, heldDays: '1.5' })).toEqual(['held']);
    expect(faultsOf({ ...draft, heldDays: '9000' })).toEqual(['held']);
  });
});
