import { expect, test } from 'vitest';
import { day } from '#shared/values/day.ts';
import { exampleForecast } from './example-forecast.ts';

const base = { total: 1000, months: 6, today: day('2026-04-01') };
const even = [100, 100, 100, 100, 100, 100];

function of(...actuals: readonly (readonly number[])[]) {
  const lines = actuals.map((actual) => ({ category: 0, plan: even, actual: [...actual, 0, 0, 0] }));
  return exampleForecast({ ...base, lines }).lines.map(({ variability }) => variability);
}

test('a line alone leans on what is guessed, the less the more months it has', () => {
  const [line] = of([110, 90, 110]);
  expect(line?.own).toBeCloseTo(0.1);
  expect(line?.monthCount).toBe(3);
  expect(line?.used).toBeGreaterThan(0.1);
  expect(line?.used).toBeLessThan(0.2);
});

test('a calm line is drawn towards its wild category, and the category towards it', () => {
  const [calm, wild] = of([100, 100, 100], [150, 50, 150]);
  expect(calm?.own).toBe(0);
  expect(wild?.own).toBeCloseTo(0.5);
  expect(calm?.category).toBe(wild?.category);
  expect(calm?.used).toBeGreaterThan(0);
  expect(calm?.used).toBeLessThan(calm?.category ?? 0);
  expect(wild?.used).toBeLessThan(0.5);
});

test('one month beyond all measure does not blow the band up for ever', () => {
  const [line] = of([10_000, 100, 100]);
  expect(line?.own).toBeCloseTo(2 / Math.sqrt(3));
});

test('before any month is over, the guess is all there is', () => {
  const { lines } = exampleForecast({
    ...base,
    today: day('2026-01-05'),
    lines: [{ category: 0, plan: even }],
  });
  expect(lines[0]?.variability).toMatchObject({ monthCount: 0, own: null });
  expect(lines[0]?.variability.used).toBeCloseTo(0.2);
});
