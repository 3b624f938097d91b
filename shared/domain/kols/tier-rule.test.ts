import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '#shared/values/day.ts';
import { tierSchema } from './kol-kinds.ts';
import { type Observation, type TieredKol, tierProposal } from './tier-proposal.ts';
import { tierByRule, type TierRule, tierRuleSchema } from './tier-rule.ts';

const today = day('2026-06-22');
const fund = { kind: '基金从业资格', validFrom: null, validUntil: null };
const rule: TierRule = {
  followers: { head: 1_000_000, mid: 50_000 },
  platforms: { xueqiu: { head: 200_000, mid: 10_000 } },
  headQualifications: ['基金从业资格'],
  reach: { head: 400_000, mid: 20_000 },
  marginBp: 1000,
  heldDays: 28,
};

test('a rule whose tiers overlap is none', () => {
  expect(tierRuleSchema.safeParse(rule).success).toBe(true);
  const crossed = { ...rule, reach: { head: 20_000, mid: 20_000 } };
  expect(tierRuleSchema.safeParse(crossed).success).toBe(false);
});

describe('the tier by the rule', () => {
  test.each([
    ['douyin', 1_000_000, [fund], 'head', { kind: 'followers', count: 1_000_000, limit: 1_000_000 }],
    ['douyin', 999_999, [fund], 'mid', { kind: 'followers', count: 999_999, limit: 50_000 }],
    ['douyin', 49_999, [], 'ordinary', { kind: 'few-followers', count: 49_999, limit: 50_000 }],
    ['xueqiu', 210_000, [fund], 'head', { kind: 'followers', count: 210_000, limit: 200_000 }],
    ['douyin', 5_000_000, [], 'mid', { kind: 'unqualified', anyOf: ['基金从业资格'] }],
    ['douyin', null, [fund], 'ordinary', { kind: 'followers-unknown' }],
  ] as const)('%s with %d followers', (platform, followers, qualifications, tier, reason) => {
    expect(tierByRule(rule, { platform, followers, qualifications }, today)).toEqual({ tier, reason });
  });

  test('a qualification counts from its first day to its last', () => {
    const on = (validFrom: string, validUntil: string) =>
      tierByRule(
        rule,
        {
          platform: 'douyin',
          followers: 2_000_000,
          qualifications: [{ ...fund, validFrom: day(validFrom), validUntil: day(validUntil) }],
        },
        today,
      ).tier;
    expect(on('2026-06-22', '2026-06-22')).toBe('head');
    expect(on('2026-01-01', '2026-06-21')).toBe('mid');
    expect(on('2026-06-23', '2027-06-22')).toBe('mid');
  });
});

const weekly = (...counts: readonly number[]): Observation[] =>
  counts.map((count, at) => ({ day: addDays(today, 7 * (at - counts.length + 1)), count }));
const mid: TieredKol = {
  platform: 'douyin',
  tier: 'mid',
  qualifications: [fund],
  followers: [],
  reach: [],
};

describe('a proposal', () => {
  test('comes when all through four weeks it was beyond the limit by the margin', () => {
    expect(
      tierProposal(rule, { ...mid, followers: weekly(9e5, 1.1e6, 1.2e6, 1.2e6, 1.3e6) }, today),
    ).toBeNull();
    expect(
      tierProposal(rule, { ...mid, followers: weekly(1.1e6, 1.1e6, 1.2e6, 1.2e6, 1.3e6) }, today),
    ).toEqual({
      tier: 'head',
      reason: { kind: 'followers', count: 1.3e6, limit: 1e6 },
      since: '2026-05-25',
    });
  });

  test('does not come of a few weeks alone, nor of nothing', () => {
    expect(tierProposal(rule, { ...mid, followers: weekly(2e6, 2e6, 2e6) }, today)).toBeNull();
    expect(tierProposal(rule, mid, today)).toBeNull();
    const old = [{ day: day('2026-01-05'), count: 2_000_000 }];
    expect(tierProposal(rule, { ...mid, followers: old }, today)?.tier).toBe('head');
  });

  test('goes by what was measured before it goes by followers', () => {
    const measured = {
      ...mid,
      followers: weekly(2e6, 2e6, 2e6, 2e6, 2e6),
      reach: weekly(9e3, 8e3, 9e3, 9e3, 7e3),
    };
    expect(tierProposal(rule, measured, today)).toMatchObject({
      tier: 'ordinary',
      reason: { kind: 'little-reach', count: 7000, limit: 20_000 },
    });
    expect(tierProposal({ ...rule, reach: null }, measured, today)?.tier).toBe('head');
  });

  test('does not make a head of who may not be one, and takes it from whose qualification ran out', () => {
    const followers = weekly(2e6, 2e6, 2e6, 2e6, 2e6);
    const expired = [{ ...fund, validUntil: day('2026-06-21') }];
    expect(tierProposal(rule, { ...mid, followers, qualifications: expired }, today)).toBeNull();
    expect(tierProposal(rule, { ...mid, tier: 'head', followers, qualifications: expired }, today)).toEqual({
      tier: 'mid',
      reason: { kind: 'unqualified', anyOf: ['基金从业资格'] },
      since: today,
    });
  });

  const counts = fc.array(fc.nat({ max: 3_000_000 }), { maxLength: 8 });
  const kols = fc.record({
    platform: fc.constantFrom('douyin' as const, 'xueqiu' as const),
    tier: fc.constantFrom(...tierSchema.options),
    qualifications: fc.constantFrom([], [fund]),
    followers: counts.map((drawn) => weekly(...drawn)),
    reach: counts.map((drawn) => weekly(...drawn)),
  });

  test('once accepted, is followed by none from the same facts', () => {
    fc.assert(
      fc.property(kols, fc.integer({ min: 0, max: 5000 }), (kol, marginBp) => {
        const proposal = tierProposal({ ...rule, marginBp }, kol, today);
        fc.pre(proposal !== null);
        expect(tierProposal({ ...rule, marginBp }, { ...kol, tier: proposal.tier }, today)).toBeNull();
      }),
    );
  });

  test('never comes of what stays within the margin of its tier’s limits', () => {
    const near = fc.array(fc.integer({ min: 900_001, max: 1_099_999 }), { minLength: 5, maxLength: 9 });
    fc.assert(
      fc.property(near, fc.constantFrom('head' as const, 'mid' as const), (drawn, tier) => {
        expect(tierProposal(rule, { ...mid, tier, followers: weekly(...drawn) }, today)).toBeNull();
      }),
    );
  });
});
