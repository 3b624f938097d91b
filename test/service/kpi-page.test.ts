import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type KpiDesk, kpiDesk } from '#test/support/kpi-desk.ts';

let its: KpiDesk;
beforeEach(async () => {
  its = await kpiDesk();
});
afterEach(() => its.remove());

const DAY_MS = 24 * 60 * 60 * 1000;

describe('the page of a KPI', () => {
  it('holds each period against its part of the target, and shows the missing ones', async () => {
    const id = await its.kpi('Sales');
    await its.target(id, '2026-06-01', '2026-06-28', 1900);
    await its.value(id, '2026-06-01', 450);
    await its.value(id, '2026-06-15', 400);
    const { history } = await its.client.kpis.page({ id });
    expect(history).toMatchObject([
      { periodDay: '2026-06-01', lastDay: '2026-06-07', value: 450, due: 500, attainment: 0.9 },
      { periodDay: '2026-06-08', value: null, numerator: null, due: 500, attainment: null },
      { periodDay: '2026-06-15', value: 400, due: 400, attainment: 1 },
      { periodDay: '2026-06-22', value: null, due: 500 },
    ]);
  });

  it('says where it lands, in a range that narrows', async () => {
    const id = await its.kpi('Sales');
    await its.target(id, '2026-03-30', '2026-06-28', 6000);
    const { history } = await its.client.kpis.page({ id });
    expect(history).toEqual([]);
    const values = Array.from({ length: 12 }, (_, at) => ({
      kpiId: id,
      periodDay: new Date(Date.UTC(2026, 2, 30) + at * 7 * DAY_MS).toISOString().slice(0, 10),
      numerator: 440 + (at % 3) * 40,
    }));
    await its.client.kpis.setValues({ values });
    const { pace } = await its.client.kpis.page({ id });
    const widths = pace.map(({ landing }) => (landing?.high ?? 0) - (landing?.low ?? 0));
    expect(pace).toHaveLength(12);
    expect(widths.at(-1) ?? 0).toBeLessThan((widths[3] ?? 0) / 2);
    expect(pace.at(-1)?.value).toBe(values.reduce((sum, { numerator }) => sum + numerator, 0));
  });

  it('of a KPI that is gone is refused', async () => {
    const id = await its.kpi('Sales');
    await its.client.kpis.remove({ id });
    await expect(its.client.kpis.page({ id })).rejects.toMatchObject({ data: { reason: 'not-found' } });
  });
});

describe('a kept landing', () => {
  it('is scored once its period is over and every value is in', async () => {
    const id = await its.kpi('Sales');
    await expect(its.client.kpis.keepLanding({ id })).rejects.toMatchObject({
      data: { reason: 'kpi-no-landing' },
    });
    await its.target(id, '2026-06-01', '2026-06-28', 1900);
    await its.value(id, '2026-06-01', 450);
    await its.value(id, '2026-06-08', 480);
    await its.value(id, '2026-06-15', 390);
    await its.client.kpis.keepLanding({ id, note: 'Before the last week' });
    const [kept] = (await its.client.kpis.landings({})).landings;
    expect(kept).toMatchObject({
      asOf: '2026-06-22',
      value: 1320,
      note: 'Before the last week',
      score: null,
    });
    its.clockMs += 8 * DAY_MS;
    expect((await its.client.kpis.landings({})).scoredCount).toBe(0);
    await its.value(id, '2026-06-22', 480);
    const { landings, scoredCount, inBandCount, meanError } = await its.client.kpis.landings({ kpiId: id });
    expect(landings[0]?.score).toMatchObject({ landed: 1800, isInBand: true });
    expect(landings[0]?.score?.off).toBeCloseTo(1800 - (kept?.expected ?? 0), 9);
    expect([scoredCount, inBandCount]).toEqual([1, 1]);
    expect(meanError).toBeCloseTo(Math.abs(1800 - (kept?.expected ?? 0)) / 1800, 9);
    expect((await its.client.kpis.page({ id })).landings).toEqual(landings);
  });
});

