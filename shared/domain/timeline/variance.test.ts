import { expect, test } from 'vitest';
import { moment } from '#shared/values/moment.ts';
import { editContext, sketchTimeline, taskId, valueOf } from '#test/support/timeline-sketch.ts';
import type { PlanEdit } from './edit.ts';
import { previewEdits } from './preview.ts';
import { taskInputSchema } from './task.ts';
import { planVariance } from './variance.ts';
import { scheduleTimeline } from './work-plan-of.ts';

const baseline = sketchTimeline({
  Phase: '1d',
  A: { under: 'Phase', duration: '3d' },
  B: { under: 'Phase', duration: '2d', after: 'A' },
  Gone: '1d',
});
const edits: PlanEdit[] = [
  { kind: 'remove-tasks', ids: [taskId('Gone')] },
  {
    kind: 'change-task',
    id: taskId('A'),
    change: {
      duration: { hundredths: 450, unit: 'd' },
      actualStart: moment('2026-03-03T09:00'),
      doneBp: 2500,
    },
  },
  {
    kind: 'add-task',
    id: taskId('New'),
    parentId: null,
    afterId: null,
    task: taskInputSchema.parse({ name: 'New' }),
  },
];
const now = valueOf(previewEdits(baseline, edits, editContext)).after;
const variance = planVariance(baseline, now, valueOf(scheduleTimeline(now)));

test('every task in working days, a weekend between them not counted', () => {
  const seen = variance.tasks.map(({ after, startDays, finishDays, durationDays, doneBp }) => [
    after.name,
    startDays,
    finishDays,
    durationDays,
    doneBp,
  ]);
  expect(seen).toEqual([
    ['Phase', 1, 2.5, 1.5, 0],
    ['A', 1, 2.5, 1.5, 2500],
    ['B', 2.5, 2.5, 0, 0],
  ]);
  expect(variance.finishDays).toBe(2.5);
});

test('tasks that only one of the two has', () => {
  expect(variance.added.map(({ name }) => name)).toEqual(['New']);
  expect(variance.removed.map(({ name }) => name)).toEqual(['Gone']);
  expect(variance.varianceOf.get(taskId('New'))).toBeUndefined();
});

test('the other way round is as much the other way, and a plan is like itself', () => {
  const schedule = valueOf(scheduleTimeline(now));
  const back = planVariance(now, baseline, schedule);
  expect(back.varianceOf.get(taskId('B'))).toMatchObject({ startDays: -2.5, finishDays: -2.5 });
  expect(back.finishDays).toBe(-2.5);
  expect(planVariance(now, now, schedule).tasks.every(({ finishDays }) => finishDays === 0)).toBe(true);
  expect(planVariance({ ...now, tasks: [] }, now, schedule).finishDays).toBeNull();
});
