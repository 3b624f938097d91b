import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type KpiDesk, kpiDesk } from '#test/support/kpi-desk.ts';
import { valuesIn } from '#test/support/kpi-values.ts';

let its: KpiDesk;
beforeEach(async () => {
  its = await kpiDesk();
});
afterEach(() => its.remove());

const all = { firstDay: '2026-01-01', lastDay: '2026-12-31' };
const labelOfNewest = async () => (await its.client.history.search({})).records[0]?.label;

describe('a value', () => {
  it('belongs to the period of its day, and is there once', async () => {
    const id = await its.kpi('Sales');
    // A Thursday: the week begins on Monday the 11th.
    await its.value(id, '2026-06-11', 120);
    const values = await valuesIn(its.client, all);
    expect(values).toEqual([
      {
        kpiId: id,
        segment: '',
        periodDay: '2026-06-08',
        numerator: 120,
        denominator: 1,
        note: '',
        revision: 1,
      },
    ]);
  });

  it('is restated: the old number stays in the ledger, with who, when and why', async () => {
    const id = await its.kpi('Conversion', { unit: 'percent', aggregation: 'ratio' });
    await its.value(id, '2026-06-08', 81, 263);
    const answer = await its.client.kpis.setValues({
      values: [{ kpiId: id, periodDay: '2026-06-08', numerator: 80, denominator: 263 }],
      reason: 'One purchase was a test',
    });
    expect(answer).toMatchObject({ addedCount: 0, restatedCount: 1 });
    expect(await labelOfNewest()).toEqual({
      key: 'kpiValueRestated',
      params: { kpi: 'Conversion', onDay: '2026-06-08', before: '30.7985 %', after: '30.4183 %' },
    });
    const { history, restatements } = await its.client.kpis.page({ id });
    expect(history.find(({ periodDay }) => periodDay === '2026-06-08')).toMatchObject({
      numerator: 80,
      revision: 2,
    });
    expect(restatements).toMatchObject([
      {
        seq: answer.seq,
        periodDay: '2026-06-08',
        reason: 'One purchase was a test',
        before: { numerator: 81, denominator: 263 },
        after: { numerator: 80, denominator: 263 },
      },
    ]);
  });

  it('of money tells its restatement in yuan', async () => {
    const id = await its.kpi('Sales volume', { unit: 'yuan' });
    await its.value(id, '2026-06-08', 1_000_000_000);
    await its.value(id, '2026-06-08', 1_200_000_000);
    expect(await labelOfNewest()).toEqual({
      key: 'kpiMoneyRestated',
      params: {
        kpi: 'Sales volume',
        onDay: '2026-06-08',
        beforeFen: 1_000_000_000,
        afterFen: 1_200_000_000,
      },
    });
  });

  it('that is written as it stands is no change', async () => {
    const id = await its.kpi('Sales');
    await its.value(id, '2026-06-08', 120);
    expect(await its.value(id, '2026-06-08', 120)).toEqual({ seq: null, addedCount: 0, restatedCount: 0 });
  });

  it('that is taken away is missing, not zero, and its history goes on', async () => {
    const id = await its.kpi('Sales');
    for (const [day, sold] of [
      ['2026-06-01', 100],
      ['2026-06-08', 120],
      ['2026-06-15', 90],
    ] as const) {
      await its.value(id, day, sold);
    }
    expect(await its.value(id, '2026-06-08', null)).toMatchObject({ addedCount: 0, restatedCount: 1 });
    const { history } = await its.client.kpis.page({ id });
    expect(history.map(({ value }) => value)).toEqual([100, null, 90, null]);
    await its.value(id, '2026-06-08', 118);
    const { restatements } = await its.client.kpis.page({ id });
    expect(restatements.map(({ before, after }) => [before?.numerator, after?.numerator])).toEqual([
      [undefined, 118],
      [120, undefined],
    ]);
  });

  it('comes with others as one block, which is undone as one', async () => {
    const [sales, dwell] = [
      await its.kpi('Sales'),
      await its.kpi('Dwell', { unit: 'seconds', aggregation: 'weighted-mean' }),
    ];
    await its.value(sales, '2026-06-08', 100);
    const days = ['2026-06-01', '2026-06-08', '2026-06-15'];
    const values = [
      ...days.map((periodDay, at) => ({ kpiId: sales, periodDay, numerator: 110 + at })),
      ...days.map((periodDay, at) => ({ kpiId: dwell, periodDay, numerator: 61.5 + at, denominator: 900 })),
    ];
    const before = await valuesIn(its.client, all);
    expect(await its.client.kpis.setValues({ values })).toMatchObject({ addedCount: 5, restatedCount: 1 });
    expect(await labelOfNewest()).toEqual({
      key: 'kpiValuesRestated',
      params: { addedCount: 5, restatedCount: 1 },
    });
    const after = await valuesIn(its.client, all);
    expect(after).toHaveLength(6);
    await its.client.history.undo({});
    expect(await valuesIn(its.client, all)).toEqual(before);
    await its.client.history.redo({});
    expect(await valuesIn(its.client, all)).toEqual(after);
  });

  it('keeps every digit through undo', async () => {
    const id = await its.kpi('Dwell', { unit: 'seconds', aggregation: 'median' });
    await its.value(id, '2026-06-08', 100 / 3);
    const before = await valuesIn(its.client, all);
    await its.value(id, '2026-06-08', 200 / 7);
    await its.client.history.undo({});
    expect(await valuesIn(its.client, all)).toMatchObject([{ numerator: before[0]?.numerator }]);
  });
});

