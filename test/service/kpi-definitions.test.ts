import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type KpiDesk, kpiDesk } from '#test/support/kpi-desk.ts';

let its: KpiDesk;
beforeEach(async () => {
  its = await kpiDesk();
});
afterEach(() => its.remove());

const refusal = (reason: string, field?: string) => ({
  data: expect.objectContaining({ reason, ...(field === undefined ? {} : { field }) }),
});

describe('a KPI', () => {
  it('is kept as it was defined, and changes by fields', async () => {
    const { people } = await its.client.catalogue.list();
    const id = await its.kpi('User conversion rate', {
      unit: 'percent',
      aggregation: 'ratio',
      meaning: 'Purchases by product views',
      source: 'App analytics',
      ownerId: people[0]?.id ?? null,
      baseline: 0.018,
      weightBp: 4000,
      profile: { kind: 'custom', sharesBp: [2000, 3000, 5000] },
      shares: [
        { departmentId: its.departmentIds[0] ?? '', shareBp: 6000 },
        { departmentId: its.departmentIds[1] ?? '', shareBp: 4000 },
      ],
    });
    const [before] = (await its.client.kpis.list()).kpis;
    expect(before).toMatchObject({
      id,
      name: 'User conversion rate',
      unit: 'percent',
      baseline: 0.018,
      weightBp: 4000,
      goodBp: 9500,
      watchBp: 8500,
      profile: { kind: 'custom', sharesBp: [2000, 3000, 5000] },
    });
    await its.client.kpis.change({ id, change: { name: 'Conversion', baseline: null } });
    const [after] = (await its.client.kpis.list()).kpis;
    expect(after).toEqual({ ...before, name: 'Conversion', baseline: null });
  });

  it('has a name of its own, whatever its width and case', async () => {
    await its.kpi('Dwell time');
    await expect(its.kpi(' ｄｗｅｌｌ  Time')).rejects.toMatchObject(refusal('name-taken', 'name'));
  });

  it('is answered for by departments whose shares add up', async () => {
    const [one = '', other = ''] = its.departmentIds;
    const id = await its.kpi('Sales');
    const set = (shares: { departmentId: string; shareBp: number }[]) =>
      its.client.kpis.setShares({ id, shares });
    await expect(
      set([
        { departmentId: one, shareBp: 6000 },
        { departmentId: other, shareBp: 3000 },
      ]),
    ).rejects.toMatchObject({
      data: { reason: 'kpi-shares-do-not-add-up', params: { sumBp: 9000 }, field: 'shares' },
    });
    await expect(
      set([
        { departmentId: one, shareBp: 5000 },
        { departmentId: one, shareBp: 5000 },
      ]),
    ).rejects.toMatchObject(refusal('kpi-share-repeated', 'shares.1'));
    await set([
      { departmentId: one, shareBp: 2500 },
      { departmentId: other, shareBp: 7500 },
    ]);
    await set([{ departmentId: other, shareBp: 10_000 }]);
    expect((await its.client.kpis.list()).kpis[0]?.shares).toEqual([
      { departmentId: other, shareBp: 10_000 },
    ]);
    await its.client.history.undo({});
    expect((await its.client.kpis.list()).kpis[0]?.shares).toHaveLength(2);
  });

  it('is weighed together with the others', async () => {
    const [one, other] = [await its.kpi('One'), await its.kpi('Other', { weightBp: 5000 })];
    const set = (weightBp: number) => its.client.kpis.setWeights({ weights: [{ id: one, weightBp }] });
    await expect(set(4000)).rejects.toMatchObject({
      data: { reason: 'kpi-weights-do-not-add-up', params: { sumBp: 9000 } },
    });
    await set(5000);
    const { rows, weightSumBp } = await its.client.kpis.scorecard({});
    expect(weightSumBp).toBe(10_000);
    expect(rows.map(({ kpiId }) => kpiId)).toEqual([one, other]);
  });

  it('keeps its unit, its grain and its kind of target once they carry numbers', async () => {
    const id = await its.kpi('Sales');
    await its.value(id, '2026-06-15', 120);
    await its.target(id, '2026-06-29', '2026-09-27', 2000);
    const change = (terms: object) => its.client.kpis.change({ id, change: terms });
    await expect(change({ grain: 'month' })).rejects.toMatchObject({
      data: { reason: 'kpi-has-values', params: { valueCount: 1 } },
    });
    await expect(change({ direction: 'range' })).rejects.toMatchObject(
      refusal('kpi-has-targets', 'direction'),
    );
    await expect(change({ baseline: 2000 })).rejects.toMatchObject(refusal('kpi-target-zero', 'target'));
    await expect(change({ baseline: 3000 })).rejects.toMatchObject(
      refusal('kpi-target-behind-baseline', 'target'),
    );
  });

  it('has limits in their order, and a profile in which something is due', async () => {
    await expect(its.kpi('A', { goodBp: 8000, watchBp: 9000 })).rejects.toMatchObject(
      refusal('kpi-thresholds-reversed', 'watchBp'),
    );
    await expect(its.kpi('A', { profile: { kind: 'custom', sharesBp: [0, 0] } })).rejects.toMatchObject(
      refusal('kpi-profile-empty', 'profile'),
    );
  });

  it('is not made of itself, and stays while another is made of it', async () => {
    const traffic = await its.kpi('Traffic');
    const sales = await its.kpi('Sales', { factorIds: [traffic] });
    await expect(
      its.client.kpis.change({ id: traffic, change: { factorIds: [sales] } }),
    ).rejects.toMatchObject(refusal('kpi-made-of-itself', 'factorIds'));
    await expect(its.client.kpis.remove({ id: traffic })).rejects.toMatchObject(refusal('still-used'));
    await its.client.kpis.remove({ id: sales });
    await its.client.kpis.remove({ id: traffic });
    expect((await its.client.kpis.list()).kpis).toEqual([]);
  });

  it('goes with all that is its own, and comes back with it', async () => {
    const id = await its.kpi('Sales', {
      shares: [{ departmentId: its.departmentIds[0] ?? '', shareBp: 10_000 }],
    });
    await its.value(id, '2026-06-15', 120);
    await its.target(id, '2026-06-01', '2026-06-28', 2000);
    await its.client.kpis.lodgeDispute({
      kpiId: id,
      departmentId: its.departmentIds[0] ?? '',
      periodDay: '2026-06-15',
      text: 'Refunds are missing',
    });
    await its.client.kpis.snooze({ kpiId: id, kind: 'stale', untilDay: '2026-07-01', reason: 'Known' });
    await its.client.kpis.keepLanding({ id });
    const before = await its.client.kpis.page({ id });
    await its.client.kpis.remove({ id });
    expect((await its.client.kpis.scorecard({})).rows).toEqual([]);
    await its.client.history.undo({});
    expect(await its.client.kpis.page({ id })).toEqual(before);
  });

  it('is named by those who use its department, person, line or category', async () => {
    const { categories } = await its.client.budget.sheet();
    const categoryId = categories[0]?.id ?? '';
    const { id: lineId } = await its.client.budget.addLine({ categoryId, name: 'Feed ads' });
    await its.kpi('Ad spend', {
      unit: 'yuan',
      derivation: { kind: 'spend', lineIds: [lineId], categoryId: null },
    });
    await expect(its.client.budget.removeLine({ id: lineId })).rejects.toMatchObject(refusal('still-used'));
  });
});
