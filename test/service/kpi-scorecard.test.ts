import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type KpiDesk, kpiDesk } from '#test/support/kpi-desk.ts';

let its: KpiDesk;
beforeEach(async () => {
  its = await kpiDesk();
});
afterEach(() => its.remove());

/** A level of the month that is over: attainment is value by target. */
async function level(name: string, weightBp: number, share: number, shares: [number, number][] = []) {
  const id = await its.kpi(name, {
    aggregation: 'last',
    grain: 'month',
    weightBp,
    shares: shares.map(([at, shareBp]) => ({ departmentId: its.departmentIds[at] ?? '', shareBp })),
  });
  await its.target(id, '2026-05-01', '2026-05-31', 1000);
  await its.value(id, '2026-05-01', share * 1000);
  return id;
}

describe('the programme’s score', () => {
  it('weighs attainment by weight', async () => {
    await level('Sales', 5000, 0.85);
    await level('Conversion', 3000, 1.1);
    await level('Dwell', 2000, 0.6);
    const { programme, weightSumBp } = await its.client.kpis.scorecard({ asOfDay: '2026-05-31' });
    expect(programme.score.value).toBeCloseTo(0.875, 12);
    expect(programme.score.coverage).toBe(1);
    expect(weightSumBp).toBe(10_000);
  });

  it('leaves out what has no data, and says how much that is', async () => {
    await level('Sales', 6000, 0.9);
    const id = await its.kpi('Conversion', { aggregation: 'last', grain: 'month', weightBp: 4000 });
    await its.target(id, '2026-05-01', '2026-05-31', 1000);
    const { programme, rows } = await its.client.kpis.scorecard({ asOfDay: '2026-05-31' });
    expect(programme.score).toEqual({ value: 0.9, coverage: 0.6 });
    expect(rows[1]).toMatchObject({ status: 'no-data', value: null, attainment: null, knownCount: 0 });
  });

  it('caps what was exceeded by far', async () => {
    await level('Sales', 5000, 3);
    await level('Dwell', 5000, 0.6);
    const { programme, rows } = await its.client.kpis.scorecard({ asOfDay: '2026-05-31' });
    expect(programme.score.value).toBeCloseTo((1.2 + 0.6) / 2, 12);
    expect(rows[0]?.attainment).toBe(3);
  });
});

describe('a department’s score', () => {
  it('counts each KPI by its weight and what the department answers for', async () => {
    await level('Sales', 5000, 0.8, [
      [0, 7500],
      [1, 2500],
    ]);
    await level('Dwell', 5000, 1, [[1, 10_000]]);
    const { departments } = await its.client.kpis.scorecard({ asOfDay: '2026-05-31' });
    const scores = departments.map(({ score, kpiCount }) => [score.value, kpiCount]);
    expect(scores[0]).toEqual([0.8, 1]);
    expect(scores[1]?.[0]).toBeCloseTo((0.25 * 0.8 + 1) / 1.25, 12);
    expect(scores[2]).toEqual([null, 0]);
  });
});

describe('a KPI that adds up', () => {
  it('is held against what was due so far, by working days', async () => {
    const id = await its.kpi('Sales', { weightBp: 10_000 });
    await its.target(id, '2026-06-01', '2026-06-28', 1900);
    for (const [day, sold] of [
      ['2026-06-01', 450],
      ['2026-06-08', 500],
      ['2026-06-15', 352],
    ] as const) {
      await its.value(id, day, sold);
    }
    const { rows, programme } = await its.client.kpis.scorecard({ asOfDay: '2026-06-21' });
    // The four weeks have 5, 5, 4 and 5 working days: the Dragon Boat festival is on 19 June.
    const due = (1900 * 14) / 19;
    expect(rows[0]).toMatchObject({
      value: 1302,
      attainment: 1302 / 1900,
      periodCount: 3,
      knownCount: 3,
      judgedBy: 'pace',
      status: 'watch',
    });
    expect(rows[0]?.dueShare).toBeCloseTo(14 / 19, 12);
    expect(rows[0]?.due).toBeCloseTo(due, 9);
    expect(rows[0]?.pace).toBeCloseTo(1302 / due, 12);
    expect(programme.score.value).toBeCloseTo(1302 / 1900, 12);
    expect(programme.scoreSoFar.value).toBeCloseTo(1302 / due, 12);
    const { low = 0, expected = 0, high = 0 } = rows[0]?.landing ?? {};
    expect(low).toBeLessThan(expected);
    expect(expected).toBeLessThan(high);
    expect(low).toBeGreaterThan(1302);
  });

  it('is not held against weeks that are missing, which are told', async () => {
    const id = await its.kpi('Sales');
    await its.target(id, '2026-06-01', '2026-06-28', 1900);
    await its.value(id, '2026-06-01', 500);
    await its.value(id, '2026-06-15', 400);
    const { rows } = await its.client.kpis.scorecard({ asOfDay: '2026-06-21' });
    expect(rows[0]).toMatchObject({ value: 900, missing: ['2026-06-08'], periodCount: 3, knownCount: 2 });
    expect(rows[0]?.pace).toBeCloseTo(900 / ((1900 * 9) / 19), 12);
  });

  it('stands on an earlier day as it stood by its periods then', async () => {
    const id = await its.kpi('Sales');
    await its.target(id, '2026-06-01', '2026-06-28', 1900);
    await its.value(id, '2026-06-01', 500);
    await its.value(id, '2026-06-15', 400);
    const { rows } = await its.client.kpis.scorecard({ asOfDay: '2026-06-07' });
    expect(rows[0]).toMatchObject({ value: 500, pace: 1, status: 'good', newestDay: '2026-06-01' });
  });
});

