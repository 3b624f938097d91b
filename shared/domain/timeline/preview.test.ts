import { describe, expect, test } from 'vitest';
import { editContext, sketchTimeline, spanIn, taskId, valueOf } from '#test/support/timeline-sketch.ts';
import type { PlanEdit } from './edit.ts';
import { previewEdits } from './preview.ts';

const build = sketchTimeline({
  Plan: '1d',
  Design: { under: 'Plan', duration: '3d' },
  Build: { under: 'Plan', duration: '5d', after: 'Design' },
  Launch: { duration: '0d', after: 'Build' },
  Aside: '1d',
});
const longer: PlanEdit = {
  kind: 'change-task',
  id: taskId('Design'),
  change: { duration: { hundredths: 500, unit: 'd' } },
};

describe('a change that others follow', () => {
  const preview = valueOf(previewEdits(build, [longer], editContext));

  test('every task with its dates, its driver and the task that its move began with', () => {
    const seen = preview.moves.map(({ task, finishDays, isEdited, isPhase, cause }) => ({
      name: task.name,
      finishDays,
      isEdited,
      isPhase,
      cause: cause?.name ?? null,
    }));
    expect(seen).toEqual([
      { name: 'Plan', finishDays: 2, isEdited: false, isPhase: true, cause: 'Design' },
      { name: 'Design', finishDays: 2, isEdited: true, isPhase: false, cause: null },
      { name: 'Build', finishDays: 2, isEdited: false, isPhase: false, cause: 'Design' },
      { name: 'Launch', finishDays: 2, isEdited: false, isPhase: false, cause: 'Design' },
    ]);
    expect(preview.needsReason).toBe(true);
    expect(preview.finishDays).toBe(2);
  });

  test('is kept with its dates and causes; what did not move stays the same object', () => {
    expect(spanIn(preview.after, 'Launch')).toBe('2026-03-13T18:00 2026-03-13T18:00');
    expect(preview.after.tasks.map(({ movedById }) => movedById)).toEqual([
      taskId('Design'),
      null,
      taskId('Design'),
      taskId('Design'),
      null,
    ]);
    expect(preview.after.tasks[4]).toBe(build.tasks[4]);
    expect(preview.after.links).toBe(build.links);
  });
});

test('an edit without followers needs no reason', () => {
  const edit: PlanEdit = {
    kind: 'change-task',
    id: taskId('Aside'),
    change: { duration: { hundredths: 200, unit: 'd' } },
  };
  const preview = valueOf(previewEdits(build, [edit], editContext));
  expect(preview.moves.map(({ task }) => task.name)).toEqual(['Aside']);
  expect(preview.needsReason).toBe(false);
});
