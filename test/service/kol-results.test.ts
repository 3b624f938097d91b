import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DeliverableId } from '#shared/domain/kols/deliverable.ts';
import type { KolId } from '#shared/domain/kols/kol.ts';
import { rateRanking } from '#shared/domain/kols/kol-ranking.ts';
import { resultCosts } from '#shared/domain/kols/result-costs.ts';
import type { RosterSort } from '#shared/domain/kols/roster.ts';
import { type KolDesk, kolDesk } from '#test/support/kol-desk.ts';

let its: KolDesk;
let kolId: KolId;
let id: DeliverableId;
beforeEach(async () => {
  its = await kolDesk();
  kolId = await its.kol('qinlan', { followers: { count: 500_000 } });
  const cooperationId = await its.cooperation(kolId, 30_000);
  id = await its.deliverable(kolId, { cooperationId });
  await its.publish(id, '2026-06-10');
});
afterEach(() => its.remove());

const day = (at: number) => `2026-06-${String(at).padStart(2, '0')}`;

describe('results', () => {
  it('are typed by day, changed, and taken away; what is left out stays, and missing is no zero', async () => {
    const { client } = its;
    const deliverableId = id;
    await its.undoneAndRedone(() =>
      client.deliverables.setResults({
        results: [
          {
            deliverableId,
            day: day(10),
            exposure: 10_000,
            click: 300,
            purchaseCount: 3,
            purchaseFen: 9_000_000,
          },
          { deliverableId, day: day(11), exposure: 5000, click: 100 },
        ],
      }),
    );
    const changed = { deliverableId, day: day(11), click: 120, exposure: null };
    await its.undoneAndRedone(async () => {
      const nothing = { deliverableId, day: day(12) };
      expect(await client.deliverables.setResults({ results: [changed, nothing] })).toMatchObject({
        added: 0,
        changed: 1,
      });
    });
    expect(await client.deliverables.setResults({ results: [changed] })).toMatchObject({ seq: null });
    const { results, sums } = await client.deliverables.get({ id });
    expect(results.map(({ exposure, click }) => [exposure, click])).toEqual([
      [10_000, 300],
      [null, 120],
    ]);
    expect(sums.sums).toMatchObject({ exposure: 10_000, click: 420, interaction: 0, purchaseCount: 3 });
    expect(sums.measuredDays).toMatchObject({ exposure: 1, click: 2, interaction: 0 });
    const { kol, trend } = await client.kols.page({ id: kolId });
    expect(kol.results).toEqual({ ...sums, costFen: 3_000_000 });
    expect(resultCosts(kol.results)).toMatchObject({ cpmFen: 300_000, cpeFen: null, cpaFen: 1_000_000 });
    expect(trend.map(({ day: at, sums: { click } }) => [at, click])).toEqual([
      [day(10), 300],
      [day(11), 120],
    ]);
    const ids = results.map((result) => result.id);
    await its.undoneAndRedone(() => client.deliverables.removeResults({ ids }));
    expect((await client.kols.page({ id: kolId })).kol.results.measuredDays.click).toBe(0);
  });

  it('are refused below zero, in parts, twice, ahead, before publication, and for what was never published', async () => {
    const { client } = its;
    const unpublished = await its.deliverable(kolId, { title: '未发布' });
    const set = (...results: Parameters<typeof client.deliverables.setResults>[0]['results']) =>
      its.refusal(client.deliverables.setResults({ results }));
    const of = { deliverableId: id, day: day(11) };
    expect(await set({ ...of, dwellSeconds: -1 })).toMatchObject({
      reason: 'result-negative',
      params: { onDay: day(11) },
      field: 'dwellSeconds',
    });
    expect(await set({ ...of, click: 1.5 })).toMatchObject({ reason: 'result-not-whole', field: 'click' });
    expect(await set({ ...of, click: 1 }, { ...of, click: 2 })).toMatchObject({ reason: 'result-repeated' });
    expect(await set({ ...of, day: day(23), click: 1 })).toMatchObject({ reason: 'counted-ahead' });
    expect(await set({ ...of, day: day(9), click: 1 })).toMatchObject({
      reason: 'result-before-publication',
      params: { publishedDay: day(10), onDay: day(9) },
    });
    const never = { deliverableId: unpublished, day: day(11), click: 1 };
    expect(await set({ ...of, click: 1 }, never)).toMatchObject({
      reason: 'result-never-published',
      params: { title: '未发布' },
    });
    expect((await client.deliverables.get({ id })).results).toEqual([]);
  });
});