describe('what can’t be a value', () => {
  it.each([
    ['a denominator of zero', { denominator: 0 }, 'kpi-denominator-zero', 'values.1.denominator'],
    ['a negative denominator', { denominator: -3 }, 'kpi-value-negative', 'values.1.denominator'],
    ['45 where 45 % was meant', { numerator: 45 }, 'kpi-percent-too-large', 'values.1.numerator'],
    ['a period that has not begun', { periodDay: '2026-06-29' }, 'kpi-period-ahead', 'values.1.periodDay'],
    ['the same period again', { periodDay: '2026-06-03' }, 'kpi-value-repeated', 'values.1.periodDay'],
  ])('%s is refused at its place, and nothing is written', async (_what, change, reason, field) => {
    const kpiId = await its.kpi('Conversion', { unit: 'percent', aggregation: 'ratio' });
    const good = { kpiId, periodDay: '2026-06-01', numerator: 0.2, denominator: 1 };
    const values = [good, { ...good, periodDay: '2026-06-08', ...change }];
    await expect(its.client.kpis.setValues({ values })).rejects.toMatchObject({ data: { reason, field } });
    expect(await valuesIn(its.client, all)).toEqual([]);
  });

  it('negative dwell, a count below zero, and a denominator for a sum are refused', async () => {
    const dwell = await its.kpi('Dwell', { unit: 'seconds', aggregation: 'weighted-mean' });
    const sales = await its.kpi('Sales');
    await expect(its.value(dwell, '2026-06-08', -12, 10)).rejects.toMatchObject({
      data: { reason: 'kpi-value-negative', field: 'values.0.numerator' },
    });
    await expect(its.value(sales, '2026-06-08', -1)).rejects.toMatchObject({
      data: { reason: 'kpi-value-negative' },
    });
    await expect(its.value(sales, '2026-06-08', 10, 2)).rejects.toMatchObject({
      data: { reason: 'kpi-denominator-unused' },
    });
  });
});

describe('segments', () => {
  it('add up to the whole where nobody entered it', async () => {
    const id = await its.kpi('Conversion', { unit: 'percent', aggregation: 'ratio' });
    await its.value(id, '2026-06-08', 30, 100, 'New');
    await its.value(id, '2026-06-08', 10, 300, 'Existing');
    const { history, segments, bySegment } = await its.client.kpis.page({ id });
    // Sums, not the mean of 30 % and 3.3 %.
    expect(history[0]).toMatchObject({ numerator: 40, denominator: 400, value: 0.1 });
    expect(segments).toEqual(['Existing', 'New']);
    expect(bySegment.map(({ segment, value }) => [segment, value])).toEqual([
      ['Existing', 10 / 300],
      ['New', 0.3],
    ]);
    await its.value(id, '2026-06-08', 41, 400);
    expect((await its.client.kpis.page({ id })).history[0]).toMatchObject({ numerator: 41 });
    expect((await its.client.kpis.page({ id, segment: 'New' })).history[0]).toMatchObject({ numerator: 30 });
  });
});

describe('values as a file', () => {
  it('go out with units that people read, and come in again', async () => {
    const sales = await its.kpi('Sales volume', { unit: 'yuan' });
    const rate = await its.kpi('Conversion', { unit: 'percent', aggregation: 'ratio' });
    await its.value(sales, '2026-06-08', 123_456);
    await its.value(rate, '2026-06-08', 81, 263, 'App');
    const csv = await its.client.kpis.exportValues({ format: 'csv', language: 'en' });
    expect(csv.name).toBe('Test KPI values 2026-06-22.csv');
    const lines = (await csv.text()).split('\r\n');
    expect(lines[1]).toBe('Sales volume,,2026-06-08,1234.56,Yuan,,,');
    expect(lines[2]).toBe('Conversion,App,2026-06-08,30.7984790875%,Percent,81,263,');
    const xlsx = await its.client.kpis.exportValues({ format: 'xlsx', language: 'zh-CN' });
    expect(xlsx.name).toBe('Test-指标数值-2026-06-22.xlsx');
    expect(xlsx.size).toBeGreaterThan(1000);
  });
});
