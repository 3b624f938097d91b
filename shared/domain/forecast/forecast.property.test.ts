import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '#shared/values/day.ts';
import { fen } from '#shared/values/money.ts';
import { firstDay, month, monthsFrom } from '#shared/values/month.ts';
import { type Example, exampleLineId } from '../budget/example-sheet.ts';
import { exampleForecast } from './example-forecast.ts';
import type { Forecast } from './forecast.ts';
import { forecastMethods } from './forecast-method.ts';
import { bandPath } from './landing.ts';
import { sumOf } from './line-standing.ts';

const MONTHS = 12;
const amounts = (least: number) =>
  fc.array(fc.oneof(fc.constant(0), fc.integer({ min: least, max: 5_000_000_00 })), {
    minLength: MONTHS,
    maxLength: MONTHS,
  });
const line = fc.record({
  category: fc.integer({ min: 0, max: 3 }),
  isRebate: fc.boolean(),
  plan: amounts(0),
  // Refunds as well, and entries dated ahead.
  actual: amounts(-50_000_00),
  open: amounts(0),
  method: fc.constantFrom(...forecastMethods),
  handFen: fc.integer({ min: 0, max: 50_000_000_00 }),
});
const standing = fc.record({
  lines: fc.array(line, { maxLength: 6 }),
  today: fc.integer({ min: -40, max: 420 }).map((days) => addDays(day('2026-01-01'), days)),
});
type Standing = typeof standing extends fc.Arbitrary<infer Value> ? Value : never;

function foretell({ lines, today }: Standing): Forecast {
  const turned = (isRebate: boolean, list: readonly number[]) =>
    list.map((amount) => (isRebate ? -amount : amount));
  const example: Example = {
    total: 0,
    months: MONTHS,
    today,
    lines: lines.map(({ category, isRebate, plan, actual, open }) => ({
      category,
      kind: isRebate ? 'rebate' : 'spend',
      plan: turned(isRebate, plan),
      actual: turned(isRebate, actual),
      open: turned(isRebate, open),
    })),
  };
  const methods = lines.map(({ method, handFen, isRebate }, index) => ({
    lineId: exampleLineId(index),
    method,
    eacFen: method === 'by-hand' ? fen(isRebate ? -handFen : handFen) : null,
    note: '',
  }));
  return exampleForecast(example, { methods });
}

describe('for any sheet, methods and day', () => {
  test('a band holds its median, at every month and at the end', () => {
    fc.assert(
      fc.property(standing, (given) => {
        const { lines, all, byCategory } = foretell(given);
        for (const landing of [...lines, ...byCategory.values(), all]) {
          const { lowFen, eacFen, highFen, months } = landing;
          for (const point of [...bandPath(landing), { lowFen, medianFen: eacFen, highFen }]) {
            expect(point.lowFen).toBeLessThanOrEqual(point.medianFen);
            expect(point.highFen).toBeGreaterThanOrEqual(point.medianFen);
          }
          expect(sumOf(months)).toBe(eacFen);
        }
      }),
    );
  });

  test('what is spent and committed is the least that a line lands at, with its band', () => {
    fc.assert(
      fc.property(standing, (given) => {
        const past = foretell(given).lines.filter(
          ({ eacFen, lowFen, highFen, actualFen, openFen }, index) => {
            const least = actualFen + openFen;
            const isRebate = given.lines[index]?.isRebate ?? false;
            return isRebate ? Math.max(eacFen, highFen) > least : Math.min(eacFen, lowFen) < least;
          },
        );
        expect(past).toEqual([]);
      }),
    );
  });

  test('lines add up to categories and these to everything, to the fen; bands lie within the sum of bands', () => {
    fc.assert(
      fc.property(standing, (given) => {
        const { lines, byCategory, all } = foretell(given);
        for (const name of ['planFen', 'actualFen', 'openFen', 'eacFen', 'vacFen'] as const) {
          expect(sumOf(lines.map((part) => part[name]))).toBe(all[name]);
          expect(sumOf([...byCategory.values()].map((part) => part[name]))).toBe(all[name]);
        }
        for (let position = 0; position < MONTHS; position += 1) {
          expect(sumOf(lines.map(({ months }) => months[position] ?? 0))).toBe(all.months[position]);
        }
        expect(all.lowFen).toBeGreaterThanOrEqual(sumOf(lines.map(({ lowFen }) => lowFen)) - 1);
        expect(all.highFen).toBeLessThanOrEqual(sumOf(lines.map(({ highFen }) => highFen)) + 1);
      }),
    );
  });

  test('money that runs out does so within the programme, no earlier than today', () => {
    fc.assert(
      fc.property(standing, (given) => {
        const odd = foretell(given).lines.filter(({ pacing }) => {
          if (pacing.kind !== 'over') return false;
          const { runsOutOn, overFen } = pacing;
          const isWithin = runsOutOn >= '2026-01-01' && runsOutOn <= '2026-12-31';
          return overFen <= 0 || runsOutOn < given.today || !(isWithin || runsOutOn === given.today);
        });
        expect(odd).toEqual([]);
      }),
    );
  });
});

describe('where every month strays alike', () => {
  test('the band narrows with each month that closes, down to nothing', () => {
    // No further than is guessed at first: else the months teach that the line strays more than was thought.
    const stray = fc.integer({ min: 1, max: 20 });
    const planned = fc.integer({ min: 10_000, max: 100_000_000 });
    fc.assert(
      fc.property(stray, planned, fc.integer({ min: 1, max: 4 }), (percent, plan, lineCount) => {
        const widths = monthsFrom(month('2026-01'), MONTHS + 1).map((open, closed) => {
          // A month over, a month under, by the same part: only their number changes.
          const actual = Array.from({ length: MONTHS }, (_, position) =>
            position < closed ? Math.round(plan * (1 + (position % 2 === 0 ? percent : -percent) / 100)) : 0,
          );
          const line = { category: 0, plan: Array.from({ length: MONTHS }, () => plan), actual };
          const lines = Array.from({ length: lineCount }, () => line);
          const { all } = exampleForecast({ total: 0, months: MONTHS, lines, today: firstDay(open) });
          return all.highFen - all.lowFen;
        });
        expect(widths.toSorted((one, other) => other - one)).toEqual(widths);
        expect(new Set(widths).size).toBe(widths.length);
        expect(widths.at(-1)).toBe(0);
      }),
      { numRuns: 40 },
    );
  });
});
