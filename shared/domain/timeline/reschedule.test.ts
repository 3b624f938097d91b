import { describe, expect, test } from 'vitest';
import { day } from '#shared/values/day.ts';
import { moment } from '#shared/values/moment.ts';
import { month } from '#shared/values/month.ts';
import {
  type TimelineTasks,
  editContext,
  idFor,
  sketchTimeline,
  spanIn,
  taskId,
  valueOf,
} from '#test/support/timeline-sketch.ts';
import { personIdSchema } from '../catalogue/person.ts';
import { taskSchedule } from '../schedule/schedule.ts';
import type { PlanEdit } from './edit.ts';
import { previewEdits } from './preview.ts';
import type { TaskChange } from './task.ts';
import { type Timeline, type TimelineSettings, workCalendarInputSchema } from './timeline.ts';

const change = (name: string, values: TaskChange): PlanEdit => ({
  kind: 'change-task',
  id: taskId(name),
  change: values,
});
const days = (count: number) => ({ hundredths: count * 100, unit: 'd' }) as const;
const preview = (timeline: Timeline, edits: PlanEdit[]) => previewEdits(timeline, edits, editContext);

function refusal(tasks: TimelineTasks, edits: PlanEdit[]) {
  const outcome = preview(sketchTimeline(tasks), edits);
  return outcome.kind === 'refused' ? outcome.refusal : null;
}

const link = (name: string, ...predecessors: string[]): PlanEdit => ({
  kind: 'set-links',
  taskId: taskId(name),
  links: predecessors.map((predecessor) => ({
    predecessorId: taskId(predecessor),
    kind: 'FS',
    lag: { hundredths: 0, unit: 'd' },
  })),
});
const settings = (values: Partial<TimelineSettings>): PlanEdit => ({
  kind: 'change-settings',
  change: values,
});