describe('a comparison', () => {
  it('goes by working days: the week with a holiday ends a day earlier', async () => {
    const id = await its.kpi('Sales');
    await its.target(id, '2026-05-04', '2026-05-31', 1900);
    await its.target(id, '2026-06-01', '2026-06-28', 1900);
    const weeks = [
      '2026-05-04',
      '2026-05-11',
      '2026-05-18',
      '2026-05-25',
      '2026-06-01',
      '2026-06-08',
      '2026-06-15',
    ];
    await its.client.kpis.setValues({
      values: weeks.map((periodDay, at) => ({ kpiId: id, periodDay, numerator: 100 + at })),
    });
    const { later, earlier, sameWorkDay } = await its.client.kpis.compare({ id });
    expect([later.firstDay, later.lastDay]).toEqual(['2026-06-01', '2026-06-28']);
    expect(later.points.map(({ workDay, soFar }) => [workDay, soFar])).toEqual([
      [5, 104],
      [10, 209],
      [14, 315],
      [19, null],
    ]);
    // The holiday of May takes two days of the first week, and gives back its Saturday.
    expect(earlier.points.map(({ workDay, soFar }) => [workDay, soFar])).toEqual([
      [4, 100],
      [9, 201],
      [14, 303],
      [19, 406],
    ]);
    expect(sameWorkDay).toEqual({ workDay: 14, later: 315, earlier: 303 });
  });

  it('says what drove the change, to the last fen', async () => {
    const monthly = { grain: 'month' } as const;
    const traffic = await its.kpi('Traffic', monthly);
    const rate = await its.kpi('Conversion', { ...monthly, unit: 'percent', aggregation: 'ratio' });
    const ticket = await its.kpi('Ticket', { ...monthly, unit: 'yuan', aggregation: 'ratio' });
    const sales = await its.kpi('Sales', {
      ...monthly,
      unit: 'yuan',
      factorIds: [traffic, rate, ticket],
    });
    await its.client.kpis.setValues({
      values: [
        { kpiId: traffic, periodDay: '2026-04-01', numerator: 100_000 },
        { kpiId: traffic, periodDay: '2026-05-01', numerator: 120_000 },
        { kpiId: rate, periodDay: '2026-04-01', numerator: 2000, denominator: 100_000 },
        { kpiId: rate, periodDay: '2026-05-01', numerator: 2160, denominator: 120_000 },
        { kpiId: ticket, periodDay: '2026-04-01', numerator: 100_000_000, denominator: 2000 },
        { kpiId: ticket, periodDay: '2026-05-01', numerator: 112_320_000, denominator: 2160 },
      ],
    });
    const { drivers } = await its.client.kpis.compare({
      id: sales,
      later: { firstDay: '2026-05-01', lastDay: '2026-05-31' },
      earlier: { firstDay: '2026-04-01', lastDay: '2026-04-30' },
    });
    const changes = drivers?.factors.map(({ change }) => change ?? 0) ?? [];
    expect(changes.map((change) => Math.round(change * 100) / 100)).toEqual([
      19_333_514.06, -11_172_507.77, 4_158_993.72,
    ]);
    expect(changes.reduce((sum, change) => sum + change, 0)).toBeCloseTo(12_320_000, 4);
    expect([drivers?.before, drivers?.after]).toEqual([100_000_000, 112_320_000]);
  });

  it('leaves out drivers where a factor is missing', async () => {
    const traffic = await its.kpi('Traffic');
    const sales = await its.kpi('Sales', { factorIds: [traffic] });
    const { drivers } = await its.client.kpis.compare({ id: sales });
    expect(drivers).toEqual({
      factors: [{ kpiId: traffic, name: 'Traffic', before: null, after: null, change: null }],
      before: null,
      after: null,
    });
  });
});
