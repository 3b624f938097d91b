import { expect, test } from 'vitest';
import type { Outcome } from '#shared/domain/refusal.ts';
import { ORDINARY_UNITS } from '#shared/domain/schedule/time-units.ts';
import { parseDuration } from '#shared/domain/schedule/time-text.ts';
import { applyEdits } from '#shared/domain/timeline/apply-edits.ts';
import type { PlanEdit } from '#shared/domain/timeline/edit.ts';
import { type TaskId, taskInputSchema } from '#shared/domain/timeline/task.ts';
import type { Timeline } from '#shared/domain/timeline/timeline.ts';
import { scheduleTimeline } from '#shared/domain/timeline/work-plan-of.ts';
import { uuidV7 } from '#shared/values/id.ts';
import { day } from '#shared/values/day.ts';
import { dayNumber, type Minute, minuteOf, moment, momentAt } from '#shared/values/moment.ts';
import { linkEdit, movedSpan, moveEdit, resizedSpan, resizeEdit, stepDays } from './bar-moves.ts';
import { indentEdit, outdentEdit, topmost } from './outline-moves.ts';
import { planRows, type TaskRow } from './plan-rows.ts';
import { shownRows } from './shown-rows.ts';
import { type Plan, readDay, readTyped } from './typed-cells.ts';

/* A phase with a week of design and three days of building after it, and a milestone, over the May holiday of 2026. */

let count = 0;
const newId = () => uuidV7<never>((count += 1), new Uint8Array(10));
const ids = { phase: newId(), design: newId(), build: newId(), live: newId() } as const satisfies Record<
  string,
  TaskId
>;

function valueOf<Value>(outcome: Outcome<Value>): Value {
  if (outcome.kind === 'refused') throw new Error(outcome.refusal.reason);
  return outcome.value;
}

const empty: Timeline = {
  settings: {
    projectStart: moment('2026-04-27T09:00'),
    statusAt: null,
    units: ORDINARY_UNITS,
    calendarId: null,
    latestPulls: false,
    nearCriticalMinutes: 480,
    commonFactorBp: null,
  },
  tasks: [],
  links: [],
  calendars: [],
  risks: [],
  lines: [],
  ties: [],
  criteria: [],
  decisions: [],
};

function added(
  id: TaskId,
  name: string,
  duration: string,
  parentId: TaskId | null,
  afterId: TaskId | null,
): PlanEdit {
  const task = taskInputSchema.parse({ name, duration: valueOf(parseDuration(duration)) });
  return { kind: 'add-task', id, parentId, afterId, task };
}

function planOf(edits: readonly PlanEdit[], before: Timeline = empty): Plan {
  const timeline = valueOf(applyEdits(before, edits, { newId }));
  return { timeline, schedule: valueOf(scheduleTimeline(timeline)) };
}

const plan = planOf([
  added(ids.phase, 'Launch', '1d', null, null),
  added(ids.design, 'Design', '5d', ids.phase, null),
  added(ids.build, 'Build', '3d', ids.phase, ids.design),
  added(ids.live, 'Live', '0d', null, ids.phase),
  {
    kind: 'set-links',
    taskId: ids.build,
    links: [{ predecessorId: ids.design, kind: 'FS', lag: { hundredths: 0, unit: 'd' } }],
  },
  {
    kind: 'set-links',
    taskId: ids.live,
    links: [{ predecessorId: ids.build, kind: 'FS', lag: { hundredths: 0, unit: 'd' } }],
  },
]);

const rowsOf = ({ timeline, schedule }: Plan) =>
  planRows({ timeline, schedule, baseline: null, chances: new Map() });

function rowOf(name: string, of: Plan = plan): TaskRow {
  const row = rowsOf(of).find(({ task }) => task.name === name);
  if (row === undefined) throw new Error(`no row ${name}`);
  return row;
}

const written = ({ from, to }: { from: Minute; to: Minute }) => [momentAt(from), momentAt(to)];

test('rows have their place in the outline, and phases what their tasks come to', () => {
  expect(
    rowsOf(plan).map(({ task, kind, level, predecessors }) => [task.name, kind, level, predecessors]),
  ).toEqual([
    ['Launch', 'phase', 0, ''],
    ['Design', 'task', 1, ''],
    ['Build', 'task', 1, '2'],
    ['Live', 'milestone', 0, '3'],
  ]);
  expect(rowOf('Launch').workMinutes).toBe(8 * 480);
});

test('a bar that is moved begins where work begins: after the May holiday', () => {
  const { at } = rowOf('Design');
  expect(written(movedSpan(plan, at, 4))).toEqual(['2026-05-06T09:00', '2026-05-11T18:00']);
  // Saturday 9 May is worked in exchange.
  expect(written(movedSpan(plan, at, 8.6))).toEqual(['2026-05-06T09:00', '2026-05-11T18:00']);
  expect(written(movedSpan(plan, at, 12))).toEqual(['2026-05-09T09:00', '2026-05-14T18:00']);
});

test('a milestone that is moved stays where a day’s work ends', () => {
  const { at, task } = rowOf('Live');
  const span = movedSpan(plan, at, 3);
  expect(momentAt(span.to).slice(11)).toBe('18:00');
  const moved = planOf([moveEdit(task, span)], plan.timeline);
  expect(momentAt(rowOf('Live', moved).finish)).toBe(momentAt(span.to));
});

test('a key goes to the next working day, whatever lies between', () => {
  const { at } = rowOf('Design');
  expect(stepDays(plan, at, 'move', 1)).toBe(1);
  const thursday = planOf([moveEdit(rowOf('Design').task, movedSpan(plan, at, 3))], plan.timeline);
  expect(stepDays(thursday, rowOf('Design', thursday).at, 'move', 1)).toBe(
    dayNumber(day('2026-05-06')) - dayNumber(day('2026-04-30')),
  );
});

