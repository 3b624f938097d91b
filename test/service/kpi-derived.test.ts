import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type KpiDesk, kpiDesk } from '#test/support/kpi-desk.ts';
import { valuesIn } from '#test/support/kpi-values.ts';

let its: KpiDesk;
let lineId: string;
beforeEach(async () => {
  its = await kpiDesk();
  const { categories } = await its.client.budget.sheet();
  lineId = (await its.client.budget.addLine({ categoryId: categories[0]?.id ?? '', name: 'Feed ads' })).id;
});
afterEach(() => its.remove());

const spend = (day: string, fen: number) => its.client.entries.add({ lineId, day, fen });
const valuesOf = async (id: string) =>
  (await its.client.kpis.page({ id })).history.map(({ periodDay, value }) => [periodDay, value]);

const ofLine = () => ({ kind: 'spend', lineIds: [lineId], categoryId: null });

describe('spend', () => {
  it('comes from the entries, week by week: nothing entered in between is zero, after the last one it is missing', async () => {
    const id = await its.kpi('Ad spend', { unit: 'yuan', derivation: ofLine() });
    await spend('2026-05-20', 300_000);
    await spend('2026-05-24', 200_000);
    await spend('2026-06-08', 100_000);
    expect(await valuesOf(id)).toEqual([
      ['2026-05-18', 500_000],
      ['2026-05-25', 0],
      ['2026-06-01', 0],
      ['2026-06-08', 100_000],
      ['2026-06-15', null],
      ['2026-06-22', null],
    ]);
    await its.client.history.undo({});
    expect(await valuesOf(id)).toMatchObject([['2026-05-18', 500_000], {}, {}, {}, {}, {}]);
  });

  it('takes no values by hand', async () => {
    const id = await its.kpi('Ad spend', { unit: 'yuan', derivation: ofLine() });
    await expect(its.value(id, '2026-06-08', 5)).rejects.toMatchObject({ data: { reason: 'kpi-derived' } });
  });

  it('is yuan and a sum, and of lines that are there', async () => {
    await expect(its.kpi('A', { derivation: ofLine() })).rejects.toMatchObject({
      data: { reason: 'kpi-derivation-unfit', field: 'derivation' },
    });
    const gone = { ...ofLine(), lineIds: [its.departmentIds[0]] };
    await expect(its.kpi('A', { unit: 'yuan', derivation: gone })).rejects.toMatchObject({
      data: { reason: 'not-found', params: { what: 'line' } },
    });
  });

  it('shows among the values of the grid', async () => {
    const id = await its.kpi('Ad spend', { unit: 'yuan', grain: 'month', derivation: ofLine() });
    await spend('2026-05-20', 300_000);
    const values = await valuesIn(its.client, { firstDay: '2026-05-01', lastDay: '2026-06-22' });
    expect(values).toMatchObject([{ kpiId: id, periodDay: '2026-05-01', numerator: 300_000 }]);
  });
});

describe('cost per conversion', () => {
  it('shares spend out over what was converted; where nobody was, it is missing', async () => {
    const cards = await its.kpi('Cards bound');
    const derivation = { ...ofLine(), kind: 'cost-per-conversion', conversionKpiId: cards };
    const id = await its.kpi('Cost per card', {
      unit: 'yuan',
      aggregation: 'ratio',
      direction: 'lower',
      grain: 'month',
      derivation,
    });
    await its.target(id, '2026-04-01', '2026-06-30', 40_000);
    await spend('2026-04-15', 1_000_000);
    await spend('2026-05-15', 2_000_000);
    await spend('2026-06-15', 2_000_000);
    await its.value(cards, '2026-04-13', 20);
    await its.value(cards, '2026-05-11', 25);
    await its.value(cards, '2026-05-18', 15);
    await its.value(cards, '2026-06-15', 0);
    expect(await valuesOf(id)).toEqual([
      ['2026-04-01', 50_000],
      ['2026-05-01', 50_000],
      ['2026-06-01', null],
    ]);
    const { rows } = await its.client.kpis.scorecard({});
    expect(rows.find(({ kpiId }) => kpiId === id)).toMatchObject({
      value: 50_000,
      parts: { numerator: 3_000_000, denominator: 60 },
      attainment: 0.8,
    });
    await expect(its.client.kpis.remove({ id: cards })).rejects.toMatchObject({
      data: { reason: 'still-used' },
    });
  });

  it('counts conversions, and nothing else', async () => {
    const dwell = await its.kpi('Dwell', { unit: 'seconds', aggregation: 'median' });
    const derivation = { ...ofLine(), kind: 'cost-per-conversion', conversionKpiId: dwell };
    await expect(its.kpi('Cost', { unit: 'yuan', aggregation: 'ratio', derivation })).rejects.toMatchObject({
      data: { reason: 'kpi-conversions-unfit' },
    });
  });
});
