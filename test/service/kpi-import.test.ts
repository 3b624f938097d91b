import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { kpiInputSchema } from '#shared/domain/kpis/kpi.ts';
import { realDataFolder, realFile, textFile } from '#test/support/import-files.ts';
import { type ServiceClient, serviceClient } from '#test/support/service-client.ts';
import { valuesIn } from '#test/support/kpi-values.ts';
import { importTable, previewTable, refusedRows, settled } from '#test/support/table-files.ts';

let its: ServiceClient;
beforeEach(async () => {
  its = await serviceClient('empty');
});
afterEach(() => its.remove());

async function kpi(name: string, more: Partial<z.input<typeof kpiInputSchema>> = {}): Promise<string> {
  const common = { unit: 'count', direction: 'higher', aggregation: 'sum', grain: 'month' } as const;
  return (await its.client.kpis.add({ name, ...common, ...more })).id;
}

async function values() {
  const all = await valuesIn(its.client, { firstDay: '2024-01-01', lastDay: '2026-12-31' });
  return all.map(({ segment, periodDay, numerator, denominator }) => [
    segment,
    periodDay,
    numerator,
    denominator,
  ]);
}

const asSuggested = settled({});
const rate = { unit: 'percent', aggregation: 'ratio' } as const;

describe('importing KPI values', () => {
  it('reads one value a row: by name, with numerator and denominator, by segment', async () => {
    await kpi('新客数');
    await kpi('转化率', { ...rate, grain: 'week' });
    const file = textFile(
      '指标.csv',
      '指标,周期,人群,数值,分子,分母',
      '新客数,2025年1月,,1.2万,,',
      '新客数,2025-02,新客,"1,300",,',
      '转化率,2025-W02,,,81,263',
      '转化率,2025年1月15日,,45%,,',
    );
    const { preview, added } = await importTable(its, 'kpi-values', file, asSuggested);
    expect(preview).toMatchObject({
      counts: { added: 4, refused: 0 },
      rowCount: 4,
      sum: null,
      firstDay: '2025-01-01',
      lastDay: '2025-02-01',
    });
    expect(added).toBe(4);
    expect(await values()).toEqual([
      ['', '2025-01-01', 12_000, 1],
      ['新客', '2025-02-01', 1_300, 1],
      ['', '2025-01-06', 81, 263],
      ['', '2025-01-13', 0.45, 1],
    ]);
  });

  it('writes nothing twice; what differs is a restatement, in one command with its label', async () => {
    const id = await kpi('新客数');
    const lines = ['KPI,Month,Value', '新客数,2025-01,10', '新客数,2025-02,20'];
    await importTable(its, 'kpi-values', textFile('a.csv', ...lines), asSuggested);
    const again = await importTable(its, 'kpi-values', textFile('b.csv', ...lines), asSuggested);
    expect(again).toMatchObject({ preview: { counts: { same: 2 } }, added: 0, changed: 0, seq: null });
    const corrected = lines.map((line) => line.replace(/,20$/, ',25'));
    const third = await importTable(its, 'kpi-values', textFile('c.csv', ...corrected), asSuggested);
    expect(third).toMatchObject({ preview: { counts: { same: 1, changed: 1 } }, added: 0, changed: 1 });
    expect(await its.client.kpis.restatements({ id })).toMatchObject([
      { periodDay: '2025-02-01', before: { numerator: 20 }, after: { numerator: 25 } },
    ]);
    const { records } = await its.client.history.search({ limit: 1 });
    expect(records).toMatchObject([
      {
        seq: third.seq,
        label: { key: 'kpiValuesImported', params: { addedCount: 0, changedCount: 1 } },
      },
    ]);
    await its.client.history.undo({});
    expect(await values()).toEqual([
      ['', '2025-01-01', 10, 1],
      ['', '2025-02-01', 20, 1],
    ]);
  });

  it('reads periods as columns, and KPIs as columns', async () => {
    await kpi('新客数');
    await kpi('转化率', rate);
    const byPeriod = textFile('a.csv', '指标,2025-01,2025-02,备注', '新客数,10,,x', '转化率,9.98%,12%,');
    const read = await its.client.tableImports.read({ file: byPeriod, kind: 'kpi-values' });
    expect(read.suggestion).toMatchObject({ layout: 'periods', columns: { kpi: 0, note: 3 } });
    expect(await importTable(its, 'kpi-values', byPeriod, asSuggested)).toMatchObject({ added: 3 });
    const byKpi = textFile('b.csv', '月份,新客数,转化率', '2025-02,11,12%', '3月,12,13%');
    const { preview } = await importTable(its, 'kpi-values', byKpi, settled({ year: 2025 }));
    expect(preview.counts).toMatchObject({ added: 3, same: 1 });
    expect(await values()).toEqual([
      ['', '2025-01-01', 10, 1],
      ['', '2025-02-01', 11, 1],
      ['', '2025-03-01', 12, 1],
      ['', '2025-01-01', 0.0998, 1],
      ['', '2025-02-01', 0.12, 1],
      ['', '2025-03-01', 0.13, 1],
    ]);
  });

  it('refuses rows by row and column, and takes the others', async () => {
    await kpi('新客数');
    await kpi('转化率', rate);
    await kpi('花费', { unit: 'yuan', derivation: { kind: 'spend', lineIds: [], categoryId: null } });
    const lines = [
      'KPI,Period,Value,Numerator,Denominator',
      '新客数,2025-13,1,,',
      '新客数,Feb,1,,',
      '新客数,2025-W02,1,,',
      '新客数,2025-03,-5,,',
      '新客数,2025-04,,,',
      'Else,2025-01,1,,',
      '花费,2025-01,1,,',
      '转化率,2025-01,,5,0',
      '转化率,2025-02,,5,',
      '转化率,2025-03,0.45,,',
      '转化率,2025-04,4500%,,',
      '新客数,2099-01,1,,',
      '新客数,2025-05,7,,',
      '新客数,2025-05,8,,',
    ];
    const { importId, preview } = await previewTable(
      its,
      'kpi-values',
      textFile('x.csv', ...lines),
      settled({ barePercent: null }),
    );
    expect(preview.counts).toMatchObject({ added: 1, refused: 13 });
    expect(await refusedRows(its, importId)).toEqual([
      [2, 'period-unreadable@1'],
      [3, 'year-missing@1'],
      [4, 'period-of-other-grain@1'],
      [5, 'number-negative@2'],
      [6, 'value-missing@2'],
      [7, 'kpi-unknown@0'],
      [8, 'kpi-derived@0'],
      [9, 'denominator-not-above-zero@4'],
      [10, 'denominator-missing@4'],
      [11, 'percent-ambiguous@2'],
      [12, 'percent-implausible@2'],
      [13, 'period-ahead@2'],
      [15, 'row-repeated@null'],
    ]);
  });
});

