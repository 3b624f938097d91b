import { describe, expect, test } from 'vitest';
import { basisPoints } from '#shared/values/basis-points.ts';
import { day } from '#shared/values/day.ts';
import { fen } from '#shared/values/money.ts';
import { month, monthsFrom } from '#shared/values/month.ts';
import { type Cumulative, cumulative, type MonthlyAmounts, standing } from './cumulative.ts';
import { labelShifts } from './cumulative-series.ts';

const amounts: MonthlyAmounts = {
  months: monthsFrom(month('2026-04'), 3),
  today: day('2026-05-15'),
  plan: [200, 100, 100].map(fen),
  actual: [190, 50, 0].map(fen),
  open: [0, 0, 0].map(fen),
  foretold: [],
};
const on = (today: string, parts: Partial<MonthlyAmounts> = {}) =>
  cumulative({ ...amounts, ...parts, today: day(today) });

describe('the curves', () => {
  test('the plan runs to the end, the actuals to today', () => {
    const { plan, actual, todayAt } = on('2026-05-15');
    expect(plan.map((point) => point.fen)).toEqual([0, 200, 300, 400]);
    expect(todayAt).toBeCloseTo(1 + 15 / 31);
    expect(actual).toEqual([
      { at: 0, fen: 0 },
      { at: 1, fen: 190 },
      { at: todayAt, fen: 240 },
    ]);
  });

  test('after the programme they run to its end and there is no today', () => {
    const { actual, todayAt } = on('2026-09-01');
    expect(todayAt).toBeNull();
    expect(actual.at(-1)).toEqual({ at: 3, fen: 240 });
  });

  test('entries dated ahead are not hidden', () => {
    expect(on('2026-04-10').actual.at(-1)).toEqual({ at: 2, fen: 240 });
    expect(on('2026-01-01').actual.at(-1)).toEqual({ at: 2, fen: 240 });
  });

  test('before the programme and without actuals there is only the start', () => {
    expect(on('2026-01-01', { actual: [0, 0, 0].map(fen) }).actual).toEqual([{ at: 0, fen: 0 }]);
  });

  test('what is committed joins by the end of the month that it falls due in, the overdue at once', () => {
    const { committed, todayAt } = on('2026-05-15', { open: [10, 20, 30].map(fen) });
    expect(committed).toEqual([
      { at: todayAt, fen: 240 },
      { at: 2, fen: 270 },
      { at: 3, fen: 300 },
    ]);
    expect(on('2026-05-15').committed).toEqual([]);
    const over = on('2026-09-01', { open: [10, 0, 0].map(fen) });
    expect(over.committed).toEqual([
      { at: 3, fen: 240 },
      { at: 3, fen: 250 },
    ]);
  });

  test('the band opens where the actuals end', () => {
    const foretold = [1, 2].map((position) => ({
      position,
      lowFen: fen(250 + position),
      medianFen: fen(260 + position),
      highFen: fen(270 + position),
    }));
    const { band, todayAt } = on('2026-05-15', { foretold });
    expect(band).toEqual([
      { at: todayAt, fen: 240, lowFen: 240, highFen: 240 },
      { at: 2, fen: 261, lowFen: 251, highFen: 271 },
      { at: 3, fen: 262, lowFen: 252, highFen: 272 },
    ]);
    expect(on('2026-09-01', { foretold }).band).toEqual([]);
  });
});

describe('the standing', () => {
  test('is told for the months that are over', () => {
    expect(standing({ ...amounts, today: day('2026-06-30') })).toEqual({
      month: '2026-05',
      planFen: 300,
      actualFen: 240,
      byBp: basisPoints(-2000),
    });
    expect(standing({ ...amounts, today: day('2030-01-01') })?.month).toBe('2026-06');
  });

  test('is unknown while the first month runs', () => {
    expect(standing({ ...amounts, today: day('2026-04-30') })).toBeNull();
  });
});

describe('labels', () => {
  const end = (at: number, amount: number) => [{ at, fen: fen(amount) }];
  const shiftsOf = (curves: Partial<Cumulative>) =>
    labelShifts({
      curves: { plan: [], actual: [], committed: [], band: [], todayAt: null, ...curves },
      months: monthsFrom(month('2026-01'), 10),
      height: 220,
    });

  test('that end together are pushed apart, in the order of their curves', () => {
    const band = [{ at: 10, fen: fen(990), lowFen: fen(900), highFen: fen(1000) }];
    const shifts = shiftsOf({ plan: end(10, 1000), band, committed: end(10, 985), actual: end(10, 980) });
    const tops = [1000, 990, 985, 980].map((amount) => (1 - amount / 1000) * 164);
    const moved = [shifts.plan, shifts.forecast, shifts.committed, shifts.actual].map(
      (shift, index) => shift + (tops[index] ?? 0),
    );
    const gaps = moved.slice(1).map((top, index) => top - (moved[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(16.9);
  });

  test('that stand alone stay, or keep out of the way of the plan', () => {
    const shifts = shiftsOf({ plan: [...end(0, 0), ...end(10, 1000)], actual: end(1, 10) });
    expect(shifts).toMatchObject({ plan: 0, actual: 14 });
  });
});
