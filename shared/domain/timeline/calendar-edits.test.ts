import { expect, test } from 'vitest';
import { day } from '#shared/values/day.ts';
import { editContext, idFor, sketchTimeline, taskId, valueOf } from '#test/support/timeline-sketch.ts';
import { applyEdits } from './apply-edits.ts';
import type { PlanEdit } from './edit.ts';
import type { TaskChange } from './task.ts';
import { type Timeline, workCalendarInputSchema } from './timeline.ts';

const plan = sketchTimeline({ Design: '3d' });

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

const calendar = (name: string, more = {}): PlanEdit => ({
  kind: 'add-calendar',
  id: idFor(name),
  calendar: workCalendarInputSchema.parse({
    name,
    owner: { level: 'department', departmentId: idFor(`of ${name}`) },
    ...more,
  }),
});
const off = { work: 'off', name: 'leave' };

test('one for each department, with a name of its own', () => {
  const after = edited([calendar('Marketing'), calendar('Service')]);
  expect(after.calendars.map(({ name }) => name)).toEqual(['Marketing', 'Service']);
  const owner = { level: 'department', departmentId: idFor('of Marketing') };
  expect(refusal([calendar('Again', { owner })], after)?.reason).toBe('calendar-owner-taken');
  expect(refusal([calendar(' marketing')], after)?.reason).toBe('name-taken');
});

test('a calendar that a task uses stays', () => {
  const shared = calendar('Nights', { owner: { level: 'shared' } });
  const after = edited([shared, change('Design', { calendarId: idFor('Nights') })]);
  expect(refusal([{ kind: 'remove-calendar', id: idFor('Nights') }], after)).toEqual({
    reason: 'still-used',
    params: { name: 'Nights', useCount: 1 },
  });
  const freed = edited(
    [change('Design', { calendarId: null }), { kind: 'remove-calendar', id: idFor('Nights') }],
    after,
  );
  expect(freed.calendars).toEqual([]);
});

test('a week without a working day is refused before anything uses it', () => {
  expect(refusal([calendar('Never', { week: Array.from({ length: 7 }, () => 'off') })])).toMatchObject({
    reason: 'calendar-never-works',
    field: 'week',
  });
});

test.each([
  ['a slip of the pen in the year', [{ ...off, first: day('0202-05-01'), last: day('0202-05-01') }]],
  ['far ahead', [{ ...off, first: day('9999-05-01'), last: day('9999-05-01') }]],
  [
    'more days than anybody means',
    Array.from({ length: 30 }, () => ({ ...off, first: day('2020-01-01'), last: day('2029-12-31') })),
  ],
])('exceptions out of range: %s', (_, exceptions) => {
  expect(refusal([calendar('Odd', { exceptions })])).toMatchObject({
    reason: 'calendar-out-of-range',
    params: { name: 'Odd' },
  });
});
