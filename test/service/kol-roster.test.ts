import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type KolDesk, kolDesk } from '#test/support/kol-desk.ts';

let its: KolDesk;
beforeEach(async () => {
  its = await kolDesk();
});
afterEach(() => its.remove());

describe('people of the roster', () => {
  it('are kept with their account, followers, prices and qualifications, and taken away with all of it', async () => {
    const { client } = its;
    await its.undoneAndRedone(() =>
      its.kol('qinlan_says', {
        name: '秦岚说钱',
        platform: 'bilibili',
        agency: '星图传媒',
        field: '资产配置',
        flags: ['需预约', '需预约'],
        followers: { count: 123_000, day: '2026-05-01' },
        prices: [{ format: 'short-video', fen: 3_000_000 }],
      }),
    );
    const [kol] = (await client.kols.list({})).rows;
    const id = kol?.id ?? '';
    expect(kol).toMatchObject({ tier: 'mid', tierReason: null, followers: 123_000, flags: ['需预约'] });
    await its.undoneAndRedone(() => client.kols.setFollowers({ id, day: '2026-06-20', count: 151_000 }));
    await its.undoneAndRedone(() =>
      client.kols.setQualifications({
        id,
        qualifications: [
          { kind: '基金从业资格', number: 'A1', validUntil: '2026-06-01' },
          { kind: '证券投资顾问', validUntil: '2027-01-01' },
        ],
      }),
    );
    await its.undoneAndRedone(() => client.kols.change({ id, change: { name: '秦岚', note: '只谈配置' } }));
    const page = await client.kols.page({ id });
    expect(page.followers.map(({ day, count }) => [day, count])).toEqual([
      ['2026-05-01', 123_000],
      ['2026-06-20', 151_000],
    ]);
    expect(page.kol).toMatchObject({ name: '秦岚', followers: 151_000, expiredOn: '2026-06-01' });
    expect(page.qualifications.map(({ kind, holds }) => [kind, holds])).toEqual([
      ['基金从业资格', false],
      ['证券投资顾问', true],
    ]);
    expect([...new Set(page.changes.map(({ label }) => label.key))]).toEqual([
      'kolChanged',
      'kolQualificationsSet',
      'followersSet',
      'kolAdded',
    ]);
    await its.undoneAndRedone(() =>
      client.kols.setPrices({ id, prices: [{ format: 'post', fen: 500_000 }] }),
    );
    await its.undoneAndRedone(() => client.kols.remove({ id }));
    expect((await client.kols.list({})).total).toBe(0);
  });

  it('have one account on a platform, however it is written', async () => {
    await its.kol('WealthTalk', { name: '财说' });
    for (const handle of ['wealthtalk', '＠ＷｅａｌｔｈＴａｌｋ', ' @wealth talk ']) {
      expect(await its.refusal(its.kol(handle))).toMatchObject({
        reason: 'handle-taken',
        params: { name: '财说' },
        field: 'handle',
      });
    }
    await its.kol('wealthtalk', { platform: 'weibo' });
    expect(await its.refusal(its.kol('＠'))).toMatchObject({ reason: 'handle-empty' });
  });

  it('stay while cooperations or deliverables are theirs; nothing is counted ahead, no term turned round', async () => {
    const { client } = its;
    const id = await its.kol('a');
    await its.cooperation(id, 1000, { isDraft: true });
    expect(await its.refusal(client.kols.remove({ id }))).toMatchObject({ reason: 'still-used' });
    expect(await its.refusal(client.kols.setFollowers({ id, day: '2026-06-23', count: 1 }))).toMatchObject({
      reason: 'counted-ahead',
      params: { onDay: '2026-06-23', todayDay: '2026-06-22' },
    });
    const turned = { kind: '基金从业资格', validFrom: '2026-02-01', validUntil: '2026-01-01' };
    expect(await its.refusal(client.kols.setQualifications({ id, qualifications: [turned] }))).toMatchObject({
      reason: 'term-turned-round',
      field: 'validUntil',
    });
    const price = { format: 'post', fen: 1 } as const;
    expect(await its.refusal(client.kols.setPrices({ id, prices: [price, price] }))).toMatchObject({
      reason: 'price-repeated',
    });
  });
});

