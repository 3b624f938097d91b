import { describe, expect, test } from 'vitest';
import { sketchPlan } from '#test/support/plan-sketch.ts';
import type { WorkPlan, PlanLink } from './work-plan.ts';
import { computeSchedule } from './schedule.ts';

function refusalOf(plan: WorkPlan) {
  const outcome = computeSchedule(plan);
  return outcome.kind === 'refused' ? outcome.refusal : null;
}

function withLink(
  plan: WorkPlan,
  predecessorId: string,
  successorId: string,
  rest: Partial<PlanLink> = {},
): WorkPlan {
  const link: PlanLink = {
    predecessorId,
    successorId,
    kind: 'FS',
    lag: { hundredths: 0, unit: 'd' },
    ...rest,
  };
  return { ...plan, links: [...plan.links, link] };
}

describe('circles are named whole', () => {
  test('of links', () => {
    const plan = sketchPlan({
      X: 1,
      A: { days: 1, after: 'X, C' },
      B: { days: 1, after: 'A' },
      C: { days: 1, after: 'BSS' },
      Y: { days: 1, after: 'C' },
    });
    expect(refusalOf(plan)).toEqual({
      reason: 'link-cycle',
      params: { cycle: 'A → B → C → A', taskCount: 3 },
      field: 'predecessors',
    });
  });

  test('through a summary', () => {
    const plan = sketchPlan({ P: { after: 'X' }, A: { days: 1, under: 'P' }, X: { days: 1, after: 'A' } });
    expect(refusalOf(plan)?.params).toEqual({ cycle: 'P → A → X → P', taskCount: 3 });
  });

  test('between summaries, without the way through their children', () => {
    const plan = sketchPlan({
      P: { after: 'Q' },
      A: { days: 1, under: 'P' },
      Q: { after: 'PSS' },
      R: { under: 'Q' },
      B: { days: 1, under: 'R' },
    });
    expect(refusalOf(plan)?.params).toEqual({ cycle: 'P → Q → P', taskCount: 2 });
  });

  test('of a hundred thousand, shortened', () => {
    const count = 100_000;
    const tasks = Object.fromEntries(Array.from({ length: count }, (_, at) => [`T${at}`, 1]));
    const plan = sketchPlan(tasks);
    const links = Array.from({ length: count }, (_, at) => ({
      predecessorId: `T${at}`,
      successorId: `T${(at + 1) % count}`,
      kind: 'FS' as const,
      lag: { hundredths: 0, unit: 'd' as const },
    }));
    const params = refusalOf({ ...plan, links })?.params;
    expect(params?.['taskCount']).toBe(count);
    expect(String(params?.['cycle']).length).toBeLessThan(3000);
  });
});

test.each([
  ['a task on itself', withLink(sketchPlan({ A: 1 }), 'A', 'A'), 'link-to-itself', { name: 'A' }],
  [
    'a summary on its child',
    withLink(sketchPlan({ P: 0, A: { days: 1, under: 'P' } }), 'A', 'P'),
    'link-within-summary',
    { name: 'A', summary: 'P' },
  ],
  [
    'a grandchild on its summary',
    withLink(sketchPlan({ P: 0, Q: { under: 'P' }, A: { days: 1, under: 'Q' } }), 'P', 'A'),
    'link-within-summary',
    { name: 'A', summary: 'P' },
  ],
  ['a link to nowhere', withLink(sketchPlan({ A: 1 }), 'gone', 'A'), 'task-missing', { name: 'A' }],
  [
    'a lag of a thousand years',
    withLink(sketchPlan({ A: 1, B: 1 }), 'A', 'B', { lag: { hundredths: 5_000_000_000, unit: 'w' } }),
    'lag-out-of-range',
    { text: 'B', position: 1 },
  ],
  [
    'a phase under itself',
    sketchPlan({ A: { under: 'B' }, B: { under: 'A' }, C: 1 }),
    'outline-cycle',
    { name: 'A' },
  ],
  ['a phase that is gone', sketchPlan({ A: { days: 1, under: 'gone' } }), 'parent-missing', { name: 'A' }],
  [
    'a calendar that is gone',
    sketchPlan({ A: { days: 1, calendar: 'gone' } }),
    'calendar-missing',
    { name: 'A' },
  ],
  ['no calendar at all', sketchPlan({ A: 1 }, { calendars: {} }), 'calendar-missing', { name: '' }],
  [
    'below zero',
    sketchPlan({ A: { minutes: -1 } }),
    'duration-out-of-range',
    { name: 'A', limitCount: 25_000 },
  ],
  [
    'a fraction of a minute',
    sketchPlan({ A: { minutes: 0.5 } }),
    'duration-out-of-range',
    { name: 'A', limitCount: 25_000 },
  ],
  ['over 100 %', sketchPlan({ A: { days: 1, doneBp: 10_001 } }), 'done-out-of-range', { name: 'A' }],
  [
    'begun by percentage only',
    sketchPlan({ A: { days: 1, doneBp: 1 } }),
    'progress-without-start',
    { name: 'A' },
  ],
  [
    'less than nothing left',
    sketchPlan({ A: { days: 1, started: '2026-03-02T09:00', remainingDays: -1 } }),
    'remaining-out-of-range',
    { name: 'A' },
  ],
  [
    'finished before it began',
    sketchPlan({ A: { days: 1, started: '2026-03-03T09:00', finished: '2026-03-02T09:00' } }),
    'finish-before-start',
    { name: 'A' },
  ],
  [
    'a status date before the project',
    sketchPlan({}, { status: '2026-03-01T00:00' }),
    'status-before-project',
    {},
  ],
  [
    'a fixed summary',
    sketchPlan({ P: { constraint: ['MSO', '2026-03-03T09:00'] }, A: { days: 1, under: 'P' } }),
    'constraint-on-summary',
    { name: 'P', kind: 'MSO' },
  ],
])('%s is refused', (_what, plan, reason, params) => {
  expect(refusalOf(plan)).toMatchObject({ reason, params });
});

test('a task listed twice is refused', () => {
  const plan = sketchPlan({ A: 1 });
  expect(refusalOf({ ...plan, tasks: [...plan.tasks, ...plan.tasks] })?.reason).toBe('task-repeated');
});

test('a date that no calendar has is refused', () => {
  const [task, ...others] = sketchPlan({ A: 1 }).tasks;
  const tasks = task === undefined ? others : [{ ...task, deadline: Number.NaN }];
  expect(refusalOf({ ...sketchPlan({}), tasks })).toMatchObject({
    reason: 'date-out-of-range',
    field: 'deadline',
  });
});
