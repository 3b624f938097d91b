import { describe, expect, test } from 'vitest';
import { month } from '#shared/values/month.ts';
import { moment } from '#shared/values/moment.ts';
import {
  editContext,
  idFor,
  outlineOf,
  sketchTimeline,
  taskId,
  valueOf,
} from '#test/support/timeline-sketch.ts';
import { applyEdits } from './apply-edits.ts';
import type { PlanEdit } from './edit.ts';
import { type TaskChange, taskInputSchema } from './task.ts';
import type { Timeline } from './timeline.ts';

const plan = sketchTimeline({
  Prepare: '1d',
  Design: { under: 'Prepare', duration: '3d' },
  Build: { under: 'Prepare', duration: '5d', after: 'Design' },
  Gate: { duration: '0d', isGate: true, after: 'Prepare' },
  Run: '1d',
  Sell: { under: 'Run', duration: '5d', after: 'Gate' },
});
const design = taskId('Design');

const edited = (edits: PlanEdit[], timeline: Timeline = plan) =>
  valueOf(applyEdits(timeline, edits, editContext));

function refusal(edits: PlanEdit[], timeline: Timeline = plan) {
  const outcome = applyEdits(timeline, edits, editContext);
  return outcome.kind === 'refused' ? outcome.refusal : null;
}

const change = (name: string, values: TaskChange): PlanEdit => ({
  kind: 'change-task',
  id: taskId(name),
  change: values,
});

const add = (name: string, under: string | null, after: string | null, more = {}): PlanEdit => ({
  kind: 'add-task',
  id: taskId(name),
  parentId: under === null ? null : taskId(under),
  afterId: after === null ? null : taskId(after),
  task: taskInputSchema.parse({ name, ...more }),
});

const move = (names: string[], under: string | null, after: string | null): PlanEdit => ({
  kind: 'move-tasks',
  ids: names.map(taskId),
  parentId: under === null ? null : taskId(under),
  afterId: after === null ? null : taskId(after),
});

