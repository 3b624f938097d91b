import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '#shared/values/day.ts';
import { moment } from '#shared/values/moment.ts';
import {
  type TimelineTasks,
  editContext,
  idFor,
  sketchTimeline,
  taskId,
  valueOf,
} from '#test/support/timeline-sketch.ts';
import { applyEdits } from './apply-edits.ts';
import { type WorkLoad, workLoad } from './load.ts';
import { proposeLevelling } from './levelling.ts';
import { previewEdits } from './preview.ts';
import { type Timeline, workCalendarInputSchema } from './timeline.ts';
import { scheduleTimeline } from './work-plan-of.ts';

const marketing = idFor<'department'>('marketing');
const service = idFor<'department'>('service');
const li = { id: idFor<'person'>('Li'), departmentId: marketing };
const wang = { id: idFor<'person'>('Wang'), departmentId: marketing };
const people = [li, wang];

const loadOf = (timeline: Timeline): WorkLoad =>
  valueOf(workLoad(timeline, valueOf(scheduleTimeline(timeline)), people));

/** Needed, at hand and above it, in hours, week by week. */
function hours(rows: WorkLoad['people'] | WorkLoad['departments'], id: string): (number | null)[][] {
  const cells = rows.find((row) => row.id === id)?.cells ?? [];
  return cells.map(({ neededMinutes, capacityMinutes, overMinutes }) =>
    [neededMinutes, capacityMinutes, overMinutes].map((minutes) => (minutes === null ? null : minutes / 60)),
  );
}

const leave = {
  kind: 'add-calendar' as const,
  id: idFor<'work_calendar'>('leave'),
  calendar: workCalendarInputSchema.parse({
    name: 'Li',
    owner: { level: 'person', personId: li.id },
    exceptions: [{ first: day('2026-03-05'), last: day('2026-03-06'), work: 'off', name: 'leave' }],
  }),
};

describe('load', () => {
  test('working time of tasks over their weeks, against the calendars of people', () => {
    const load = loadOf(
      sketchTimeline({
        A: { duration: '7d', ownerId: li.id },
        B: { duration: '2d', ownerId: li.id, after: 'A', unitsBp: 5000 },
        C: { duration: '5d', departmentId: service },
      }),
    );
    expect(load.weeks).toEqual(['2026-03-02', '2026-03-09']);
    expect(hours(load.people, li.id)).toEqual([
      [40, 40, 0],
      [24, 40, 0],
    ]);
    expect(hours(load.departments, marketing)).toEqual([
      [40, 80, 0],
      [24, 80, 0],
    ]);
    expect(hours(load.departments, service)[0]).toEqual([40, null, 0]);
    expect(load.people[0]?.cells[1]?.tasks).toEqual([
      { taskId: taskId('A'), minutes: 960 },
      { taskId: taskId('B'), minutes: 480 },
    ]);
    expect(load.overAllocations).toEqual([]);
  });

  test('who has too much on a day is named, although the week has room', () => {
    const load = loadOf(
      sketchTimeline({
        A: { duration: '2d', ownerId: li.id },
        B: { duration: '1d', ownerId: li.id },
      }),
    );
    expect(hours(load.people, li.id)).toEqual([[24, 40, 8]]);
    expect(load.overAllocations).toEqual([
      {
        personId: li.id,
        first: '2026-03-02',
        last: '2026-03-02',
        overMinutes: 480,
        taskIds: [taskId('A'), taskId('B')],
      },
    ]);
  });

  test('leave moves the work and takes the time away; a calendar that is not the person’s does not', () => {
    const timeline = sketchTimeline({
      A: { duration: '5d', ownerId: li.id },
      Plain: { duration: '5d', ownerId: li.id, calendarId: idFor('plain') },
    });
    const shared = workCalendarInputSchema.parse({ name: 'plain', owner: { level: 'shared' } });
    const plain = { kind: 'add-calendar' as const, id: idFor<'work_calendar'>('plain'), calendar: shared };
    const load = loadOf(valueOf(previewEdits(timeline, [leave, plain], editContext)).after);
    expect(hours(load.people, li.id)).toEqual([
      [24 + 40, 24, 40],
      [16, 40, 0],
    ]);
    expect(load.overAllocations[0]).toMatchObject({ first: '2026-03-02', last: '2026-03-06' });
  });

  test('of work that waits for the status date, what is done lies where it was done', () => {
    const load = loadOf(
      sketchTimeline(
        {
          A: {
            duration: '4d',
            ownerId: li.id,
            actualStart: moment('2026-03-02T09:00'),
            doneBp: 5000,
          },
        },
        { statusAt: moment('2026-03-11T09:00') },
      ),
    );
    expect(hours(load.people, li.id).map(([needed]) => needed)).toEqual([16, 16]);
  });

  test('a plan without tasks has no weeks, and one far ahead not more than ten years', () => {
    expect(loadOf(sketchTimeline({}))).toEqual({
      weeks: [],
      people: people.map(({ id }) => ({ id, cells: [] })),
      departments: [{ id: marketing, cells: [] }],
      overAllocations: [],
    });
    const far = sketchTimeline({
      A: '1d',
      B: { constraint: { kind: 'SNET', at: moment('9000-01-01T09:00') } },
    });
    expect(loadOf(far).weeks).toHaveLength(522);
  });

  const anyTasks = fc.array(
    fc.record({
      minutes: fc.integer({ min: 0, max: 6000 }),
      owner: fc.constantFrom(li.id, wang.id),
      unitsBp: fc.constantFrom(10_000, 2500, 0),
      after: fc.option(fc.nat(5)),
    }),
    { minLength: 1, maxLength: 8 },
  );
  const planFrom = (rows: typeof anyTasks extends fc.Arbitrary<infer Rows> ? Rows : never): Timeline => {
    const tasks = rows.map(({ minutes, owner, unitsBp, after }, at): [string, TimelineTasks[string]] => [
      `T${at}`,
      {
        duration: `${minutes}m`,
        ownerId: owner,
        unitsBp,
        after: after === null || after >= at ? '' : `T${after}`,
      },
    ]);
    return sketchTimeline(Object.fromEntries(tasks));
  };

  test('is all the work that there is, whoever looks at it', () => {
    fc.assert(
      fc.property(anyTasks, (rows) => {
        const load = loadOf(planFrom(rows));
        const all = rows.reduce((sum, { minutes, unitsBp }) => sum + (minutes * unitsBp) / 10_000, 0);
        const sum = (some: WorkLoad['people'] | WorkLoad['departments']): number =>
          some.flatMap(({ cells }) => cells).reduce((total, { neededMinutes }) => total + neededMinutes, 0);
        const roundings = load.weeks.length * 2;
        expect(Math.abs(sum(load.people) - all)).toBeLessThanOrEqual(roundings);
        expect(Math.abs(sum(load.departments) - all)).toBeLessThanOrEqual(roundings);
      }),
    );
  });

  test('levelling moves nothing critical and no end, starts nothing earlier, and leaves less above', () => {
    fc.assert(
      fc.property(anyTasks, (rows) => {
        const timeline = planFrom(rows);
        const before = valueOf(scheduleTimeline(timeline));
        const { edits, overBefore, overAfter } = valueOf(proposeLevelling(timeline, people));
        const over = (list: typeof overBefore): number =>
          list.reduce((sum, { overMinutes }) => sum + overMinutes, 0);
        expect(over(overAfter) < over(overBefore)).toBe(edits.length > 0);
        if (edits.length === 0) return;
        const { scheduleAfter, after } = valueOf(previewEdits(timeline, edits, editContext));
        expect(scheduleAfter.projectFinish).toBe(before.projectFinish);
        const indexes = [...timeline.tasks.keys()];
        const earlier = indexes.filter((at) => (scheduleAfter.start[at] ?? 0) < (before.start[at] ?? 0));
        const criticalMoved = indexes.filter(
          (at) => before.isCritical[at] === 1 && scheduleAfter.start[at] !== before.start[at],
        );
        expect({ earlier, criticalMoved }).toEqual({ earlier: [], criticalMoved: [] });
        expect(loadOf(after).overAllocations).toEqual(overAfter);
      }),
      { numRuns: 60 },
    );
  });
});

