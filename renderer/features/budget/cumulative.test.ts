import { describe, expect, test } from 'vitest';
import { exampleSheet } from '#shared/domain/budget/example-sheet.ts';
import { sheetTotals } from '#shared/domain/budget/sheet-totals.ts';
import { basisPoints } from '#shared/values/basis-points.ts';
import { type Day, day } from '#shared/values/day.ts';
import { month } from '#shared/values/month.ts';
import { cumulative, standing } from './cumulative.ts';

const sheet = exampleSheet({
  total: 1000,
  months: 3,
  firstMonth: month('2026-04'),
  lines: [
    { category: 0, plan: [100, 100, 100], actual: [90, 50, 0] },
    { category: 1, plan: [100, 0, 0], actual: [100, 0, 0] },
  ],
});
const { all } = sheetTotals(sheet);
const on = (today: Day) => cumulative(all, sheet.months, today);

describe('the curves', () => {
  test('the plan runs to the end, the actuals to today', () => {
    const { plan, actual, todayAt } = on(day('2026-05-15'));
    expect(plan.map((point) => point.fen)).toEqual([0, 200, 300, 400]);
    expect(todayAt).toBeCloseTo(1 + 15 / 31);
    expect(actual).toEqual([
      { at: 0, fen: 0 },
      { at: 1, fen: 190 },
      { at: todayAt, fen: 240 },
    ]);
  });

  test('after the programme they run to its end and there is no today', () => {
    const { actual, todayAt } = on(day('2026-09-01'));
    expect(todayAt).toBeNull();
    expect(actual.at(-1)).toEqual({ at: 3, fen: 240 });
  });

  test('entries dated ahead are not hidden', () => {
    expect(on(day('2026-04-10')).actual.at(-1)).toEqual({ at: 2, fen: 240 });
    expect(on(day('2026-01-01')).actual.at(-1)).toEqual({ at: 2, fen: 240 });
  });

  test('before the programme and without actuals there is only the start', () => {
    const empty = exampleSheet({ total: 0, months: 1, firstMonth: month('2026-04'), lines: [] });
    const { actual } = cumulative(sheetTotals(empty).all, empty.months, day('2026-01-01'));
    expect(actual).toEqual([{ at: 0, fen: 0 }]);
  });
});

describe('the standing', () => {
  test('is told for the months that are over', () => {
    expect(standing(all, sheet.months, day('2026-06-30'))).toEqual({
      month: '2026-05',
      planFen: 300,
      actualFen: 240,
      byBp: basisPoints(-2000),
    });
    expect(standing(all, sheet.months, day('2030-01-01'))?.month).toBe('2026-06');
  });

  test('is unknown while the first month runs', () => {
    expect(standing(all, sheet.months, day('2026-04-30'))).toBeNull();
  });
});
