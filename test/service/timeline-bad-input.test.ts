import { afterAll, beforeAll, expect, test } from 'vitest';
import { uuidV7 } from '#shared/values/id.ts';
import { dumpTables } from '#test/support/table-dump.ts';
import { type SentEdit, type TimelineDesk, timelineDesk } from '#test/support/timeline-desk.ts';

let desk: TimelineDesk;
beforeAll(async () => {
  desk = await timelineDesk();
  await desk.sit('gu');
  await desk.plan({
    Phase: { days: 0 },
    One: { under: 'Phase' },
    Two: { under: 'Phase', after: ['One'] },
    Other: { after: ['Phase'] },
  });
});
afterAll(() => desk.remove());

async function tables(): Promise<unknown> {
  const { current } = desk.service.connect().parts.slot;
  return current === null ? null : dumpTables(current.reader, current.watched);
}

function change(name: string, fields: Extract<SentEdit, { kind: 'change-task' }>['change']): SentEdit {
  return { kind: 'change-task', id: desk.idOf(name), change: fields };
}

function after(name: string, ...predecessors: string[]): SentEdit {
  return {
    kind: 'set-links',
    taskId: desk.idOf(name),
    links: predecessors.map((one) => ({
      predecessorId: desk.idOf(one),
      kind: 'FS',
      lag: { hundredths: 0, unit: 'd' },
    })),
  };
}

/** What must be refused, with the reason; a good edit stands before it, which must not be kept either. */
const bad: readonly [string, () => SentEdit, string][] = [
  ['a cycle through a phase', () => after('One', 'Other'), 'link-cycle'],
  ['a link from a phase to what it holds', () => after('Two', 'Phase'), 'link-within-summary'],
  ['a link to itself', () => after('One', 'One'), 'link-to-itself'],
  [
    'a negative duration',
    () => change('One', { duration: { hundredths: -100, unit: 'd' } }),
    'duration-out-of-range',
  ],
  [
    'a duration of a hundred thousand days',
    () => change('One', { duration: { hundredths: 1_000_000_000, unit: 'd' } }),
    'duration-out-of-range',
  ],
  [
    'an actual finish before its start',
    () => change('One', { actualStart: '2026-01-12T09:00', actualFinish: '2026-01-09T18:00' }),
    'finish-before-start',
  ],
  [
    'a status date before the project',
    () => ({ kind: 'change-settings', change: { statusAt: '2025-12-01T18:00' } }),
    'status-before-project',
  ],
  [
    'a constraint without its date',
    () => change('One', { constraint: { kind: 'MSO', at: null } }),
    'constraint-needs-date',
  ],
  ['a code that is taken', () => change('One', { code: '3' }), 'code-taken'],
  ['more than all of a task', () => change('One', { doneBp: 10_100 }), 'done-out-of-range'],
  [
    'an estimate out of order',
    () => change('One', { estimate: { optimistic: 10, likely: 5, pessimistic: 20 } }),
    'estimate-out-of-order',
  ],
  [
    'a calendar without a working day',
    () => ({
      kind: 'add-calendar',
      id: uuidV7<'work_calendar'>(desk.clockMs, new Uint8Array(10)),
      calendar: {
        name: 'Never',
        owner: { level: 'national' },
        week: ['off', 'off', 'off', 'off', 'off', 'off', 'off'],
      },
    }),
    'calendar-never-works',
  ],
  [
    'a task that is gone',
    () => ({ kind: 'remove-tasks', ids: [uuidV7<'task'>(1, new Uint8Array(10))] }),
    'not-found',
  ],
];

test.each(bad)('%s is refused, and nothing is half-written', async (_what, edit, reason) => {
  const before = await tables();
  await expect(desk.apply([change('Other', { note: reason }), edit()], 'Why')).rejects.toMatchObject({
    code: 'REFUSED',
    data: { reason },
  });
  expect(await tables()).toEqual(before);
});

test('a change without an edit is none', async () => {
  await expect(desk.apply([])).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});

test('durations of nothing, of a tenth of a day and of ten thousand days are kept', async () => {
  for (const hundredths of [0, 10, 1_000_000]) {
    await desk.apply([change('Other', { duration: { hundredths, unit: 'd' } })]);
    expect((await desk.task('Other')).duration.hundredths).toBe(hundredths);
  }
});

test('two thousand links on one task are kept, and its dates follow from all of them', async () => {
  const names = Array.from({ length: 2000 }, (_, at) => `Part ${at}`);
  await desk.plan(Object.fromEntries(names.map((name) => [name, { days: 2 }])));
  await desk.apply([after('Other', ...names)], 'Wait for all parts');
  expect((await desk.timeline()).links).toHaveLength(2001);
  expect((await desk.task('Other')).start).toBe('2026-01-06T09:00');
  await desk.client.history.undo({});
  expect((await desk.timeline()).links).toHaveLength(2);
});