describe.skipIf(realDataFolder === undefined)('real files', () => {
  it('sessions: purchases, conversion and dwell by month and kind of visitor', async () => {
    const purchases = await kpi('购买');
    const conversion = await kpi('转化率', rate);
    const dwell = await kpi('停留', { unit: 'seconds', aggregation: 'weighted-mean' });
    const file = await realFile('sessions/online_shoppers_intention.csv');
    const settle = settled({
      layout: 'raw',
      columns: { period: 10, segment: 15 },
      year: 2025,
      measures: [
        { kpiId: purchases, how: 'sum', column: 17, denominatorColumn: null },
        { kpiId: conversion, how: 'ratio', column: 17, denominatorColumn: null },
        { kpiId: dwell, how: 'mean', column: 5, denominatorColumn: null },
      ],
    });
    const { preview, added } = await importTable(its, 'kpi-values', file, settle);
    expect(preview).toMatchObject({ rowCount: 12_330, counts: { refused: 0 }, firstDay: '2025-02-01' });
    expect(added).toBe(preview.counts.added);
    const all = await valuesIn(its.client, { firstDay: '2025-01-01', lastDay: '2025-12-31' });
    const sums = (id: string, segment: string) => {
      const own = all.filter(({ kpiId, segment: of }) => kpiId === id && of === segment);
      return [
        own.reduce((sum, { numerator }) => sum + numerator, 0),
        own.reduce((sum, { denominator }) => sum + denominator, 0),
      ];
    };
    expect(sums(purchases, '')[0]).toBe(1_908);
    expect(sums(conversion, '')).toEqual([1_908, 12_330]);
    expect(sums(conversion, 'New_Visitor')).toEqual([422, 1_694]);
    expect(sums(conversion, 'Returning_Visitor')).toEqual([1_470, 10_551]);
    expect(sums(dwell, '')[1]).toBe(12_330);
    expect((await importTable(its, 'kpi-values', file, settle)).seq).toBeNull();
  });

  it('traffic sources in GB18030, with trailing blanks and “9.98%”: 186,956 visitors', async () => {
    const visitors = await kpi('访客数');
    const paid = await kpi('支付转化率', rate);
    const file = await realFile('channels-zh/流量练习数据.csv');
    const { preview } = await importTable(
      its,
      'kpi-values',
      file,
      settled({
        layout: 'raw',
        columns: { segment: 0 },
        periodForAll: '2025-06-15',
        measures: [
          { kpiId: visitors, how: 'sum', column: 2, denominatorColumn: null },
          { kpiId: paid, how: 'median', column: 3, denominatorColumn: null },
        ],
      }),
    );
    expect(preview.counts).toMatchObject({ refused: 0 });
    const all = await valuesIn(its.client, { firstDay: '2025-06-01', lastDay: '2025-06-30' });
    expect(all.find(({ kpiId, segment }) => kpiId === visitors && segment === '')?.numerator).toBe(186_956);
    expect(all.find(({ kpiId, segment }) => kpiId === paid && segment === '一级')?.numerator).toBeCloseTo(
      0.0998,
      10,
    );
  });

  it('advertising channels with Chinese headers: blanks are missing, not zero', async () => {
    const uv = await kpi('日均UV');
    const dwell = await kpi('停留', { unit: 'seconds', aggregation: 'weighted-mean' });
    const file = await realFile('channels-zh/ad_performance.csv');
    const { preview } = await importTable(
      its,
      'kpi-values',
      file,
      settled({
        layout: 'raw',
        columns: {},
        periodForAll: '2025-06-15',
        measures: [
          { kpiId: uv, how: 'count', column: 0, denominatorColumn: null },
          { kpiId: dwell, how: 'mean', column: 4, denominatorColumn: null },
        ],
      }),
    );
    expect(preview).toMatchObject({ rowCount: 889, counts: { added: 2, refused: 0 } });
    const all = await valuesIn(its.client, { firstDay: '2025-06-01', lastDay: '2025-06-30' });
    expect(all.find(({ kpiId }) => kpiId === uv)?.numerator).toBe(889);
    expect(all.find(({ kpiId }) => kpiId === dwell)?.denominator).toBe(887);
  });
});
