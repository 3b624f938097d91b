import { describe, expect, test } from 'vitest';
import { basisPoints } from '#shared/values/basis-points.ts';
import { day } from '#shared/values/day.ts';
import { uuidV7 } from '#shared/values/id.ts';
import { fen } from '#shared/values/money.ts';
import { exampleLineId, exampleSheet } from '../budget/example-sheet.ts';
import { exampleBasis, exampleForecast, firstLine } from './example-forecast.ts';
import { forecastSheet } from './forecast.ts';
import type { ForecastBasis } from './forecast-basis.ts';

/** Six months of 100 from January; March runs and half of its working days are gone. */
const base = { total: 1000, months: 6, today: day('2026-03-10') };
const line = { category: 0, plan: [100, 100, 100, 100, 100, 100] };
const example = { ...base, lines: [{ ...line, actual: [80, 100, 30, 0, 0, 0] }] };

describe('remaining plan', () => {
  test('is what was spent and the plan of the open months', () => {
    const found = firstLine(example, 'remaining-plan');
    expect(found.months).toEqual([80, 100, 100, 100, 100, 100]);
    expect(found).toMatchObject({ eacFen: 580, vacFen: 20, shareBp: 9667, planFen: 600, actualFen: 210 });
  });

  test('an open month that is overspent counts in full', () => {
    const over = { ...base, lines: [{ ...line, actual: [80, 100, 130, 0, 0, 0] }] };
    expect(firstLine(over, 'remaining-plan').months[2]).toBe(130);
  });
});

describe('run rate', () => {
  test('goes on for each working day that is left', () => {
    const found = firstLine(example, 'run-rate');
    // 180 over 40 days; March has ten of its days left.
    expect(found.basis).toMatchObject({ kind: 'run-rate', perDayFen: 4.5, daysSeen: 40, daysLeft: 70 });
    expect(found.months).toEqual([80, 100, 75, 90, 90, 90]);
  });

  test('begins and ends with the line', () => {
    const late = {
      ...base,
      lines: [{ category: 0, plan: [0, 60, 60, 60, 0, 0], actual: [0, 40, 0, 0, 0, 0] }],
    };
    const found = firstLine(late, 'run-rate');
    expect(found.basis).toMatchObject({ perDayFen: 2, from: 1, to: 2 });
    expect(found.months).toEqual([0, 40, 20, 40, 0, 0]);
  });

  test('without a month to learn from, the remaining plan stands in and says why', () => {
    const fresh = { ...example, today: day('2026-01-10') };
    expect(firstLine(fresh, 'run-rate')).toMatchObject({ used: 'remaining-plan', fallback: 'no-month-over' });
  });
});

describe('trend', () => {
  const rising = {
    ...base,
    today: day('2026-04-01'),
    lines: [{ ...line, actual: [80, 90, 100, 0, 0, 0] }],
  };

  test('follows the ratio of actual to plan three months on by half of its slope, then keeps it', () => {
    const longer = {
      ...rising,
      months: 8,
      lines: [
        { category: 0, plan: [100, 100, 100, 100, 100, 100, 100, 100], actual: [80, 90, 100, 0, 0, 0, 0, 0] },
      ],
    };
    expect(firstLine(longer, 'trend').months).toEqual([80, 90, 100, 105, 110, 115, 115, 115]);
  });

  test('needs three months', () => {
    expect(firstLine(example, 'trend')).toMatchObject({ used: 'remaining-plan', fallback: 'too-few-months' });
    expect(firstLine(rising, 'trend')).toMatchObject({ used: 'trend', fallback: null });
  });

  test('never falls below nothing', () => {
    const falling = { ...rising, lines: [{ ...line, actual: [200, 100, 0, 0, 0, 0] }] };
    expect(firstLine(falling, 'trend').months.slice(3)).toEqual([0, 0, 0]);
  });
});

