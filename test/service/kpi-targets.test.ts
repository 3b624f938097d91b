import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type KpiDesk, kpiDesk } from '#test/support/kpi-desk.ts';

let its: KpiDesk;
beforeEach(async () => {
  its = await kpiDesk();
});
afterEach(() => its.remove());

const heldOf = (id: string) => its.client.kpis.targets({ id });
const labelOfNewest = async () => (await its.client.history.search({})).records[0]?.label;

describe('a target', () => {
  it('is a recorded decision: each change a version of its own with its reason', async () => {
    const id = await its.kpi('Sales');
    await its.target(id, '2026-04-01', '2026-06-30', 1500);
    const { seq } = await its.client.kpis.setTargets({
      targets: [{ kpiId: id, firstDay: '2026-04-01', lastDay: '2026-06-30', target: 1800 }],
      reason: 'The campaign begins earlier',
    });
    expect(await labelOfNewest()).toEqual({
      key: 'kpiTargetSet',
      params: { kpi: 'Sales', firstDay: '2026-04-01', lastDay: '2026-06-30', version: 2 },
    });
    expect(await heldOf(id)).toMatchObject([
      { target: 1800, version: 2, reason: 'The campaign begins earlier' },
    ]);
    await its.value(id, '2026-06-15', 90);
    const { targets, annotations } = await its.client.kpis.page({ id });
    expect(targets.map(({ version, target }) => [version, target])).toEqual([
      [2, 1800],
      [1, 1500],
    ]);
    expect(annotations).toMatchObject([
      { kind: 'target-decision', seq, reason: 'The campaign begins earlier' },
    ]);
    await its.client.history.undo({});
    await its.client.history.undo({});
    expect(await heldOf(id)).toMatchObject([{ target: 1500, version: 1 }]);
  });

  it('needs a reason, to be set and to be taken away', async () => {
    const id = await its.kpi('Sales');
    const targets = [{ kpiId: id, firstDay: '2026-04-01', lastDay: '2026-06-30', target: 1500 }];
    await expect(its.client.kpis.setTargets({ targets, reason: ' ' })).rejects.toMatchObject({
      data: { reason: 'reason-missing', field: 'reason' },
    });
    await its.target(id, '2026-04-01', '2026-06-30', 1500);
    await its.target(id, '2026-04-01', '2026-06-30', 1600);
    const [target] = await heldOf(id);
    const targetId = target?.id ?? '';
    await expect(its.client.kpis.removeTarget({ id: targetId, reason: '' })).rejects.toMatchObject({
      data: { reason: 'reason-missing' },
    });
    await its.client.kpis.removeTarget({ id: targetId, reason: 'Never agreed' });
    expect((await its.client.kpis.page({ id })).targets).toEqual([]);
    await its.client.history.undo({});
    expect((await its.client.kpis.page({ id })).targets).toHaveLength(2);
  });

  it('of one segment and period does not cross another, in the same block either', async () => {
    const id = await its.kpi('Sales');
    await its.target(id, '2026-04-01', '2026-06-30', 1500);
    await expect(its.target(id, '2026-06-01', '2026-08-31', 1500)).rejects.toMatchObject({
      data: {
        reason: 'kpi-target-overlaps',
        field: 'targets.0.firstDay',
        params: { kpi: 'Sales', firstDay: '2026-04-01', lastDay: '2026-06-30' },
      },
    });
    await expect(its.target(id, '2026-04-01', '2026-05-31', 900)).rejects.toMatchObject({
      data: { reason: 'kpi-target-overlaps' },
    });
    await its.target(id, '2026-06-01', '2026-08-31', 300, 'New customers');
    const months = ['2026-07-01', '2026-07-15'].map((firstDay) => ({
      kpiId: id,
      firstDay,
      lastDay: '2026-07-31',
      target: 500,
    }));
    await expect(its.client.kpis.setTargets({ targets: months, reason: 'Plan' })).rejects.toMatchObject({
      data: { reason: 'kpi-target-overlaps', field: 'targets.1.firstDay' },
    });
    expect(await heldOf(id)).toHaveLength(2);
  });

  it.each([
    ['zero', { target: 0 }, 'kpi-target-zero'],
    ['worse than nothing', { target: -5 }, 'kpi-target-behind-baseline'],
    ['none', {}, 'kpi-target-missing'],
    ['before it begins', { target: 5, lastDay: '2026-03-01' }, 'kpi-target-days-reversed'],
    ['shorter than a week', { target: 5, lastDay: '2026-04-01' }, 'kpi-target-too-short'],
  ])('that is %s is refused', async (_what, change, reason) => {
    const kpiId = await its.kpi('Sales');
    const targets = [{ kpiId, firstDay: '2026-04-01', lastDay: '2026-06-30', ...change }];
    await expect(its.client.kpis.setTargets({ targets, reason: 'Plan' })).rejects.toMatchObject({
      data: { reason },
    });
  });

  it('of a range has both its limits in their order', async () => {
    const kpiId = await its.kpi('Dwell', {
      unit: 'seconds',
      aggregation: 'weighted-mean',
      direction: 'range',
    });
    const set = (limits: { lower?: number; upper?: number; target?: number }) =>
      its.client.kpis.setTargets({
        targets: [{ kpiId, firstDay: '2026-04-01', lastDay: '2026-06-30', tolerance: 30, ...limits }],
        reason: 'Plan',
      });
    await expect(set({ target: 60 })).rejects.toMatchObject({ data: { reason: 'kpi-range-missing' } });
    await expect(set({ lower: 90, upper: 60 })).rejects.toMatchObject({
      data: { reason: 'kpi-range-reversed' },
    });
    await set({ lower: 60, upper: 120 });
    await its.value(kpiId, '2026-06-15', 45, 1000);
    const { rows } = await its.client.kpis.scorecard({});
    // Half of the tolerance below the range.
    expect(rows[0]).toMatchObject({ value: 45, attainment: 0.5, status: 'off' });
  });
});
