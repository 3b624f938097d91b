import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleWeeks } from '#electron/service/templates/sample-kpi-values.ts';
import type { Kpi } from '#shared/domain/kpis/kpi.ts';
import type { KpiStanding } from '#shared/domain/kpis/kpi-standing-view.ts';
import { addDays, day, daysBetween } from '#shared/values/day.ts';
import { addMonths, monthOf } from '#shared/values/month.ts';
import { serviceClient, type ServiceClient } from '#test/support/service-client.ts';

describe('the sample’s KPIs', () => {
  let its: ServiceClient;
  let kpis: Kpi[];
  beforeAll(async () => {
    its = await serviceClient('sample', 'zh-CN');
    ({ kpis } = await its.client.kpis.list());
  });
  afterAll(() => its.remove());

  function named(name: string): Kpi {
    const kpi = kpis.find((one) => one.name === name);
    if (kpi === undefined) throw new Error(`the sample has no ${name}`);
    return kpi;
  }
  async function standing(name: string): Promise<KpiStanding> {
    const { rows } = await its.client.kpis.scorecard({});
    const row = rows.find(({ kpiId }) => kpiId === named(name).id);
    if (row === undefined) throw new Error(`no row of ${name}`);
    return row;
  }

  test('are the three joint ones and the three core rates, answered for by four departments', async () => {
    const weighted = kpis.filter(({ weightBp }) => weightBp > 0);
    expect(weighted.map(({ name }) => name)).toEqual([
      '理财产品销量',
      '用户转化率',
      '页面停留时长',
      '访问→注册转化率',
      '浏览→购买转化率',
      '活动参与→绑卡转化率',
    ]);
    expect(weighted.reduce((sum, { weightBp }) => sum + weightBp, 0)).toBe(10_000);
    const shareSums = weighted.map(({ shares }) => shares.reduce((sum, { shareBp }) => sum + shareBp, 0));
    expect(shareSums).toEqual(weighted.map(() => 10_000));
    const { programme, departments, weightSumBp } = await its.client.kpis.scorecard({});
    expect(weightSumBp).toBe(10_000);
    expect(programme.score.coverage).toBe(1);
    expect(departments.filter(({ kpiCount }) => kpiCount === 6)).toHaveLength(4);
  });

  test('stand differently: one is off, which an alert tells; one is to be watched', async () => {
    expect(await standing('理财产品销量')).toMatchObject({ status: 'good', judgedBy: 'pace', missing: [] });
    expect(await standing('用户转化率')).toMatchObject({ status: 'watch', judgedBy: 'attainment' });
    expect(await standing('活动参与→绑卡转化率')).toMatchObject({ status: 'off', openDisputeCount: 1 });
    const alerts = await its.client.kpis.alerts();
    const ofBinding = alerts.filter(({ kpiId }) => kpiId === named('活动参与→绑卡转化率').id);
    expect(ofBinding.map(({ kind }) => kind).toSorted()).toEqual(['off-pace', 'out-of-band']);
    expect(alerts.filter(({ kind }) => kind === 'stale')).toEqual([]);
  });

  test('lack one week of dwell, which is missing and not zero', async () => {
    const found = await standing('页面停留时长');
    expect(found.missing).toEqual(['2026-05-11']);
    expect(found.knownCount).toBe(found.periodCount - 1);
    expect(found.attainment).toBe(1);
  });

  test('have one restated value with its reason, and what stood before', async () => {
    const [restated, ...others] = await its.client.kpis.restatements({ id: named('浏览→购买转化率').id });
    expect(others).toEqual([]);
    expect(restated).toMatchObject({
      periodDay: '2026-06-01',
      personName: '陈予安',
      reason: '补录渠道延迟回传的申购确认。',
    });
    expect(restated?.before?.numerator).toBeLessThan(restated?.after?.numerator ?? 0);
    expect(restated?.before?.denominator).toBe(restated?.after?.denominator);
  });

  test('have targets for both halves, of which one was lowered for a reason', async () => {
    const { targets } = await its.client.kpis.page({ id: named('理财产品销量').id });
    expect(targets.map(({ firstDay, version, target }) => [firstDay, version, target])).toEqual([
      ['2026-09-01', 1, 600_000_000_000],
      ['2026-03-01', 2, 540_000_000_000],
      ['2026-03-01', 1, 560_000_000_000],
    ]);
    expect(targets[1]?.reason).toContain('存款利率下调');
  });

  test('tell conversion of new and existing customers apart, and of both together', async () => {
    const { segments, bySegment, standing } = await its.client.kpis.page({ id: named('用户转化率').id });
    expect(segments.toSorted()).toEqual(['新客', '老客']);
    const parts = bySegment.filter(({ segment }) => segment !== '').map((one) => one.parts);
    const sums = parts.map((part) => part?.denominator ?? 0);
    expect(standing.parts?.denominator).toBe(sums.reduce((sum, one) => sum + one, 0));
    const { value } = standing;
    const [one, other] = bySegment.filter(({ segment }) => segment !== '').map((found) => found.value ?? 0);
    expect(Math.min(one ?? 0, other ?? 0)).toBeLessThan(value ?? 0);
    expect(Math.max(one ?? 0, other ?? 0)).toBeGreaterThan(value ?? 1);
  });

  test('tell what moved sales: visits, conversion and ticket, without a remainder', async () => {
    const sales = named('理财产品销量');
    const found = await its.client.kpis.compare({
      id: sales.id,
      later: { firstDay: day('2026-05-04'), lastDay: day('2026-06-14') },
      earlier: { firstDay: day('2026-03-23'), lastDay: day('2026-05-03') },
    });
    const { drivers, sameWorkDay } = found;
    expect(drivers?.factors.map(({ name }) => name)).toEqual(['页面访问量', '用户转化率', '笔均金额']);
    const change = drivers?.factors.reduce((sum, factor) => sum + (factor.change ?? Number.NaN), 0);
    expect(change).toBeCloseTo((sameWorkDay?.later ?? 0) - (sameWorkDay?.earlier ?? 0), 0);
    expect(drivers?.after).toBeCloseTo(sameWorkDay?.later ?? 0, 0);
  });

  test('have some that the console works out, and a landing that was kept', async () => {
    const cost = await standing('单笔申购投放成本');
    expect(cost.value).toBeGreaterThan(2000);
    expect(cost.value).toBeLessThan(5000);
    expect(cost.parts?.denominator).toBeGreaterThan(10_000);
    const { landings } = await its.client.kpis.landings({});
    expect(landings).toHaveLength(1);
    expect(landings[0]).toMatchObject({ kpiId: named('理财产品销量').id, score: null, asOf: '2026-06-22' });
  });
});