describe('by hand and nothing more', () => {
  test('what the amount leaves is laid as the plan lies, to the fen', () => {
    const found = firstLine(example, 'by-hand', fen(500));
    expect(found.months.reduce((sum, amount) => sum + amount, 0)).toBe(500);
    expect(found.months.slice(0, 2)).toEqual([80, 100]);
    expect(found.eacFen).toBe(500);
  });

  test('a line that spends nothing more lands where it is, for certain', () => {
    const found = firstLine(example, 'nothing-more');
    expect(found).toMatchObject({
      eacFen: 210,
      lowFen: 210,
      highFen: 210,
      pacing: { kind: 'kept', leftFen: 390 },
    });
  });

  test('so does a reserve, unless another method is set', () => {
    const sheet = exampleSheet(example);
    const categories = sheet.categories.map((category) => ({ ...category, hue: 'reserve' as const }));
    const methods = [{ lineId: exampleLineId(0), method: 'remaining-plan' as const, eacFen: null, note: '' }];
    const methodIn = (basis: ForecastBasis) =>
      forecastSheet({ ...sheet, categories }, basis).lines[0]?.method;
    expect(methodIn(exampleBasis(6))).toBe('nothing-more');
    expect(methodIn(exampleBasis(6, { methods }))).toBe('remaining-plan');
  });
});

describe('commitments', () => {
  test('are a floor by the month they fall due in', () => {
    const committed = {
      ...example,
      lines: [{ ...line, actual: [80, 100, 30, 0, 0, 0], open: [0, 0, 0, 300, 0, 0] }],
    };
    const found = firstLine(committed, 'remaining-plan');
    // By April 80 + 100 + 30 + 300 are spent or committed; the method reaches that in June.
    expect(found.months).toEqual([80, 100, 100, 230, 0, 70]);
    expect(found).toMatchObject({ eacFen: 580, openFen: 300, isLifted: false });
  });

  test('lift the landing where the method says less, and the band starts there', () => {
    const committed = {
      ...example,
      lines: [{ ...line, actual: [80, 100, 30, 0, 0, 0], open: [0, 40, 0, 600, 0, 0] }],
    };
    const found = firstLine(committed, 'remaining-plan');
    expect(found).toMatchObject({ eacFen: 850, lowFen: 850, isLifted: true });
  });

  test('after the programme, what is still open is part of the landing', () => {
    const over = {
      ...example,
      today: day('2026-09-01'),
      lines: [{ ...line, actual: [100, 100, 100, 100, 100, 50], open: [0, 0, 0, 0, 0, 25] }],
    };
    expect(firstLine(over, 'run-rate')).toMatchObject({ eacFen: 575, lowFen: 575, highFen: 575 });
  });
});

describe('a rebate', () => {
  const rebate = {
    ...base,
    lines: [
      {
        category: 0,
        kind: 'rebate' as const,
        plan: line.plan.map((amount) => -amount),
        actual: [-80, -100, -30, 0, 0, 0],
      },
    ],
  };

  test('is the same with its sign turned', () => {
    const found = firstLine(rebate, 'run-rate');
    expect(found.months).toEqual([-80, -100, -75, -90, -90, -90]);
    expect(found.eacFen).toBe(-525);
    expect(found.lowFen).toBeLessThanOrEqual(-525);
    expect(found.highFen).toBeGreaterThanOrEqual(-525);
    expect(found.pacing).toEqual({ kind: 'rebate-short', missingFen: 75 });
  });
});

describe('earned value', () => {
  const progress = [
    { lineId: exampleLineId(0), day: day('2026-02-20'), doneBp: basisPoints(2000), note: '' },
    { lineId: exampleLineId(0), day: day('2026-03-01'), doneBp: basisPoints(4000), note: '' },
    { lineId: exampleLineId(0), day: day('2026-03-11'), doneBp: basisPoints(9000), note: '' },
  ].map((input, index) => ({ ...input, id: uuidV7<'line_progress'>(index, new Uint8Array(10)) }));

  test('takes the newest progress up to today, and the running month by its working days', () => {
    const [found] = exampleForecast(example, { progress }).lines;
    expect(found?.earned).toMatchObject({ bacFen: 600, pvFen: 250, evFen: 240, acFen: 210 });
  });

  test('of everything is that of the lines whose progress is known', () => {
    const two = {
      ...example,
      lines: [...example.lines, { category: 1, plan: [100, 100, 100, 100, 100, 100] }],
    };
    const { all } = exampleForecast(two, { progress });
    expect(all.earned).toMatchObject({ bacFen: 600, evFen: 240 });
    expect(all.earnedShareBp).toBe(5000);
    expect(exampleForecast(two).all).toMatchObject({ earned: null, earnedShareBp: 0 });
  });
});
