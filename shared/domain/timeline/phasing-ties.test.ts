import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fen } from '#shared/values/money.ts';
import { addMonths, month, monthsFrom } from '#shared/values/month.ts';
import { editContext, idFor, sketchTimeline, taskId, valueOf } from '#test/support/timeline-sketch.ts';
import type { PlanEdit } from './edit.ts';
import type { TimelineLine } from './money.ts';
import { tiedMoves } from './phasing-ties.ts';
import { previewEdits } from './preview.ts';

const first = month('2026-03');

/** A line that plans some yuan for each month, the first ones closed. */
function lineOf(plans: readonly number[], closedCount = 0): TimelineLine {
  return {
    id: idFor('ads'),
    name: '精准广告',
    categoryName: '',
    months: plans.map((yuan, at) => ({
      month: addMonths(first, at),
      planFen: fen(yuan * 100),
      actualFen: fen(0),
      isClosed: at < closedCount,
    })),
  };
}

const tie = (at: string) => ({
  id: idFor<'line_tie'>('tie'),
  lineId: idFor<'budget_line'>('ads'),
  taskId: taskId('B'),
  month: month(at),
});

const moved = (plans: readonly number[], to: string, closedCount = 0) =>
  tiedMoves({ ties: [tie('2026-04')] }, { ties: [tie(to)] }, { lines: [lineOf(plans, closedCount)] });

describe('plan that is tied to a milestone', () => {
  test('moves by as many months as its task, what is closed excepted', () => {
    expect(valueOf(moved([10, 20, 30, 0, 0], '2026-06', 1))).toEqual([
      {
        lineId: idFor('ads'),
        lineName: '精准广告',
        taskId: taskId('B'),
        byMonths: 2,
        months: [
          { month: '2026-04', beforeFen: 2000, afterFen: 0 },
          { month: '2026-05', beforeFen: 3000, afterFen: 0 },
          { month: '2026-06', beforeFen: 0, afterFen: 2000 },
          { month: '2026-07', beforeFen: 0, afterFen: 3000 },
        ],
      },
    ]);
  });

  test('may be less than nothing, as a rebate is', () => {
    const [move] = valueOf(moved([0, -20, 0], '2026-05'));
    expect(move?.months.map(({ afterFen }) => afterFen)).toEqual([0, -2000]);
  });

  test('does not move into a closed month, nor out of the programme', () => {
    expect(moved([0, 20, 30], '2026-03', 1)).toMatchObject({
      refusal: { reason: 'tied-month-closed', params: { line: '精准广告', atMonth: '2026-03' } },
    });
    expect(moved([0, 20, 30], '2026-05')).toMatchObject({
      refusal: {
        reason: 'tied-month-outside',
        params: { atMonth: '2026-06', firstMonth: '2026-03', lastMonth: '2026-05' },
      },
    });
  });

  test('stays where its task stays, and where it was tied just now', () => {
    expect(valueOf(moved([10, 20], '2026-04'))).toEqual([]);
    const lines = { lines: [lineOf([10, 20])] };
    expect(valueOf(tiedMoves({ ties: [] }, { ties: [tie('2026-04')] }, lines))).toEqual([]);
  });

  test('adds up to what it did, to the fen, whatever moves where', () => {
    const plans = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(plans, fc.integer({ min: -13, max: 13 }), fc.nat(12), (yuan, by, closed) => {
        const outcome = moved(yuan, addMonths(month('2026-04'), by), closed);
        if (outcome.kind === 'refused') return;
        const line = lineOf(yuan, closed);
        const after = new Map(line.months.map((cell) => [cell.month, cell.planFen]));
        for (const { months } of outcome.value) {
          for (const { month: at, beforeFen, afterFen } of months) {
            expect(after.get(at)).toBe(beforeFen);
            after.set(at, afterFen);
          }
        }
        const sum = [...after.values()].reduce((one, other) => one + other, 0);
        expect(sum).toBe(line.months.reduce((total, { planFen }) => total + planFen, 0));
        const closedMonths = line.months.filter(({ isClosed }) => isClosed);
        expect(closedMonths.filter((cell) => after.get(cell.month) !== cell.planFen)).toEqual([]);
      }),
    );
  });
});

describe('in the same preview as the move of its milestone', () => {
  const plan = sketchTimeline({ A: '20d', B: { duration: '0d', after: 'A' } });
  const edits: PlanEdit[] = [
    { kind: 'tie-line', lineId: idFor('ads'), tie: { taskId: taskId('B'), month: first } },
    { kind: 'set-lines', taskId: taskId('A'), lines: [{ lineId: idFor('ads'), shareBp: 10_000 }] },
  ];
  const tied = valueOf(previewEdits(plan, edits, editContext)).after;
  const longer: PlanEdit = {
    kind: 'change-task',
    id: taskId('A'),
    change: { duration: { hundredths: 4000, unit: 'd' } },
  };
  const money = { lines: [lineOf([100, 0, 0, 0])] };

  test('plan moves, and the months in which its tasks spend are told', () => {
    const preview = valueOf(previewEdits(tied, [longer], editContext, money));
    expect(preview.tied[0]?.months.map(({ month: at, afterFen }) => `${at} ${afterFen}`)).toEqual([
      '2026-03 0',
      '2026-04 10000',
    ]);
    expect(preview.budget).toEqual([{ lineId: idFor('ads'), lineName: '精准广告', months: ['2026-04'] }]);
    expect(monthsFrom(first, 2)).toContain(preview.after.ties[0]?.month);
  });

  test('and goes back with it', () => {
    const there = valueOf(previewEdits(tied, [longer], editContext, money)).after;
    const back: PlanEdit = {
      kind: 'change-task',
      id: taskId('A'),
      change: { duration: { hundredths: 2000, unit: 'd' } },
    };
    const moneyThere = { lines: [lineOf([0, 100, 0, 0])] };
    const preview = valueOf(previewEdits(there, [back], editContext, moneyThere));
    expect(preview.tied[0]).toMatchObject({ byMonths: -1 });
    expect(preview.after.ties).toEqual(tied.ties);
  });

  test('nothing is said of money that was not asked for', () => {
    expect(valueOf(previewEdits(tied, [longer], editContext))).toMatchObject({ tied: [], budget: [] });
  });
});