describe('ratios', () => {
  it('roll up numerators and denominators, and show them', async () => {
    const id = await its.kpi('Conversion', { unit: 'percent', aggregation: 'ratio', baseline: 0.1 });
    await its.target(id, '2026-06-01', '2026-06-28', 0.3);
    await its.value(id, '2026-06-01', 10, 100);
    await its.value(id, '2026-06-08', 90, 300);
    const { rows } = await its.client.kpis.scorecard({ asOfDay: '2026-06-14' });
    expect(rows[0]).toMatchObject({ value: 0.25, parts: { numerator: 100, denominator: 400 }, pace: null });
    // From the baseline: (0.25 − 0.1) / (0.3 − 0.1).
    expect(rows[0]?.attainment).toBeCloseTo(0.75, 12);
  });

  it('where less is better go by the target as a share of the value', async () => {
    const id = await its.kpi('Cost', { unit: 'yuan', aggregation: 'ratio', direction: 'lower' });
    await its.target(id, '2026-06-01', '2026-06-28', 4000);
    await its.value(id, '2026-06-01', 500_000, 100);
    const { rows } = await its.client.kpis.scorecard({ asOfDay: '2026-06-14' });
    expect(rows[0]).toMatchObject({ value: 5000, attainment: 0.8 });
  });
});

describe('what stands is worked out anew', () => {
  it('after every change that it follows from, undone ones too', async () => {
    const id = await its.kpi('Sales');
    await its.target(id, '2026-06-01', '2026-06-28', 1900);
    const value = async () => (await its.client.kpis.scorecard({})).rows[0]?.value;
    expect(await value()).toBeNull();
    await its.value(id, '2026-06-01', 500);
    expect(await value()).toBe(500);
    await its.client.budget.changeTotal({ totalFen: 100_000_000, spread: 'none' });
    expect(await value()).toBe(500);
    await its.value(id, '2026-06-01', 510);
    expect(await value()).toBe(510);
    await its.client.history.undo({});
    expect(await value()).toBe(500);
  });
});

describe('a dispute', () => {
  it('is shown with the number until it is settled', async () => {
    const id = await its.kpi('Sales', {
      shares: [{ departmentId: its.departmentIds[1] ?? '', shareBp: 10_000 }],
    });
    await its.value(id, '2026-06-15', 400);
    const departmentId = its.departmentIds[1] ?? '';
    const lodge = (periodDay: string) =>
      its.client.kpis.lodgeDispute({ kpiId: id, departmentId, periodDay, text: 'Refunds count twice' });
    await expect(lodge('2026-06-08')).rejects.toMatchObject({ data: { reason: 'kpi-value-missing' } });
    const { id: disputeId } = await lodge('2026-06-17');
    const shown = await its.client.kpis.scorecard({});
    expect(shown.rows[0]?.openDisputeCount).toBe(1);
    expect(shown.departments.map(({ openDisputeCount }) => openDisputeCount)).toEqual([0, 1, 0, 0]);
    const settle = (answer: string) => its.client.kpis.settleDispute({ id: disputeId, answer });
    await expect(settle('')).rejects.toMatchObject({ data: { reason: 'reason-missing', field: 'answer' } });
    await settle('Corrected from the ledger of sales');
    expect((await its.client.kpis.scorecard({})).rows[0]?.openDisputeCount).toBe(0);
    expect(await its.client.kpis.disputes({ kpiId: id })).toMatchObject([
      { periodDay: '2026-06-15', state: 'settled', answer: 'Corrected from the ledger of sales' },
    ]);
    await expect(settle('Again')).rejects.toMatchObject({ data: { reason: 'kpi-dispute-ended' } });
    await its.client.history.undo({});
    expect((await its.client.kpis.disputes({ state: 'open' })).map((one) => one.id)).toEqual([disputeId]);
    await its.client.kpis.withdrawDispute({ id: disputeId, answer: '' });
    expect(await its.client.kpis.disputes({ state: 'open' })).toEqual([]);
  });
});
