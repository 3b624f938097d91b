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

describe('rows of a task', () => {
  const day3 = { hundredths: 300, unit: 'd' } as const;

  test('links that stay are the same rows', () => {
    const link = plan.links.find(({ successorId }) => successorId === taskId('Build'));
    const after = edited([
      {
        kind: 'set-links',
        taskId: taskId('Build'),
        links: [
          { predecessorId: design, kind: 'FS', lag: { hundredths: 0, unit: 'd' } },
          { predecessorId: taskId('Gate'), kind: 'SS', lag: day3 },
        ],
      },
    ]);
    expect(after.links).toContain(link);
    expect(after.links).toHaveLength(plan.links.length + 1);
    expect(after.links.at(-1)).toMatchObject({ successorId: taskId('Build'), kind: 'SS', lag: day3 });
  });

  test('two links of a kind with one task are refused, and links to nothing', () => {
    const link = { predecessorId: design, kind: 'FS', lag: day3 } as const;
    const of = (links: Extract<PlanEdit, { kind: 'set-links' }>['links']): PlanEdit => ({
      kind: 'set-links',
      taskId: taskId('Build'),
      links,
    });
    expect(refusal([of([link, link])])).toMatchObject({
      reason: 'link-repeated',
      params: { name: 'Build', predecessor: 'Design' },
    });
    expect(refusal([of([{ ...link, predecessorId: taskId('Nobody') }])])?.reason).toBe('task-missing');
  });

  test('tasks together spend no more of a line than it has', () => {
    const spend = (name: string, shareBp: number): PlanEdit => ({
      kind: 'set-lines',
      taskId: taskId(name),
      lines: [{ lineId: idFor('ads'), shareBp }],
    });
    expect(refusal([spend('Design', 6000), spend('Sell', 4001)])).toEqual({
      reason: 'lines-above-whole',
      field: 'lines',
      params: { name: 'Sell', leftBp: 4000 },
    });
    const after = edited([spend('Design', 6000), spend('Sell', 4000)]);
    expect(after.lines.map(({ shareBp }) => shareBp)).toEqual([6000, 4000]);
    const same = edited([spend('Design', 6000)], after);
    expect(same.lines).toBe(after.lines);
  });

  test('a line is tied to one task, and untied', () => {
    const tie = (name: string | null): PlanEdit => ({
      kind: 'tie-line',
      lineId: idFor('ads'),
      tie: name === null ? null : { taskId: taskId(name), month: month('2026-04') },
    });
    const tied = edited([tie('Build'), tie('Gate')]);
    expect(tied.ties).toHaveLength(1);
    expect(tied.ties[0]).toMatchObject({ taskId: taskId('Gate'), lineId: idFor('ads') });
    expect(edited([tie(null)], tied).ties).toEqual([]);
  });

  test('only gates have criteria, which keep their row by name', () => {
    const criteria = (name: string, names: string[]): PlanEdit => ({
      kind: 'set-criteria',
      taskId: taskId(name),
      criteria: names.map((text) => ({
        name: text,
        ownerId: null,
        evidence: '',
        measure: null,
        isMet: false,
      })),
    });
    const first = edited([criteria('Gate', ['stress test', 'training'])]);
    const second = edited([criteria('Gate', ['training', 'contract'])], first);
    expect(second.criteria.map(({ name, position }) => `${name} ${position}`).toSorted()).toEqual([
      'contract 1',
      'training 0',
    ]);
    const training = first.criteria.find(({ name }) => name === 'training');
    expect(second.criteria.some(({ id }) => id === training?.id)).toBe(true);
    expect(refusal([criteria('Design', ['stress test'])])?.reason).toBe('gate-missing');
  });

  test('risks grow from the least to the most', () => {
    const risk = (pessimistic: number): PlanEdit => ({
      kind: 'set-risks',
      taskId: design,
      risks: [{ name: 'late', probabilityBp: 1000, impact: { optimistic: 10, likely: 20, pessimistic } }],
    });
    expect(edited([risk(30)]).risks).toHaveLength(1);
    expect(refusal([risk(15)])).toMatchObject({ reason: 'risk-out-of-range', params: { name: 'Design' } });
  });

  test('actions need a decision', () => {
    expect(refusal([{ kind: 'set-actions', taskId: taskId('Gate'), actions: [] }])?.reason).toBe(
      'gate-undecided',
    );
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
