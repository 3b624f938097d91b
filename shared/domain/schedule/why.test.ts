import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { momentAt } from '#shared/values/moment.ts';
import { type SketchOptions, type SketchTask, scheduleOf, sketchPlan } from '#test/support/plan-sketch.ts';
import { anyNetwork, planFrom } from '#test/support/random-plans.ts';
import { type Driver, driversOf } from './driving.ts';
import { formatPredecessors } from './predecessor-text.ts';
import { nationalLayer } from './national-calendar.ts';
import { computeSchedule } from './schedule.ts';
import { type WhyStep, whyDate } from './why.ts';

type Sketch = Readonly<Record<string, SketchTask | number>>;

function said(driver: Driver): string {
  switch (driver.kind) {
    case 'link': {
      const link = formatPredecessors([driver.link], String);
      const decider = driver.predecessorId === driver.link.predecessorId ? '' : ` by ${driver.predecessorId}`;
      return `${link}${decider}${driver.onSummaryId === null ? '' : ` on ${driver.onSummaryId}`}`;
    }
    case 'constraint':
      return `${driver.constraint}${driver.onSummaryId === null ? '' : ` on ${driver.onSummaryId}`}`;
    default:
      return driver.kind;
  }
}

function driversIn(tasks: Sketch, id: string, options?: SketchOptions): string[] {
  const schedule = scheduleOf(sketchPlan(tasks, options));
  return driversOf(schedule, schedule.network.outline.indexOf.get(id) ?? -1).map(said);
}

function why(tasks: Sketch, id: string, options?: SketchOptions): WhyStep[] {
  return whyDate(scheduleOf(sketchPlan(tasks, options)), id);
}

const chain = (steps: readonly WhyStep[]) => steps.map(({ taskId, driver }) => `${taskId}: ${said(driver)}`);

describe('what drives a task', () => {
  const two = { A: 3, B: 3, C: 2 };
  test.each<[string, SketchTask, string[]]>([
    ['one link', { days: 1, after: 'A, C' }, ['A']],
    ['several, by id whatever their order', { days: 1, after: 'B, A' }, ['A', 'B']],
    ['its finish', { days: 1, after: 'AFF+1d, CSS' }, ['AFF+1d']],
    [
      'a link and a constraint at once',
      { days: 1, after: 'A', constraint: ['SNET', '2026-03-05T09:00'] },
      ['A', 'SNET'],
    ],
    [
      'a constraint on its finish',
      { days: 1, after: 'A', constraint: ['FNET', '2026-03-20T18:00'] },
      ['FNET'],
    ],
    [
      'a fixed date against its links',
      { days: 1, after: 'A', constraint: ['MSO', '2026-03-03T09:00'] },
      ['MSO'],
    ],
    ['the start of the project', { days: 1 }, ['project-start']],
    ['both, where a lead reaches back', { days: 3, after: 'AFS-1w' }, ['project-start']],
    ['as late as possible', { days: 1, constraint: ['ALAP'] }, ['as-late-as-possible']],
    ['what happened', { days: 1, after: 'A', started: '2026-03-02T10:00' }, ['actual-start']],
  ])('%s', (_what, task, expected) => {
    expect(driversIn({ ...two, X: task }, 'X')).toEqual(expected);
  });

  test('the status date', () => {
    expect(driversIn({ X: 1 }, 'X', { status: '2026-03-10T00:00' })).toEqual(['status-date']);
  });

  test('a latest date that pulls', () => {
    const tasks = { A: 3, X: { days: 1, after: 'A', constraint: ['SNLT', '2026-03-03T09:00'] as const } };
    expect(driversIn(tasks, 'X', { latestPulls: true })).toEqual(['SNLT']);
    expect(driversIn(tasks, 'X')).toEqual(['A']);
  });

  test('a link or a constraint on the phase above, and the child that decides a phase', () => {
    const tasks = {
      P: { after: 'Q' },
      R: { under: 'P' },
      X: { days: 1, under: 'R' },
      Q: 0,
      B: { days: 2, under: 'Q' },
      A: { days: 2, under: 'Q' },
    };
    expect(driversIn(tasks, 'X')).toEqual(['Q by A on P']);
    expect(driversIn(tasks, 'P')).toEqual(['Q by A on P']);
    const dated = { P: { constraint: ['SNET', '2026-03-04T09:00'] as const }, X: { days: 1, under: 'P' } };
    expect(driversIn(dated, 'X')).toEqual(['SNET on P']);
  });

  test('is never nothing', () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const outcome = computeSchedule(planFrom(network));
        fc.pre(outcome.kind === 'ok');
        for (const at of network.tasks.keys()) {
          expect(driversOf(outcome.value, at).length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('why this date', () => {
  test('the way back to a constraint, weekends and festival named', () => {
    const options = { start: '2026-02-02T09:00', calendars: { national: [nationalLayer()] } };
    const tasks = {
      A: { days: 2, constraint: ['SNET', '2026-02-12T09:00'] as const },
      B: { days: 3, after: 'AFS+1d' },
      C: { days: 1, after: 'B' },
    };
    const steps = why(tasks, 'C', options);
    expect(chain(steps)).toEqual(['C: B', 'B: AFS+1d', 'A: SNET']);
    expect(steps.map(({ start, finish }) => `${momentAt(start)} ${momentAt(finish)}`)).toEqual([
      '2026-02-27T09:00 2026-02-27T18:00',
      '2026-02-24T09:00 2026-02-26T18:00',
      '2026-02-12T09:00 2026-02-13T18:00',
    ]);
    const [, b] = steps;
    expect(
      b?.whileWaiting.map(({ kind, first, last, reasons }) => [kind, first, last, reasons[0]?.name]),
    ).toEqual([
      ['worked-instead', '2026-02-14', '2026-02-14', '春节'],
      ['off', '2026-02-15', '2026-02-23', '春节'],
    ]);
    expect(b?.whileWorking).toEqual([]);
  });

  test('a weekend within the work, and none where the next task follows at once', () => {
    const steps = why({ A: 3, B: { days: 4, after: 'A' } }, 'B');
    expect(steps[0]?.whileWorking.map(({ first, last }) => [first, last])).toEqual([
      ['2026-03-07', '2026-03-08'],
    ]);
    expect(steps[0]?.whileWaiting).toEqual([]);
  });

  test('of a phase, why it ends when it does', () => {
    const tasks = {
      P: 0,
      A: { days: 2, under: 'P' },
      B: { days: 1, under: 'P', after: 'A' },
      C: { days: 1, after: 'P' },
    };
    expect(chain(why(tasks, 'P'))).toEqual(['B: A', 'A: project-start']);
    expect(chain(why(tasks, 'C'))).toEqual(['C: P by B', 'B: A', 'A: project-start']);
  });

  test('nothing of what is not there', () => {
    expect(why({ A: 1 }, 'gone')).toEqual([]);
  });

  test('of the last of a long chain', () => {
    const tasks = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, at) => [`T${at}`, { days: 1, after: at === 0 ? '' : `T${at - 1}` }]),
    );
    expect(why(tasks, 'T19999')).toHaveLength(20_000);
  });
});
