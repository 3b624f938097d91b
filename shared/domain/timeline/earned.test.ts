import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fen } from '#shared/values/money.ts';
import { moment, minuteOf } from '#shared/values/moment.ts';
import { month } from '#shared/values/month.ts';
import {
  type TimelineTasks,
  editContext,
  idFor,
  sketchTimeline,
  taskId,
  valueOf,
} from '#test/support/timeline-sketch.ts';
import { earnedValue } from '../forecast/earned-value.ts';
import { type EarnedBasis, earnedSums, plannedValues } from './earned.ts';
import type { TimelineMoney } from './money.ts';
import { previewEdits } from './preview.ts';
import { doneChange, doneShares } from './progress.ts';
import type { TaskLine, Timeline } from './timeline.ts';
import { scheduleTimeline } from './work-plan-of.ts';

/** All of a line's plan, and what it spent, in March. */
function moneyOf(
  lines: Readonly<Record<string, readonly [planYuan: number, spentYuan: number]>>,
): TimelineMoney {
  return {
    lines: Object.entries(lines).map(([name, [plan, spent]]) => ({
      id: idFor(name),
      name,
      categoryName: '',
      months: [
        {
          month: month('2026-03'),
          planFen: fen(Math.round(plan * 100)),
          actualFen: fen(Math.round(spent * 100)),
          isClosed: false,
        },
        { month: month('2026-04'), planFen: fen(0), actualFen: fen(99_900), isClosed: false },
      ],
    })),
  };
}

const spends = (task: string, line: string, shareBp = 10_000): TaskLine => ({
  id: idFor(`${task} ${line}`),
  taskId: taskId(task),
  lineId: idFor(line),
  shareBp,
});

function basisOf(tasks: TimelineTasks, lines: TaskLine[], money: TimelineMoney): EarnedBasis {
  const timeline: Timeline = { ...sketchTimeline(tasks), lines };
  return { timeline, schedule: valueOf(scheduleTimeline(timeline)), money, baseline: null };
}

const at = (text: string) => minuteOf(moment(text));
const yuan = (amount: number) => fen(Math.round(amount * 100));

test('M4: BAC 100,000, PV 40,000, EV 35,000, AC 36,000', () => {
  const basis = basisOf(
    {
      Work: '1d',
      A: { under: 'Work', duration: '10d', actualStart: moment('2026-03-02T09:00'), doneBp: 3500 },
    },
    [spends('A', 'ads')],
    moneyOf({ ads: [100_000, 36_000] }),
  );
  const sums = earnedSums(basis, at('2026-03-05T18:00'));
  const all = { bacFen: yuan(100_000), pvFen: yuan(40_000), evFen: yuan(35_000), acFen: yuan(36_000) };
  expect(sums).toEqual([
    { taskId: null, ...all },
    { taskId: taskId('Work'), ...all },
  ]);
  const [total] = sums;
  if (total === undefined) throw new Error('no sum');
  expect(earnedValue(total)).toMatchObject({ spi: 0.875, eacByCpiFen: yuan(102_857.14), tcpi: 1.015_625 });
});

const step = (weight: number, isDone: boolean) => ({ name: `of ${weight}`, weight, isDone });

describe('earning rules', () => {
  const begun = { duration: '10d', actualStart: moment('2026-03-02T09:00'), doneBp: 3000 };
  test.each([
    ['percent', '2026-03-06T18:00', 50, 30],
    ['50-50', '2026-03-06T18:00', 50, 50],
    ['50-50', '2026-03-02T09:00', 0, 50],
    ['0-100', '2026-03-06T18:00', 0, 0],
    ['0-100', '2026-03-13T18:00', 100, 0],
  ] as const)('%s at %s', (earningRule, instant, pv, ev) => {
    const basis = basisOf({ A: { ...begun, earningRule } }, [spends('A', 'ads')], moneyOf({ ads: [100, 0] }));
    expect(earnedSums(basis, at(instant))[0]).toMatchObject({ pvFen: yuan(pv), evFen: yuan(ev) });
  });

  test.each([
    [[], 30],
    [[step(3, true), step(1, false)], 75],
    [[step(3, false), step(1, false)], 0],
    [[step(1, true), step(1, true), step(1, false)], 66.67],
  ] as const)('by weighted steps %j', (steps, ev) => {
    const task = { ...begun, earningRule: 'steps' as const, steps: [...steps] };
    const basis = basisOf({ A: task }, [spends('A', 'ads')], moneyOf({ ads: [100, 0] }));
    expect(earnedSums(basis, at('2026-03-06T18:00'))[0]).toMatchObject({ pvFen: yuan(50), evFen: yuan(ev) });
  });

  test('what is finished has earned all, by any rule', () => {
    for (const earningRule of ['percent', '50-50', '0-100', 'steps'] as const) {
      const done = {
        earningRule,
        actualStart: moment('2026-03-02T09:00'),
        actualFinish: moment('2026-03-02T18:00'),
      };
      const basis = basisOf(
        { A: { ...done, doneBp: 10_000 } },
        [spends('A', 'ads')],
        moneyOf({ ads: [100, 0] }),
      );
      expect(earnedSums(basis, at('2026-03-02T18:00'))[0]?.evFen).toBe(yuan(100));
    }
  });
});