describe('the roster with results', () => {
  /** Purchases of clicks of ordinary KOLs, some with few clicks. */
  const counted = [
    ['a', 1000, 20],
    ['b', 900, 30],
    ['c', 10, 1],
    ['d', 2000, 90],
  ] as const;

  beforeEach(async () => {
    for (const [handle, click, purchaseCount] of counted) {
      const other = await its.kol(handle, { name: `KOL ${handle}`, platform: 'weibo', agency: handle });
      const deliverableId = await its.deliverable(other, { fen: click * 100, format: 'post' });
      await its.publish(deliverableId, day(15));
      const exposure = click * 50;
      await its.client.deliverables.setResults({
        results: [
          { deliverableId, day: day(15), exposure, click, purchaseCount, purchaseFen: purchaseCount * 100 },
        ],
      });
    }
  });

  it('is ranked by shrunken rates within each tier, so that one lucky purchase does not lead', async () => {
    const { rows } = await its.client.kols.list({ sort: { by: 'ranked', descending: true } });
    const rated = counted.map(([handle, trials, successes]) => ({
      id: handle,
      tier: 'ordinary',
      trials,
      successes,
    }));
    const ranked = rated.map(rateRanking(rated).of);
    const shown = rows.filter(({ tier }) => tier === 'ordinary');
    expect(shown.map(({ handle }) => handle)[0]).toBe('d');
    for (const { handle, ranked: own } of shown) {
      const wanted = ranked.find((one) => one.id === handle);
      expect(own.shrunken).toBeCloseTo(wanted?.shrunken ?? Number.NaN, 12);
      expect(own.place).toBe(wanted?.place);
    }
    const byShrunken = shown.map(({ ranked: { shrunken } }) => shrunken ?? 0);
    expect(byShrunken).toEqual(byShrunken.toSorted((one, other) => other - one));
    expect(rows.at(-1)).toMatchObject({ handle: 'qinlan', ranked: { shrunken: null, place: null } });
  });

  it('is sorted by whatever is asked, what is missing last, either way', async () => {
    const order = async (by: RosterSort['by'], descending: boolean) =>
      (await its.client.kols.list({ sort: { by, descending } })).rows.map(({ handle }) => handle);
    expect(await order('cpaFen', false)).toEqual(['c', 'd', 'b', 'a', 'qinlan']);
    expect(await order('cpaFen', true)).toEqual(['a', 'b', 'd', 'c', 'qinlan']);
    expect(await order('click', true)).toEqual(['d', 'a', 'b', 'c', 'qinlan']);
    expect(await order('followers', true)).toEqual(['qinlan', 'd', 'c', 'b', 'a']);
    for (const by of rosterSorts) expect((await order(by, true)).length).toBe(5);
  });

  it('is filtered and summed, by tier, platform and format', async () => {
    const { client } = its;
    const found = async (filter: object) => {
      const { rows, total, all } = await client.kols.list({ filter });
      expect(rows.length).toBe(total);
      return [total, all.results.sums.click];
    };
    expect(await found({})).toEqual([5, 3910]);
    expect(await found({ tiers: ['ordinary'], text: 'KOL' })).toEqual([4, 3910]);
    expect(await found({ agency: 'b' })).toEqual([1, 900]);
    expect(await found({ minFollowers: 500_000, signedOnly: true })).toEqual([1, 0]);
    expect(await found({ measuredOnly: true, platforms: ['weibo'] })).toEqual([4, 3910]);
    expect(await found({ expiredOnly: true })).toEqual([0, 0]);
    const summary = await client.kols.tierSummary();
    expect(summary.tiers.map(({ tier, kolCount, results }) => [tier, kolCount, results.sums.click])).toEqual([
      ['head', 0, 0],
      ['mid', 1, 0],
      ['ordinary', 4, 3910],
    ]);
    expect(
      Object.fromEntries(summary.formats.map(({ format, publishedCount }) => [format, publishedCount])),
    ).toEqual({ post: 4, 'short-video': 1 });
    expect(summary.points.map(({ name }) => name)).toEqual(['KOL d', 'KOL a', 'KOL b', 'KOL c']);
  });

  it('says what a price is to be expected at, from others of the tier', async () => {
    const { rows } = await its.client.kols.list({ filter: { agency: 'a' } });
    // The others of its tier are paid 291,000 fen for 2,910 clicks.
    expect(rows[0]?.expected).toEqual({
      expectedFen: 100_000,
      differenceFen: 0,
      basis: 'results',
      among: 'platform',
      peers: 3,
    });
  });

  it('is written out for spreadsheets, missing cells empty', async () => {
    const { client } = its;
    const csv = await client.kols.exportRoster({ format: 'csv', language: 'zh-CN' });
    const [header, ...lines] = (await csv.text()).trim().split('\r\n');
    expect(csv.name).toBe('Test-KOL名册-2026-06-22.csv');
    expect(header?.replace('\ufeff', '').split(',').slice(0, 5)).toEqual([
      '名称',
      '账号',
      '平台',
      '层级',
      '粉丝数',
    ]);
    const cells = lines.find((line) => line.startsWith('KOL b,'))?.split(',') ?? [];
    expect(cells.slice(0, 5)).toEqual(['KOL b', 'b', '微博', '素人', '']);
    expect(cells).toContain('900');
    const xlsx = await client.kols.exportRoster({
      format: 'xlsx',
      language: 'en',
      filter: { tiers: ['ordinary'] },
    });
    expect(
      Buffer.from(await xlsx.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });
});

const rosterSorts = [
  'name',
  'platform',
  'tier',
  'agency',
  'contractFen',
  'costFen',
  'deliverableCount',
  'publishedCount',
  'lastPublishedOn',
  'nextDueDay',
  'exposure',
  'dwellSeconds',
  'interaction',
  'registration',
  'cardBinding',
  'purchaseCount',
  'purchaseFen',
  'cpmFen',
  'cpcFen',
  'cpeFen',
  'purchaseReturn',
] as const satisfies RosterSort['by'][];