test('an end that is drawn out gives the duration to there; never less than a day’s work', () => {
  const { at, task } = rowOf('Design');
  const span = resizedSpan(plan, at, 1);
  expect(resizeEdit(plan, at, task, span)).toMatchObject({
    change: { duration: { hundredths: 600, unit: 'd' } },
  });
  expect(resizeEdit(plan, at, task, resizedSpan(plan, at, -40))).toMatchObject({
    change: { duration: { hundredths: 100, unit: 'd' } },
  });
});

test('a second link between the same tasks changes the kind and keeps the lag', () => {
  expect(linkEdit(plan.timeline, ids.design, ids.build, 'SS')).toMatchObject({ links: [{ kind: 'SS' }] });
  expect(linkEdit(plan.timeline, ids.phase, ids.live, 'FS')).toMatchObject({
    links: [{ predecessorId: ids.build }, { predecessorId: ids.phase }],
  });
});

test.each([
  ['duration', '2 周', { change: { duration: { hundredths: 200, unit: 'w' } } }],
  ['predecessors', '4SS+2d', { links: [{ kind: 'SS', lag: { hundredths: 200, unit: 'd' } }] }],
  ['start', '5/11', { change: { constraint: { kind: 'SNET', at: '2026-05-11T09:00' } } }],
  ['finish', '2026-05-09', { change: { duration: { hundredths: 800, unit: 'd' } } }],
  ['done', '40 %', { change: { doneBp: 4000, actualStart: '2026-04-27T09:00', actualFinish: null } }],
  ['done', '100', { change: { doneBp: 10_000 } }],
] as const)('what is typed as %s: %s', (column, text, edit) => {
  expect(readTyped(plan, rowOf('Design'), column, text)).toMatchObject({ kind: 'edits', edits: [edit] });
});

test.each([
  ['done', '101'],
  ['start', '31 February'],
  ['start', '2026-02-30'],
  ['name', '  '],
] as const)('what cannot be read as %s: %s', (column, text) => {
  expect(readTyped(plan, rowOf('Design'), column, text).kind).toBe('unreadable');
});

test.each([
  ['duration', 'soon', 'duration-unreadable'],
  ['predecessors', '17', 'predecessor-unknown'],
  ['finish', '4/24', 'finish-before-start'],
] as const)('what is refused as %s: %s', (column, text, reason) => {
  expect(readTyped(plan, rowOf('Design'), column, text)).toMatchObject({
    kind: 'refusal',
    refusal: { reason },
  });
});

test('days are read with and without their year', () => {
  for (const text of ['2026-06-08', '2026/6/8', '20260608', '2026年6月8日', '6/8', '6-8', '6月8日']) {
    expect(readDay(text, '2026-04-27T09:00')).toBe('2026-06-08');
  }
});

const all = {
  filter: {},
  folded: new Set<string>(),
  now: minuteOf(moment('2026-04-27T09:00')),
  nameOf: () => 'Group',
};
const names = (rows: ReturnType<typeof shownRows>) =>
  rows.map((row) => (row.kind === 'group' ? row.name : row.task.name));

test('folded phases hide what stands under them; a filter keeps the phases above', () => {
  const rows = rowsOf(plan);
  expect(names(shownRows(rows, { ...all, folded: new Set([ids.phase]) }))).toEqual(['Launch', 'Live']);
  expect(names(shownRows(rows, { ...all, filter: { phase: ids.phase } }))).toEqual([
    'Launch',
    'Design',
    'Build',
  ]);
  expect(names(shownRows(rows, { ...all, filter: { critical: true } }))).toEqual([
    'Launch',
    'Design',
    'Build',
    'Live',
  ]);
  expect(names(shownRows(rows, { ...all, filter: { late: true } }))).toEqual([]);
  const later = { ...all, now: minuteOf(moment('2026-03-01T09:00')), filter: { soon: true as const } };
  expect(names(shownRows(rows, later))).toEqual([]);
});

test('groups hold tasks, not phases, and fold like them', () => {
  const rows = rowsOf(plan);
  expect(names(shownRows(rows, { ...all, filter: { group: 'phase' } }))).toEqual([
    'Group',
    'Design',
    'Build',
    'Group',
    'Live',
  ]);
  const folded = new Set([`phase:${ids.phase}`]);
  expect(names(shownRows(rows, { ...all, folded, filter: { group: 'phase' } }))).toEqual([
    'Group',
    'Group',
    'Live',
  ]);
});

test('indenting and outdenting are each other’s undoing; removing a phase is enough', () => {
  const { tasks } = plan.timeline;
  const indent = indentEdit(tasks, rowOf('Live').task);
  if (indent === null) throw new Error('there is a phase above');
  const indented = planOf([indent], plan.timeline);
  expect(rowOf('Live', indented).level).toBe(1);
  const outdent = outdentEdit(indented.timeline.tasks, rowOf('Live', indented).task);
  if (outdent === null) throw new Error('it stands under a phase');
  expect(planOf([outdent], indented.timeline).timeline.tasks.map(({ name }) => name)).toEqual(
    tasks.map(({ name }) => name),
  );
  expect(indentEdit(tasks, rowOf('Design').task)).toBeNull();
  expect(outdentEdit(tasks, rowOf('Live').task)).toBeNull();
  expect(topmost(tasks, new Set([ids.design, ids.phase]))).toEqual([ids.phase]);
});