describe('bad input: a clear sentence, nothing half-written', () => {
  const phases: TimelineTasks = {
    One: '1d',
    A: { under: 'One', duration: '2d' },
    Two: { after: 'One' },
    B: { under: 'Two', duration: '2d' },
  };

  test('a cycle through phases is named as a whole', () => {
    expect(refusal(phases, [link('A', 'B')])).toMatchObject({
      reason: 'link-cycle',
      params: { taskCount: 4, cycle: 'One → Two → B → A → One' },
    });
  });

  test('a phase and its own child are not linked, nor a task with itself', () => {
    expect(refusal(phases, [link('A', 'One')])).toMatchObject({
      reason: 'link-within-summary',
      params: { name: 'A', summary: 'One' },
    });
    expect(refusal(phases, [link('Two', 'One', 'B')])?.reason).toBe('link-within-summary');
    expect(refusal(phases, [link('A', 'A')])).toMatchObject({
      reason: 'link-to-itself',
      params: { name: 'A' },
    });
    const moved: PlanEdit = {
      kind: 'move-tasks',
      ids: [taskId('One')],
      parentId: taskId('Two'),
      afterId: null,
    };
    expect(refusal(phases, [moved])?.reason).toBe('link-within-summary');
  });

  test.each([
    [0, '2026-03-02T09:00 2026-03-02T09:00'],
    [0.1, '2026-03-02T09:00 2026-03-02T09:48'],
    [10_000, '2026-03-02T09:00 2064-07-09T18:00'],
  ])('a duration of %d days is one', (count, span) => {
    const after = valueOf(
      preview(sketchTimeline({ A: '1d' }), [change('A', { duration: days(count) })]),
    ).after;
    expect(spanIn(after, 'A')).toBe(span);
    expect(valueOf(preview(after, [change('A', { duration: days(1) })])).after.tasks[0]?.finish).toBe(
      '2026-03-02T18:00',
    );
  });

  test('a duration below zero, or beyond what anybody plans', () => {
    for (const count of [-1, 100_000]) {
      expect(refusal({ A: '1d' }, [change('A', { duration: days(count) })])).toMatchObject({
        reason: 'duration-out-of-range',
        field: 'duration',
        params: { name: 'A' },
      });
    }
  });

  test('dates that contradict each other are shown, and move nothing else', () => {
    const timeline = sketchTimeline({ A: '5d', B: { duration: '1d', after: 'A' } });
    const fixed = change('B', {
      constraint: { kind: 'MSO', at: moment('2026-03-03T09:00') },
      deadline: moment('2026-03-02T18:00'),
    });
    const { scheduleAfter, after } = valueOf(preview(timeline, [fixed]));
    expect(spanIn(after, 'B')).toBe('2026-03-03T09:00 2026-03-03T18:00');
    const b = taskSchedule(scheduleAfter, taskId('B'));
    expect(b).toMatchObject({ isAgainstLinks: true, isCritical: true });
    expect(b?.totalSlack).toBeLessThan(0);
  });

  test('an actual finish before its start, and progress without one', () => {
    const actualStart = moment('2026-03-04T09:00');
    const actualFinish = moment('2026-03-03T18:00');
    expect(refusal({ A: '1d' }, [change('A', { actualStart, actualFinish })])).toMatchObject({
      reason: 'finish-before-start',
      params: { name: 'A' },
    });
    expect(refusal({ A: '1d' }, [change('A', { doneBp: 5000 })])?.reason).toBe('progress-without-start');
    const tooMuch = change('A', { doneBp: 10_001, actualStart });
    expect(refusal({ A: '1d' }, [tooMuch])?.reason).toBe('done-out-of-range');
  });

  test('a status date before the project', () => {
    expect(refusal({ A: '1d' }, [settings({ statusAt: moment('2026-03-01T18:00') })])).toMatchObject({
      reason: 'status-before-project',
      field: 'statusAt',
    });
  });

  test('a constraint that no phase takes, also when a task becomes one', () => {
    const tasks: TimelineTasks = {
      A: { constraint: { kind: 'MSO', at: moment('2026-03-04T09:00') } },
      B: '1d',
    };
    const under: PlanEdit = { kind: 'move-tasks', ids: [taskId('B')], parentId: taskId('A'), afterId: null };
    expect(refusal(tasks, [under])).toMatchObject({ reason: 'constraint-on-summary', params: { name: 'A' } });
  });

  test('a plan that reaches beyond every calendar', () => {
    const far = change('A', { constraint: { kind: 'SNET', at: moment('9999-12-31T09:00') } });
    expect(refusal({ A: '5d' }, [far])?.reason).toBe('schedule-too-long');
  });

  test('years without an announcement are planned by plain weeks', () => {
    const far = change('A', { constraint: { kind: 'SNET', at: moment('2199-01-01T09:00') } });
    const { after } = valueOf(preview(sketchTimeline({ A: '5d' }), [far]));
    expect(spanIn(after, 'A')).toBe('2199-01-01T09:00 2199-01-07T18:00');
  });
});

test('ten thousand links on one task', () => {
  const names = Array.from({ length: 10_000 }, (_, at) => `N${at}`);
  const tasks = Object.fromEntries(names.map((name, at) => [name, at === 77 ? '9d' : '1d']));
  const timeline = sketchTimeline({ ...tasks, Last: '1d' });
  const { after, moves } = valueOf(preview(timeline, [link('Last', ...names)]));
  expect(spanIn(after, 'Last')).toBe('2026-03-13T09:00 2026-03-13T18:00');
  expect(moves.map(({ task }) => task.name)).toEqual(['Last']);
  const shorter = valueOf(preview(after, [change('N77', { duration: days(2) })]));
  expect(spanIn(shorter.after, 'Last')).toBe('2026-03-04T09:00 2026-03-04T18:00');
});

test('a plan that could not be scheduled is put right by an edit', () => {
  const sound = sketchTimeline({ A: '1d', B: { after: 'A' } });
  const broken: Timeline = {
    ...sound,
    links: [...sound.links, { ...linkRow(sound), predecessorId: taskId('B'), successorId: taskId('A') }],
  };
  expect(preview(broken, [change('A', { duration: days(2) })]).kind).toBe('refused');
  const { after } = valueOf(preview(broken, [link('A')]));
  expect(after.links).toHaveLength(1);
});

