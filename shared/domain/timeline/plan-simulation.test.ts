import { expect, test } from 'vitest';
import { day } from '#shared/values/day.ts';
import { moment, momentAt } from '#shared/values/moment.ts';
import { idFor, sketchTimeline, taskId } from '#test/support/timeline-sketch.ts';
import { earnedAt, forecastWeek } from './forecast-week.ts';
import { areDrawnAlike, estimatedTasks, simulationInputOf, watchedTasks } from './plan-simulation.ts';
import type { Timeline } from './timeline.ts';

const estimate = { optimistic: 480, likely: 960, pessimistic: 1920 };
const timeline = sketchTimeline({
  Phase: { deadline: moment('2026-04-30T18:00') },
  Build: { duration: '2d', under: 'Phase', estimate },
  Done: {
    duration: '1d',
    estimate,
    actualStart: moment('2026-03-02T09:00'),
    actualFinish: moment('2026-03-02T18:00'),
  },
  Plain: '3d',
  Gate: { duration: '0d', after: 'Build', isGate: true },
  Party: '0d',
});

const risk = (name: string, probabilityBp: number): Timeline['risks'][number] => ({
  id: idFor<'task_risk'>(name),
  taskId: taskId('Plain'),
  name,
  probabilityBp,
  impact: estimate,
});

test('gates, milestones and what has a deadline are watched, phases among them', () => {
  expect(watchedTasks(timeline)).toEqual([taskId('Phase'), taskId('Gate'), taskId('Party')]);
});

test('what is estimated or at risk is drawn, while it is not done', () => {
  expect(estimatedTasks(timeline)).toEqual([taskId('Build')]);
  expect(estimatedTasks({ ...timeline, risks: [risk('Late', 1000)] })).toEqual([
    taskId('Build'),
    taskId('Plain'),
  ]);
});

test('risks are drawn alike in whatever order they are kept', () => {
  const risks = [risk('Late', 1000), risk('Illness', 2000)];
  const order = { draws: 100, seed: 1 };
  const one = simulationInputOf({ ...timeline, risks }, order);
  expect(simulationInputOf({ ...timeline, risks: risks.toReversed() }, order)).toEqual(one);
});

test('a name or a note makes no other simulation, a duration does', () => {
  const changed = (change: Partial<Timeline['tasks'][number]>): Timeline => ({
    ...timeline,
    tasks: timeline.tasks.map((task) => (task.name === 'Build' ? { ...task, ...change } : task)),
  });
  expect(areDrawnAlike(timeline, changed({}))).toBe(true);
  expect(areDrawnAlike(timeline, changed({ name: 'Bau', note: 'x' }))).toBe(true);
  expect(areDrawnAlike(timeline, changed({ duration: { hundredths: 300, unit: 'd' } }))).toBe(false);
  expect(areDrawnAlike(timeline, changed({ estimate: { ...estimate, pessimistic: 2400 } }))).toBe(false);
});

test('a week begins on Monday: that of the status date, or of today', () => {
  const monday = ['2026-06-22', '2026-06-24', '2026-06-28'].map((text) => forecastWeek(null, day(text)));
  expect(monday).toEqual(['2026-06-22', '2026-06-22', '2026-06-22']);
  expect(forecastWeek(moment('2026-01-01T18:00'), day('2026-06-22'))).toBe('2025-12-29');
  expect(forecastWeek(null, day('1969-12-31'))).toBe('1969-12-29');
});

test('value is earned up to the status date, or to the end of today', () => {
  expect(momentAt(earnedAt(moment('2026-06-19T18:00'), day('2026-06-22')))).toBe('2026-06-19T18:00');
  expect(momentAt(earnedAt(null, day('2026-06-22')))).toBe('2026-06-23T00:00');
});
