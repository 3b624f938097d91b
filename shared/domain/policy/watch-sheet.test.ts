import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '#shared/values/day.ts';
import { fen } from '#shared/values/money.ts';
import { addMonths, month } from '#shared/values/month.ts';
import { type Example, exampleLineId, exampleSheet } from '../budget/example-sheet.ts';
import type { Sheet } from '../budget/sheet.ts';
import { watchSheet } from './watch-sheet.ts';

const hues = ['ads', 'content', 'tools', 'reserve'] as const;

type Draw = { readonly line: number; readonly at: number; readonly fen: number };

/** Four lines, one a category, the last one the reserve. A draw's amounts are in the plan already. */
function sheetOf(example: Partial<Example> & Pick<Example, 'lines'>, draws: readonly Draw[] = []): Sheet {
  const sheet = exampleSheet({ total: 100_000, months: 12, today: day('2026-06-28'), ...example });
  return {
    ...sheet,
    categories: sheet.categories.map((category, index) => ({ ...category, hue: hues[index] ?? 'other' })),
    draws: draws.map(({ line, at, fen: amount }) => ({
      lineId: exampleLineId(line),
      month: addMonths(month('2026-01'), at),
      fen: fen(amount),
    })),
  };
}

const even = (amount: number, count = 12) => Array.from({ length: 12 }, (_, at) => (at < count ? amount : 0));
const spent = [
  { category: 0, plan: even(60), actual: even(60, 6) },
  { category: 1, plan: even(20), actual: even(20, 6) },
  {
    category: 2,
    plan: even(15),
    actual: even(15, 6),
    open: even(15).map((amount, at) => (at === 8 ? amount : 0)),
  },
  { category: 3, plan: even(5) },
];
const amounts = (sheet: Sheet) =>
  watchSheet(sheet).map(({ plan, committed, actual }) => [plan.fen, committed.fen, actual.fen]);

describe('the shares of a sheet', () => {
  test('count the reserve with what was set aside up to today, though nothing of it is spent', () => {
    expect(amounts(sheetOf({ lines: spent }))).toEqual([
      [720, 360, 360],
      [240, 120, 120],
      [180, 105, 90],
      [60, 30, 30],
    ]);
    expect(watchSheet(sheetOf({ lines: spent })).map(({ actual }) => actual.state)).toEqual([
      'within',
      'within',
      'within',
      'within',
    ]);
  });

  test('have nothing to say of what is spent before anything is', () => {
    const planned = spent.map(({ category, plan }) => ({ category, plan }));
    const rows = watchSheet(sheetOf({ lines: planned }));
    expect(rows.map(({ actual, committed }) => [actual.state, committed.state])).toEqual(
      hues.map(() => ['no-data', 'no-data']),
    );
    expect(rows.map(({ plan }) => plan.shareBp)).toEqual([6000, 2000, 1500, 500]);
  });

  test('count a draw where it was set aside, planned or spent', () => {
    const drawn = [
      ...spent.slice(0, 2),
      // 8 of the reserve went to the tools in April, and were spent there.
      {
        category: 2,
        plan: even(15).map((fen, at) => (at === 3 ? 23 : fen)),
        actual: even(15, 6).map((fen, at) => (at === 3 ? 23 : fen)),
        open: spent[2]?.open ?? [],
      },
      { category: 3, plan: even(5).map((fen, at) => (at < 2 ? 1 : fen)) },
    ];
    const draws = [
      { line: 2, at: 3, fen: 8 },
      { line: 3, at: 0, fen: -4 },
      { line: 3, at: 1, fen: -4 },
    ];
    expect(amounts(sheetOf({ lines: drawn }, draws))).toEqual(amounts(sheetOf({ lines: spent })));
  });

  test('take no more off a category than was spent of its draw', () => {
    const lines = [{ category: 0, plan: even(60), actual: even(1, 6) }, ...spent.slice(1)];
    const rows = watchSheet(
      sheetOf({ lines }, [
        { line: 0, at: 2, fen: 500 },
        { line: 3, at: 2, fen: -500 },
      ]),
    );
    expect(rows[0]?.actual.fen).toBe(0);
    expect(rows[3]?.actual.fen).toBe(530);
  });
});

test('no draw moves the shares of the plan', () => {
  const amount = fc.integer({ min: 1, max: 1000 });
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(2), fc.nat(11), fc.nat(11), amount), { maxLength: 20 }), (moves) => {
      const before = [0, 1, 2, 3].map((category) => ({ category, plan: even(100_000) }));
      const draws = moves.flatMap(([to, at, from, fen]) => [
        { line: to, at, fen },
        { line: 3, at: from, fen: 0 - fen },
      ]);
      const after = before.map((line, index) => ({
        ...line,
        plan: line.plan.map((plan, at) =>
          draws
            .filter((draw) => draw.line === index && draw.at === at)
            .reduce((sum, draw) => sum + draw.fen, plan),
        ),
      }));
      const planOf = (sheet: Sheet) => watchSheet(sheet).map(({ plan }) => plan);
      expect(planOf(sheetOf({ lines: after }, draws))).toEqual(planOf(sheetOf({ lines: before })));
    }),
  );
});