function linkRow({ links }: Timeline): Timeline['links'][number] {
  const [row] = links;
  if (row === undefined) throw new Error('no link');
  return { ...row, id: idFor('another') };
}

describe('what moves', () => {
  const plan = sketchTimeline({ A: '2d', B: { duration: '2d', after: 'A' }, C: '1d' });

  test('by the status date moves by itself, and needs a reason', () => {
    const { after, needsReason, moves } = valueOf(
      preview(plan, [settings({ statusAt: moment('2026-03-04T18:00') })]),
    );
    expect(moves.map(({ task, isEdited }) => `${task.name} ${isEdited}`)).toEqual([
      'A false',
      'B false',
      'C false',
    ]);
    expect(after.tasks.map(({ movedById }) => movedById)).toEqual([null, taskId('A'), null]);
    expect(needsReason).toBe(true);
  });

  test('by a calendar moves those who work by it, facts excepted', () => {
    const person = personIdSchema.parse(idFor<'person'>('Li'));
    const owned = sketchTimeline({
      A: { duration: '2d', ownerId: person, actualStart: moment('2026-03-02T09:00') },
      B: { duration: '2d', after: 'A', ownerId: person },
      C: '1d',
    });
    const leave: PlanEdit = {
      kind: 'add-calendar',
      id: idFor('leave'),
      calendar: workCalendarInputSchema.parse({
        name: 'Li',
        owner: { level: 'person', personId: person },
        exceptions: [{ first: day('2026-03-03'), last: day('2026-03-04'), work: 'off', name: 'leave' }],
      }),
    };
    const { after, peopleIds, moves } = valueOf(preview(owned, [leave]));
    expect(spanIn(after, 'A')).toBe('2026-03-02T09:00 2026-03-05T18:00');
    expect(spanIn(after, 'B')).toBe('2026-03-06T09:00 2026-03-09T18:00');
    expect(peopleIds).toEqual([person]);
    expect(moves.map(({ finishDays }) => finishDays)).toEqual([1, 2]);
    const back: PlanEdit = { kind: 'remove-calendar', id: idFor('leave') };
    expect(valueOf(preview(after, [back])).after.tasks.map(({ start }) => start)).toEqual(
      owned.tasks.map(({ start }) => start),
    );
  });

  test('a removed predecessor lets its followers go, which needs a reason', () => {
    const { removed, moves, needsReason, finishDays } = valueOf(
      preview(plan, [{ kind: 'remove-tasks', ids: [taskId('A')] }]),
    );
    expect(removed.map(({ name }) => name)).toEqual(['A']);
    expect(moves.map(({ task, startDays }) => `${task.name} ${startDays}`)).toEqual(['B -2']);
    expect({ needsReason, finishDays }).toEqual({ needsReason: true, finishDays: -2 });
  });

  test('slack used up, deadlines missed and what becomes critical', () => {
    const slack = sketchTimeline({
      A: '5d',
      B: { duration: '2d', deadline: moment('2026-03-05T18:00') },
      End: { duration: '0d', after: 'A, B' },
    });
    const found = valueOf(preview(slack, [change('B', { duration: days(5) })]));
    expect(found.deadlinesMissed.map(({ name }) => name)).toEqual(['B']);
    expect(found.becameCritical.map(({ name }) => name)).toEqual(['B']);
    expect(found.moves[0]).toMatchObject({ slackUsedDays: 3 });
    expect(found.needsReason).toBe(false);
  });

  test('a tie says where its task ends now', () => {
    const tie: PlanEdit = {
      kind: 'tie-line',
      lineId: idFor('ads'),
      tie: { taskId: taskId('B'), month: month('2026-03') },
    };
    const tied = valueOf(preview(plan, [tie])).after;
    const later = valueOf(preview(tied, [change('A', { duration: days(40) })])).after;
    expect(later.ties.map((row) => row.month)).toEqual(['2026-04']);
    const unmoved = valueOf(preview(tied, [change('C', { duration: days(3) })])).after;
    expect(unmoved.ties).toBe(tied.ties);
  });
});
