import { afterEach, beforeEach, expect, it } from 'vitest';
import { type TimelineDesk, timelineDesk } from '#test/support/timeline-desk.ts';

/** It is June 2026; the plan's work began in January. */
let desk: TimelineDesk;
let kpiId: string;
beforeEach(async () => {
  desk = await timelineDesk();
  await desk.sit('gu');
  const kpi = {
    name: 'Sales',
    unit: 'count',
    direction: 'higher',
    aggregation: 'sum',
    grain: 'week',
  } as const;
  kpiId = (await desk.client.kpis.add(kpi)).id;
  await desk.client.kpis.setValues({ values: [{ kpiId, periodDay: '2026-01-05', numerator: 10 }] });
});
afterEach(() => desk.remove());

/** The programme's first total was set, too: it stands there from the beginning. */
const annotations = async () =>
  (await desk.client.kpis.page({ id: kpiId })).annotations.filter(
    ({ label }) => label?.key !== 'totalChanged',
  );
const found = async () =>
  (await annotations()).map(({ kind, day, name, byDays }) => [kind, day, name, byDays]);

const at = (moment: string) => ({ actualStart: moment, actualFinish: moment });

it('milestones that were reached or slipped stand at the KPI by themselves, a gate’s decision too', async () => {
  await desk.plan({
    Design: { days: 3 },
    Launch: { days: 0, after: ['Design'] },
    Gate: { days: 0, isGate: true, after: ['Launch'] },
  });
  expect(await found()).toEqual([]);
  await desk.change('Design', { duration: { hundredths: 800, unit: 'd' } }, 'The brief came late');
  const slips = await found();
  expect(slips.map(([kind, , name]) => `${kind} ${name}`).toSorted()).toEqual([
    'milestone-slipped Gate',
    'milestone-slipped Launch',
  ]);
  expect(slips[0]?.[3]).toBeGreaterThan(4);
  const launch = (await desk.task('Launch')).finish;
  await desk.change(
    'Design',
    { doneBp: 10_000, actualStart: (await desk.task('Design')).start, actualFinish: launch },
    'Done',
  );
  await desk.change('Launch', { doneBp: 10_000, ...at(launch) }, 'Done');
  expect(await found()).toContainEqual(['milestone-reached', launch.slice(0, 10), 'Launch', null]);
  await desk.client.timeline.decide({ taskId: desk.idOf('Gate'), verdict: 'go', day: '2026-06-20' });
  expect(await found()).toContainEqual(['gate-decision', '2026-06-20', 'Gate', null]);
  await desk.client.history.undo({});
  expect((await found()).some(([kind]) => kind === 'gate-decision')).toBe(false);
});

it('money that was moved stands there with its reason, until it is undone', async () => {
  const id = await desk.submitted([
    desk.leg('Search', '2026-09', -1_000_000),
    desk.leg('Feed', '2026-09', 1_000_000),
  ]);
  await desk.approved(id, 'shen');
  expect(await annotations()).toMatchObject([
    { kind: 'budget-move', label: { key: 'reallocationApplied' }, recordId: id, day: '2026-06-22' },
  ]);
  await desk.client.history.undo({});
  expect(await found()).toEqual([]);
});

it('milestones on time follow from deadlines and from when they were reached', async () => {
  const onTime = await desk.client.kpis.add({
    name: 'Milestones on time',
    unit: 'percent',
    direction: 'higher',
    aggregation: 'ratio',
    grain: 'month',
    derivation: { kind: 'milestones-on-time' },
  });
  await desk.plan({
    Early: { days: 0, deadline: '2026-02-10T18:00' },
    Late: { days: 0, deadline: '2026-02-20T18:00' },
    Never: { days: 0, deadline: '2026-03-10T18:00' },
    Ahead: { days: 0, deadline: '2026-12-10T18:00' },
  });
  await desk.change('Early', { doneBp: 10_000, ...at('2026-02-10T11:00') }, 'Done');
  await desk.change('Late', { doneBp: 10_000, ...at('2026-02-24T11:00') }, 'Done');
  const { history } = await desk.client.kpis.page({ id: onTime.id });
  expect(history.slice(0, 2)).toMatchObject([
    { periodDay: '2026-02-01', numerator: 1, denominator: 2, value: 0.5 },
    { periodDay: '2026-03-01', numerator: 0, denominator: 1, value: 0 },
  ]);
  expect(history.slice(2).every(({ value }) => value === null)).toBe(true);
});