describe('tiers', () => {
  it('go by the rule, are overridden for a reason, and left to the rule again', async () => {
    const { client } = its;
    const id = await its.kol('big', { followers: { count: 2_000_000 } });
    const tier = async () => (await client.kols.page({ id })).kol;
    expect(await tier()).toMatchObject({ tier: 'head', tierReason: null });
    expect(await its.refusal(client.kols.setTier({ id, tier: 'mid' }))).toMatchObject({
      reason: 'reason-missing',
    });
    await its.undoneAndRedone(() => client.kols.setTier({ id, tier: 'mid', reason: '按案例内容合作' }));
    expect(await tier()).toMatchObject({ tier: 'mid', tierReason: '按案例内容合作' });
    await its.undoneAndRedone(() => client.kols.setTier({ id, tier: null }));
    expect(await tier()).toMatchObject({ tier: 'head', tierReason: null });
  });

  it('change by nobody but people: what speaks for it is proposed, and then accepted or gone', async () => {
    const { client } = its;
    const day = '2026-03-01';
    const grown = await its.kol('grown', { followers: { count: 50_000, day: '2026-01-01' } });
    const held = await its.kol('held', {
      followers: { count: 50_000, day },
      tier: { tier: 'ordinary', reason: '只做晒单' },
    });
    for (const id of [grown, held]) await client.kols.setFollowers({ id, day, count: 400_000 });
    expect((await client.kols.page({ id: grown })).kol.tier).toBe('ordinary');
    expect(await client.kols.tierProposals()).toMatchObject([
      {
        kolId: grown,
        tier: 'ordinary',
        proposal: { tier: 'mid', reason: { kind: 'followers', limit: 100_000 } },
      },
    ]);
    await its.undoneAndRedone(() => client.kols.acceptTierProposals({ kolIds: [grown] }));
    expect((await client.kols.page({ id: grown })).kol).toMatchObject({ tier: 'mid', tierReason: null });
    expect(await client.kols.tierProposals()).toEqual([]);
    expect(await its.refusal(client.kols.acceptTierProposals({ kolIds: [held] }))).toEqual({
      reason: 'tier-proposal-gone',
      params: { name: 'held' },
    });
  });

  it('have parts of lines, whose plan their contracts are held against', async () => {
    const { client } = its;
    const id = await its.kol('big', { followers: { count: 2_000_000 } });
    const lines = [
      { tier: 'head', lineId: its.lines.Livestream, shareBp: 2500 },
      { tier: 'mid', lineId: its.lines.Livestream, shareBp: 7500 },
    ] as const;
    await its.undoneAndRedone(() => client.kols.setTierLines({ lines: [...lines] }));
    await its.cooperation(id, 100_000);
    const { tiers } = await client.kols.list({});
    expect(tiers.map(({ tier, planFen, contractFen }) => [tier, planFen, contractFen])).toEqual([
      ['head', 60_000_000, 10_000_000],
      ['mid', 180_000_000, 0],
      ['ordinary', null, 0],
    ]);
    const ordinary = { tier: 'ordinary', lineId: its.lines.Livestream, shareBp: 1 } as const;
    expect(await its.refusal(client.kols.setTierLines({ lines: [...lines, ordinary] }))).toMatchObject({
      reason: 'tier-lines-above-whole',
      params: { line: 'Livestream', shareBp: 10_001 },
    });
    expect(await its.refusal(client.budget.removeLine({ id: its.lines.Livestream }))).toMatchObject({
      reason: 'still-used',
    });
  });

  it('follow an edited rule from then on', async () => {
    const { client } = its;
    const { rule, isDefault } = await client.kols.tierRules();
    expect(isDefault).toBe(true);
    const edited = { ...rule, followers: { head: 10_000, mid: 100 }, headQualifications: ['基金从业资格'] };
    await its.undoneAndRedone(() => client.kols.changeTierRule({ rule: edited, reason: '平台口径调整' }));
    expect(await client.kols.tierRules()).toMatchObject({ rule: edited, isDefault: false });
    const id = await its.kol('unqualified', { followers: { count: 20_000 } });
    const { kol, byRule } = await client.kols.page({ id });
    expect(kol.tier).toBe('mid');
    expect(byRule).toEqual({ tier: 'mid', reason: { kind: 'unqualified', anyOf: ['基金从业资格'] } });
  });
});
