import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type KpiDesk, kpiDesk } from '#test/support/kpi-desk.ts';

let its: KpiDesk;
beforeEach(async () => {
  its = await kpiDesk();
});
afterEach(() => its.remove());

const rule = { kpiId: null, ownerId: null, n: 1, m: 1, hysteresisBp: 0, limitBp: 0 };
const kinds = async () => (await its.client.kpis.alerts()).map(({ kind }) => kind);
const WEEKS = [
  '2026-05-04',
  '2026-05-11',
  '2026-05-18',
  '2026-05-25',
  '2026-06-01',
  '2026-06-08',
  '2026-06-15',
];

/** A conversion rate that should be 20 %, with these rates in the last weeks, the newest last. */
async function rates(...percents: number[]): Promise<string> {
  const id = await its.kpi('Conversion', { unit: 'percent', aggregation: 'ratio' });
  await its.target(id, '2026-04-01', '2026-06-30', 0.2);
  const weeks = WEEKS.slice(-percents.length);
  await its.client.kpis.setValues({
    values: percents.map((percent, at) => ({
      kpiId: id,
      periodDay: weeks[at] ?? '',
      numerator: percent,
      denominator: 100,
    })),
  });
  return id;
}

describe('an alert', () => {
  it('off pace is raised below its limit, and ends only beyond limit and hysteresis', async () => {
    await its.client.kpis.setAlertRules({
      rules: [{ ...rule, kind: 'off-pace', limitBp: 9000, hysteresisBp: 500 }],
    });
    const id = await its.kpi('Sales');
    await its.target(id, '2026-06-01', '2026-06-28', 1900);
    // Due are 100 in a working day: 500, 500, 400 and 500 in the four weeks.
    await its.value(id, '2026-06-01', 440);
    expect(await its.client.kpis.alerts()).toMatchObject([
      { kpiId: id, kind: 'off-pace', measure: 0.88, since: '2026-06-07', limitBp: 9000, snooze: null },
    ]);
    await its.value(id, '2026-06-08', 480);
    // 920 of 1000: above the limit, not beyond the hysteresis.
    expect(await its.client.kpis.alerts()).toMatchObject([{ measure: 0.92, since: '2026-06-07' }]);
    await its.value(id, '2026-06-15', 420);
    expect(await kinds()).toEqual([]);
  });

  it('out of band takes n of the last m periods', async () => {
    await its.client.kpis.setAlertRules({
      rules: [{ ...rule, kind: 'out-of-band', limitBp: 8500, n: 3, m: 4 }],
    });
    const id = await rates(20, 15, 19, 16);
    expect(await kinds()).toEqual([]);
    await its.client.kpis.setValues({
      values: [{ kpiId: id, periodDay: '2026-06-08', numerator: 14, denominator: 100 }],
    });
    expect(await its.client.kpis.alerts()).toMatchObject([{ kind: 'out-of-band', measure: 3, n: 3, m: 4 }]);
  });

  it('of stale data comes when a value is overdue, and goes with it', async () => {
    await its.client.kpis.setAlertRules({ rules: [{ ...rule, kind: 'stale', n: 7 }] });
    const id = await its.kpi('Sales');
    await its.value(id, '2026-06-01', 440);
    // The week of the 8th is over on the 14th; seven days later its value is overdue.
    expect(await its.client.kpis.alerts()).toMatchObject([
      { kind: 'stale', since: '2026-06-21', measure: 1 },
    ]);
    await its.value(id, '2026-06-08', 440);
    expect(await kinds()).toEqual([]);
  });

  it('is told to the KPI’s owner, and by a rule of the KPI’s own in place of the general one', async () => {
    const { id: person } = await its.client.catalogue.addPerson({
      name: '沈岚',
      departmentId: null,
      role: 'project-manager',
    });
    const id = await rates(10);
    await its.client.kpis.change({ id, change: { ownerId: person } });
    await its.client.kpis.setAlertRules({
      rules: [{ ...rule, kind: 'out-of-band', limitBp: 8500 }],
    });
    expect(await its.client.kpis.alerts()).toMatchObject([{ ownerId: person }]);
    await its.client.kpis.setAlertRules({
      rules: [
        { ...rule, kind: 'out-of-band', limitBp: 8500 },
        { ...rule, kind: 'out-of-band', limitBp: 4000, kpiId: id },
      ],
    });
    expect(await kinds()).toEqual([]);
  });

  it('stands in the overview and the scorecard', async () => {
    await its.client.kpis.setAlertRules({ rules: [{ ...rule, kind: 'out-of-band', limitBp: 8500 }] });
    const id = await rates(10, 11, 10);
    const { warnings } = await its.client.overview.risks({});
    expect(warnings.map(({ kind, links }) => [kind, links[0]?.recordId])).toContainEqual([
      'kpi-off-pace',
      id,
    ]);
    expect((await its.client.kpis.scorecard({})).rows[0]?.alertKinds).toEqual(['out-of-band']);
  });

  it('is snoozed with a reason until a day, and stands again after it', async () => {
    await its.client.kpis.setAlertRules({ rules: [{ ...rule, kind: 'out-of-band', limitBp: 8500, m: 3 }] });
    const id = await rates(10, 11, 10);
    const snooze = (untilDay: string, reason: string) =>
      its.client.kpis.snooze({ kpiId: id, kind: 'out-of-band', untilDay, reason });
    await expect(snooze('2026-06-26', '')).rejects.toMatchObject({ data: { reason: 'reason-missing' } });
    await expect(snooze('2026-06-21', 'Known')).rejects.toMatchObject({
      data: { reason: 'kpi-snooze-over', field: 'untilDay' },
    });
    await snooze('2026-06-26', 'The form is being mended');
    const [alert] = await its.client.kpis.alerts();
    expect(alert?.snooze).toMatchObject({ untilDay: '2026-06-26', reason: 'The form is being mended' });
    its.clockMs += 5 * 24 * 60 * 60 * 1000;
    expect((await its.client.kpis.alerts()).find(({ kind }) => kind === 'out-of-band')?.snooze).toBeNull();
    await its.client.kpis.endSnooze({ kpiId: id, kind: 'out-of-band' });
    await expect(its.client.kpis.endSnooze({ kpiId: id, kind: 'out-of-band' })).rejects.toMatchObject({
      data: { reason: 'kpi-not-snoozed' },
    });
  });
});

describe('rules', () => {
  it('are the default ones until some are made', async () => {
    expect(await its.client.kpis.alertRules()).toMatchObject({ areDefault: true });
    const rules = [{ ...rule, kind: 'stale' as const, n: 3 }];
    await its.client.kpis.setAlertRules({ rules });
    expect(await its.client.kpis.alertRules()).toEqual({ areDefault: false, rules });
    await its.client.history.undo({});
    expect(await its.client.kpis.alertRules()).toMatchObject({ areDefault: true });
  });

  it('are one for each kind, and look at enough periods', async () => {
    const set = (rules: { kind: 'out-of-band' | 'stale'; n: number; m: number }[]) =>
      its.client.kpis.setAlertRules({ rules: rules.map((one) => ({ ...rule, ...one })) });
    await expect(
      set([
        { kind: 'stale', n: 3, m: 1 },
        { kind: 'stale', n: 4, m: 1 },
      ]),
    ).rejects.toMatchObject({ data: { reason: 'kpi-rule-repeated', field: 'rules.1' } });
    await expect(set([{ kind: 'out-of-band', n: 4, m: 3 }])).rejects.toMatchObject({
      data: { reason: 'kpi-rule-window', field: 'rules.0.m' },
    });
  });
});
