import { afterEach, beforeEach, expect, it } from 'vitest';
import { type KpiDesk, kpiDesk } from '#test/support/kpi-desk.ts';

let its: KpiDesk;
beforeEach(async () => {
  its = await kpiDesk();
});
afterEach(() => its.remove());

const undo = (seq: number | null) => its.client.history.undo({ seq: seq ?? 0 });

it('a target comes back only where no other has taken its days', async () => {
  const id = await its.kpi('Sales');
  await its.target(id, '2026-04-01', '2026-06-30', 1500);
  const [target] = await its.client.kpis.targets({ id });
  const removed = await its.client.kpis.removeTarget({ id: target?.id ?? '', reason: 'Wrong quarter' });
  await its.target(id, '2026-05-01', '2026-07-31', 1500);
  await expect(undo(removed.seq)).rejects.toMatchObject({ data: { reason: 'kpi-target-overlaps' } });
  expect(await its.client.kpis.targets({ id })).toHaveLength(1);
});

it('a KPI comes back only under a name that is free', async () => {
  const id = await its.kpi('Sales');
  const removed = await its.client.kpis.remove({ id });
  await its.kpi('sales');
  await expect(undo(removed.seq)).rejects.toMatchObject({ data: { reason: 'name-taken' } });
});

it('a grain does not change under values that were written in it', async () => {
  const id = await its.kpi('Sales');
  const changed = await its.client.kpis.change({ id, change: { grain: 'month' } });
  await its.value(id, '2026-05-01', 900);
  await expect(undo(changed.seq)).rejects.toMatchObject({
    data: { reason: 'kpi-has-values', params: { kpi: 'Sales', valueCount: 1 } },
  });
});

it('a baseline does not come back to where a target was set since', async () => {
  const id = await its.kpi('Sales', { baseline: 500 });
  const changed = await its.client.kpis.change({ id, change: { baseline: null } });
  await its.target(id, '2026-04-01', '2026-06-30', 400);
  await expect(undo(changed.seq)).rejects.toMatchObject({
    data: { reason: 'kpi-target-behind-baseline' },
  });
});

it('every command of KPIs can be taken back and done again', async () => {
  const [one = '', other = ''] = its.departmentIds;
  const id = await its.kpi('Sales', { shares: [{ departmentId: one, shareBp: 10_000 }] });
  await its.value(id, '2026-06-15', 120);
  const look = async () => ({
    page: await its.client.kpis.page({ id }),
    card: await its.client.kpis.scorecard({}),
    rules: await its.client.kpis.alertRules(),
  });
  const disputed = { kpiId: id, departmentId: one, periodDay: '2026-06-15', text: 'Twice' };
  const { id: disputeId } = await its.client.kpis.lodgeDispute(disputed);
  const rule = { kpiId: null, ownerId: null, n: 2, m: 3, hysteresisBp: 0, limitBp: 9000 };
  const steps = [
    () => its.client.kpis.change({ id, change: { name: 'Units sold' } }),
    () => its.client.kpis.setWeights({ weights: [{ id, weightBp: 10_000 }] }),
    () => its.client.kpis.setShares({ id, shares: [{ departmentId: other, shareBp: 10_000 }] }),
    () => its.target(id, '2026-06-01', '2026-06-28', 700.123456789),
    () => its.target(id, '2026-06-01', '2026-06-28', 800),
    () => its.value(id, '2026-06-15', 121),
    () => its.value(id, '2026-06-15', null),
    () => its.value(id, '2026-06-08', 99),
    () => its.client.kpis.settleDispute({ id: disputeId, answer: 'Corrected' }),
    () => its.client.kpis.setAlertRules({ rules: [{ ...rule, kind: 'out-of-band' as const }] }),
    () => its.client.kpis.snooze({ kpiId: id, kind: 'stale', untilDay: '2026-07-01', reason: 'Known' }),
    () => its.client.kpis.endSnooze({ kpiId: id, kind: 'stale' }),
    () => its.client.kpis.keepLanding({ id }),
  ];
  const states = [await look()];
  for (const step of steps) {
    await step();
    states.push(await look());
  }
  for (let at = steps.length - 1; at >= 0; at -= 1) {
    await its.client.history.undo({});
    expect(await look()).toEqual(states[at]);
  }
  for (let at = 1; at <= steps.length; at += 1) {
    await its.client.history.redo({});
    expect(await look()).toEqual(states[at]);
  }
});