test('whenever it is laid out, its weeks are whole, known up to the last that is over, and bind too few cards', () => {
  const dates = fc.integer({ min: 0, max: 1500 }).map((count) => addDays(day('2025-01-01'), count));
  fc.assert(
    fc.property(dates, (today) => {
      const weeks = sampleWeeks(addMonths(monthOf(today), -3), today);
      const newest = weeks.at(-1);
      expect(weeks.length).toBeGreaterThan(24);
      expect(newest === undefined ? 0 : daysBetween(newest.periodDay, today)).toBeGreaterThanOrEqual(7);
      expect(newest === undefined ? 99 : daysBetween(newest.periodDay, today)).toBeLessThan(14);
      for (const week of weeks) {
        expect(week.bindings / week.participants).toBeLessThan(0.85 * 0.36 * 1.15);
        expect(week.registrations).toBeLessThan(week.newVisits);
        expect(week.newPurchases + week.existingPurchases).toBeLessThan(week.productViews);
        expect(week.amountFen % 100).toBe(0);
      }
      const bound = weeks.reduce((sum, { bindings }) => sum + bindings, 0);
      const took = weeks.reduce((sum, { participants }) => sum + participants, 0);
      expect(bound / took).toBeLessThan(0.85 * 0.36);
    }),
    { numRuns: 40 },
  );
});
