import { afterEach, beforeEach, expect, it } from 'vitest';
import { type KpiDesk, kpiDesk } from '#test/support/kpi-desk.ts';

let its: KpiDesk;
beforeEach(async () => {
  its = await kpiDesk();
});
afterEach(() => its.remove());

/** What is shown, brought up from what was shown before; and the same worked out from nothing. */
async function shown() {
  const { kpis } = its.client;
  const broughtUp = { card: await kpis.scorecard({}), alerts: await kpis.alerts() };
  await kpis.scorecard({ asOfDay: '2020-01-01' });
  const anew = { card: await kpis.scorecard({}), alerts: await kpis.alerts() };
  return { broughtUp, anew };
}

it('standings follow what was written, as if they were worked out anew', async () => {
  const { client } = its;
  const { categories } = await client.budget.sheet();
  const { id: lineId } = await client.budget.addLine({
    categoryId: categories[0]?.id ?? '',
    name: 'Feed ads',
  });
  const scope = { lineIds: [lineId], categoryId: null };
  const sales = await its.kpi('Sales');
  const visits = await its.kpi('Visits');
  const unit = 'yuan';
  const spend = await its.kpi('Spend', { unit, derivation: { kind: 'spend', ...scope } });
  const terms = { unit, aggregation: 'ratio', direction: 'lower' };
  const derivation = { kind: 'cost-per-conversion', ...scope, conversionKpiId: sales };
  const cost = await its.kpi('Cost', { ...terms, derivation });
  const departmentId = its.departmentIds[1] ?? '';
  const [kpiId, periodDay] = [sales, '2026-06-15'];
  const steps: readonly (() => Promise<unknown>)[] = [
    () => its.target(sales, '2026-06-01', '2026-06-28', 1900),
    () => its.target(visits, '2026-06-01', '2026-06-28', 400),
    () => client.entries.add({ lineId, day: '2026-06-02', fen: 50_000 }),
    () => its.value(sales, '2026-06-08', 20),
    () => its.value(sales, periodDay, 25),
    () => its.value(visits, periodDay, 300),
    () => client.entries.add({ lineId, day: '2026-06-16', fen: 30_000 }),
    () => client.kpis.lodgeDispute({ kpiId, departmentId, periodDay, text: 'Refunds count twice' }),
    () => client.kpis.snooze({ kpiId, kind: 'off-pace', untilDay: '2026-06-30', reason: 'Known' }),
    () => its.value(sales, '2026-06-08', 40),
    () => client.history.undo({}),
    () => its.target(sales, '2026-06-01', '2026-06-28', 60),
    () =>
      client.kpis.setWeights({
        weights: [
          { id: sales, weightBp: 7000 },
          { id: visits, weightBp: 3000 },
        ],
      }),
  ];
  const cards = new Set<string>();
  for (const step of steps) {
    await step();
    const { broughtUp, anew } = await shown();
    expect(broughtUp).toEqual(anew);
    cards.add(JSON.stringify(broughtUp));
  }
  // Each of them was seen; the one that was taken back shows what stood before.
  expect(cards.size).toBe(steps.length - 1);
  const { rows } = await client.kpis.scorecard({});
  expect(rows.map((row) => row.kpiId)).toEqual([sales, visits, spend, cost]);
});