test('value is planned by the baseline’s dates where there is one, and spending stops at the month', () => {
  const basis = basisOf({ A: '10d' }, [spends('A', 'ads')], moneyOf({ ads: [100, 40] }));
  const later = valueOf(
    previewEdits(
      basis.timeline,
      [
        {
          kind: 'change-task',
          id: taskId('A'),
          change: { constraint: { kind: 'SNET', at: moment('2026-03-09T09:00') } },
        },
      ],
      editContext,
    ),
  );
  const now = { ...basis, timeline: later.after, schedule: later.scheduleAfter };
  const instant = at('2026-03-06T18:00');
  expect(earnedSums(now, instant)[0]).toMatchObject({ pvFen: 0, acFen: yuan(40) });
  const byBaseline = { ...now, baseline: basis.timeline.tasks };
  expect(earnedSums(byBaseline, instant)[0]?.pvFen).toBe(yuan(50));
  expect(earnedSums(byBaseline, at('2026-04-01T09:00'))[0]?.acFen).toBe(yuan(40 + 999));
  expect(plannedValues(byBaseline, [at('2026-03-02T09:00'), instant, at('2026-03-31T18:00')])).toEqual([
    0,
    yuan(50),
    yuan(100),
  ]);
});

test('a phase that spends by itself has earned as its tasks have, by their working time', () => {
  const basis = basisOf(
    {
      Phase: '1d',
      A: { under: 'Phase', duration: '3d', actualStart: moment('2026-03-02T09:00'), doneBp: 5000 },
      B: { under: 'Phase', duration: '1d' },
      Empty: '1d',
      M: { under: 'Empty', duration: '0d' },
      Loose: '1d',
    },
    [spends('Phase', 'ads')],
    moneyOf({ ads: [100, 0] }),
  );
  expect([...doneShares(basis.timeline, basis.schedule)]).toEqual([3750, 5000, 0, 0, 0, 0]);
  const sums = earnedSums(basis, at('2026-03-02T18:00'));
  expect(sums.map(({ taskId: id, evFen }) => [id, evFen])).toEqual([
    [null, yuan(37.5)],
    [taskId('Phase'), yuan(37.5)],
    [taskId('Empty'), 0],
  ]);
});

test('parts add up: of a line what its tasks have and what none has, of the plan its phases', () => {
  const share = fc.integer({ min: 1, max: 3333 });
  const given = fc.record({
    shares: fc.array(share, { minLength: 1, maxLength: 3 }),
    plan: fc.integer({ min: -1_000_000, max: 1_000_000 }),
    spent: fc.integer({ min: 0, max: 1_000_000 }),
    done: fc.nat(9999),
    day: fc.integer({ min: 1, max: 31 }),
  });
  fc.assert(
    fc.property(given, ({ shares, plan, spent, done, day }) => {
      const names = shares.map((_, index) => `T${index}`);
      const tasks = Object.fromEntries(
        names.map((name) => [
          name,
          { duration: '7d', under: 'Phase', actualStart: moment('2026-03-02T09:00'), doneBp: done },
        ]),
      );
      const whole = shares.reduce((sum, one) => sum + one, 0);
      const lines = shares.map((one, index) => spends(`T${index}`, 'ads', one));
      const rest = spends('Loose', 'ads', 10_000 - whole);
      const money = moneyOf({ ads: [plan / 100, spent / 100] });
      const basis = basisOf({ Phase: '1d', ...tasks, Loose: '3d' }, [...lines, rest], money);
      const instant = at(`2026-03-${String(day).padStart(2, '0')}T14:30`);
      const [all, ...parts] = earnedSums(basis, instant);
      expect(all?.bacFen).toBe(plan);
      expect(all?.acFen).toBe(spent);
      for (const field of ['bacFen', 'pvFen', 'evFen', 'acFen'] as const) {
        expect(parts.reduce((sum, part) => sum + part[field], 0)).toBe(all?.[field]);
      }
      expect(Math.abs(all?.pvFen ?? 0)).toBeLessThanOrEqual(Math.abs(plan));
      expect(Math.abs(all?.evFen ?? 0)).toBeLessThanOrEqual(Math.abs(plan));
    }),
  );
});

describe('typing a percentage', () => {
  const [task] = sketchTimeline({ A: '3d' }).tasks;
  if (task === undefined) throw new Error('no task');

  test('begins the work where it was planned to, ends it, and takes both back', () => {
    const half = { ...task, ...doneChange(task, 5000) };
    expect(half).toMatchObject({ doneBp: 5000, actualStart: '2026-03-02T09:00', actualFinish: null });
    const done = { ...half, ...doneChange(half, 10_000) };
    expect(done).toMatchObject({ doneBp: 10_000, actualFinish: '2026-03-04T18:00' });
    expect(doneChange(done, 2000)).toMatchObject({ doneBp: 2000, actualFinish: null });
    expect(doneChange(done, 0)).toMatchObject({ actualStart: null, actualFinish: null });
  });

  test('is taken as an edit, and never ends work before it began', () => {
    const timeline = sketchTimeline({ A: '3d' });
    for (const doneBp of [5000, 10_000, 0]) {
      const edit = { kind: 'change-task' as const, id: task.id, change: doneChange(task, doneBp) };
      expect(previewEdits(timeline, [edit], editContext).kind).toBe('ok');
    }
    const late = { ...task, actualStart: moment('2026-03-20T09:00') };
    expect(doneChange(late, 10_000).actualFinish).toBe('2026-03-20T09:00');
  });
});