describe('tasks', () => {
  test('are added where they are wanted, with the next number as their code', () => {
    const after = edited([
      change('Run', { code: '41' }),
      add('First', null, null),
      add('Test', 'Prepare', 'Build'),
      add('Retest', 'Prepare', 'Test'),
    ]);
    expect(outlineOf(after)).toEqual([
      'First',
      'Prepare',
      '  Design',
      '  Build',
      '  Test',
      '  Retest',
      'Gate',
      'Run',
      '  Sell',
    ]);
    const codes = after.tasks.map(({ code, position }) => `${code} ${position}`);
    expect(codes).toEqual([
      '42 0',
      'Prepare 1',
      'Design 0',
      'Build 1',
      '43 2',
      '44 3',
      'Gate 2',
      '41 3',
      'Sell 0',
    ]);
  });

  test('that no edit touches stay the same objects, and so do lists without a change', () => {
    const after = edited([change('Design', { name: 'Draw' })]);
    expect(after.tasks.map((task, at) => task === plan.tasks[at])).toEqual([
      true,
      false,
      true,
      true,
      true,
      true,
    ]);
    expect(after.links).toBe(plan.links);
    expect(edited([change('Design', { name: 'Design' })]).tasks).toBe(plan.tasks);
  });

  test('are moved in their order, with what they hold', () => {
    expect(outlineOf(edited([move(['Sell', 'Design', 'Prepare'], 'Run', null)]))).toEqual([
      'Gate',
      'Run',
      '  Prepare',
      '    Design',
      '    Build',
      '  Sell',
    ]);
    expect(outlineOf(edited([move(['Build'], 'Prepare', null)]))).toEqual([
      'Prepare',
      '  Build',
      '  Design',
      'Gate',
      'Run',
      '  Sell',
    ]);
    expect(outlineOf(edited([move(['Gate', 'Run'], null, 'Run')]))).toEqual(outlineOf(plan));
  });

  test('are removed with what they hold, with links, ties and all that was theirs', () => {
    const full = edited([
      { kind: 'tie-line', lineId: idFor('ads'), tie: { taskId: design, month: month('2026-03') } },
      { kind: 'set-lines', taskId: design, lines: [{ lineId: idFor('ads'), shareBp: 5000 }] },
    ]);
    const followed = { ...full, tasks: full.tasks.map((task) => ({ ...task, movedById: design })) };
    const after = edited([{ kind: 'remove-tasks', ids: [taskId('Prepare')] }], followed);
    expect(outlineOf(after)).toEqual(['Gate', 'Run', '  Sell']);
    expect(after.links.map(({ successorId }) => successorId)).toEqual([taskId('Sell')]);
    expect({ lines: after.lines, ties: after.ties }).toEqual({ lines: [], ties: [] });
    expect(after.tasks.map(({ movedById }) => movedById)).toEqual([null, null, null]);
  });

  test('that are finished are done, and are not finished once they are not done', () => {
    const begun = { actualStart: moment('2026-03-02T09:00') };
    const done = edited([change('Design', { ...begun, actualFinish: moment('2026-03-04T18:00') })]);
    expect(done.tasks[1]).toMatchObject({ doneBp: 10_000, remainingMinutes: null });
    const again = edited([change('Design', { doneBp: 4000 })], done);
    expect(again.tasks[1]).toMatchObject({ doneBp: 4000, actualFinish: null });
  });

  test('that take longer are estimated longer, and have as much more left; what is given too stands', () => {
    const half = change('Design', {
      actualStart: moment('2026-03-02T09:00'),
      doneBp: 5000,
      remainingMinutes: 720,
      estimate: { optimistic: 960, likely: 1440, pessimistic: 2880 },
    });
    const begun = edited([half]);
    const six = { hundredths: 600, unit: 'd' } as const;
    expect(edited([change('Design', { duration: six })], begun).tasks[1]).toMatchObject({
      remainingMinutes: 2160,
      estimate: { optimistic: 1920, likely: 2880, pessimistic: 5760 },
    });
    const given = edited([change('Design', { duration: six, estimate: null, remainingMinutes: 60 })], begun);
    expect(given.tasks[1]).toMatchObject({ estimate: null, remainingMinutes: 60 });
  });

  test('that become gates take no time', () => {
    const after = edited([change('Build', { isGate: true }), add('Review', null, null, { isGate: true })]);
    const gates = after.tasks.filter(({ isGate }) => isGate).map(({ duration }) => duration.hundredths);
    expect(gates).toEqual([0, 0, 0]);
  });

  test.each([
    ['parent-missing', add('New', 'Nobody', null)],
    ['place-gone', add('New', null, 'Sell')],
    ['task-repeated', add('Design', null, null)],
    ['code-taken', add('New', null, null, { code: 'DESIGN' })],
    ['code-taken', change('Build', { code: 'Ｄesign' })],
    ['outline-cycle', move(['Prepare'], 'Design', null)],
    ['outline-cycle', move(['Prepare'], 'Prepare', null)],
    ['place-gone', move(['Sell'], 'Prepare', 'Gate')],
    ['not-found', move(['Nobody'], null, null)],
    ['not-found', change('Nobody', {})],
    ['gate-holds-tasks', move(['Sell'], 'Gate', null)],
    ['gate-holds-tasks', change('Prepare', { isGate: true, duration: { hundredths: 0, unit: 'd' } })],
    ['gate-takes-time', change('Gate', { duration: { hundredths: 100, unit: 'd' } })],
    ['gate-by-decision', change('Gate', { actualStart: moment('2026-03-09T18:00') })],
    ['phase-follows-tasks', change('Prepare', { doneBp: 5000 })],
    ['duration-elapsed', change('Design', { duration: { hundredths: 100, unit: 'ed' } })],
    ['constraint-needs-date', change('Design', { constraint: { kind: 'SNET', at: null } })],
    ['estimate-out-of-order', change('Design', { estimate: { optimistic: 9, likely: 8, pessimistic: 10 } })],
    ['done-out-of-range', change('Design', { doneBp: 10_001 })],
    ['done-out-of-range', add('New', null, null, { doneBp: -1 })],
    ['remaining-out-of-range', change('Design', { remainingMinutes: -1 })],
    ['name-empty', change('Design', { name: '\u200b' })],
  ])('refused: %s', (reason, edit) => {
    expect(refusal([edit])?.reason).toBe(reason);
  });

  test('a refusal names the task and the field, and nothing is half made', () => {
    const before = structuredClone(plan);
    const edits = [change('Design', { name: 'Draw' }), change('Build', { code: 'Sell' })];
    expect(refusal(edits)).toEqual({
      reason: 'code-taken',
      field: 'code',
      params: { code: 'Sell', name: 'Sell' },
    });
    expect(plan).toEqual(before);
  });
});

test('ten thousand links on one task, and as many tasks added', () => {
  const count = 10_000;
  const names = Array.from({ length: count }, (_, at) => `N${at}`);
  const adds = names.map((name, at) => add(name, null, at === 0 ? null : (names[at - 1] ?? null)));
  const links: PlanEdit = {
    kind: 'set-links',
    taskId: taskId('Sell'),
    links: names.map((name) => ({
      predecessorId: taskId(name),
      kind: 'FS',
      lag: { hundredths: 0, unit: 'd' },
    })),
  };
  const after = edited([...adds, links]);
  expect(after.tasks).toHaveLength(plan.tasks.length + count);
  expect(after.tasks.slice(0, 3).map(({ name }) => name)).toEqual(['N0', 'N1', 'N2']);
  expect(after.links).toHaveLength(plan.links.length - 1 + count);
});