describe('levelling', () => {
  test('has the task with slack wait for the one without', () => {
    const timeline = sketchTimeline({
      Long: { duration: '5d', ownerId: li.id },
      Short: { duration: '2d', ownerId: li.id },
      End: { duration: '5d', after: 'Long', ownerId: wang.id },
    });
    const { edits, overBefore, overAfter } = valueOf(proposeLevelling(timeline, people));
    expect(overBefore).toHaveLength(1);
    expect(overAfter).toEqual([]);
    expect(edits).toEqual([
      {
        kind: 'change-task',
        id: taskId('Short'),
        change: { constraint: { kind: 'SNET', at: '2026-03-06T18:00' } },
      },
    ]);
    expect(timeline.tasks.every(({ constraint }) => constraint.kind === 'ASAP')).toBe(true);
  });

  test('leaves what would move the end, what has begun, and what somebody has fixed', () => {
    const both = { duration: '5d', ownerId: li.id };
    expect(valueOf(proposeLevelling(sketchTimeline({ A: both, B: both }), people)).edits).toEqual([]);
    const timeline = sketchTimeline({
      Long: { duration: '9d', ownerId: li.id },
      Begun: { duration: '1d', ownerId: li.id, actualStart: moment('2026-03-02T09:00') },
      Fixed: { duration: '1d', ownerId: li.id, constraint: { kind: 'FNLT', at: moment('2026-03-30T18:00') } },
    });
    const found = valueOf(proposeLevelling(timeline, people));
    expect(found.edits).toEqual([]);
    expect(found.overAfter).toEqual(found.overBefore);
  });

  test('is what applyEdits takes', () => {
    const timeline = sketchTimeline({
      Long: { duration: '5d', ownerId: li.id },
      Short: { duration: '2d', ownerId: li.id },
    });
    const { edits } = valueOf(proposeLevelling(timeline, people));
    expect(applyEdits(timeline, edits, editContext).kind).toBe('ok');
  });
});
