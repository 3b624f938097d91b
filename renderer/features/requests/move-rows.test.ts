import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleSheet } from '#shared/domain/budget/example-sheet.ts';
import { fen } from '#shared/values/money.ts';
import { type MoveRow, legsOf, rowsOf, sideTotal } from './move-rows.ts';

const sheet = exampleSheet({
  total: 10_000,
  months: 4,
  lines: [
    { category: 0, plan: [100, 200, 300, 400] },
    { category: 1, plan: [0, 0, 0, 0] },
  ],
});
const [first, , third, fourth] = sheet.months;
const [giving, taking] = sheet.lines;

function row(change: Partial<MoveRow>): MoveRow {
  if (first === undefined || fourth === undefined || giving === undefined) throw new Error('no example');
  return {
    key: '1',
    side: 'from',
    lineId: giving.id,
    fen: fen(100),
    first,
    last: fourth,
    spread: 'plan',
    ...change,
  };
}

test('what gives is taken in proportion to its plan, so that no month falls below zero first', () => {
  expect(legsOf([row({ fen: fen(100) })], sheet).map((leg) => leg.fen)).toEqual([-10, -20, -30, -40]);
});

test('what gets is laid evenly, over its months only', () => {
  const legs = legsOf(
    [row({ side: 'to', lineId: taking?.id ?? null, fen: fen(101), first: third, spread: 'even' })],
    sheet,
  );
  expect(legs.map(({ month, fen: amount }) => [month, amount])).toEqual([
    ['2026-03', 51],
    ['2026-04', 50],
  ]);
});

test('rows of one line come together in one leg a cell, and nothing is left where they cancel out', () => {
  const cell = { first: third, last: third };
  const both = [row({ ...cell, fen: fen(70) }), row({ ...cell, fen: fen(70), side: 'to' })];
  expect(legsOf(both, sheet)).toEqual([]);
});

test('rows that are not complete give nothing', () => {
  expect(legsOf([row({ lineId: null }), row({ fen: null })], sheet)).toEqual([]);
});

test('legs always come to what the rows say, to the fen, and back to rows without a loss', () => {
  const amounts = fc.integer({ min: 1, max: 1_000_000 });
  fc.assert(
    fc.property(amounts, fc.constantFrom('plan' as const, 'even' as const), (amount, spread) => {
      const rows = [
        row({ fen: fen(amount), spread }),
        row({ key: '2', side: 'to', lineId: taking?.id ?? null, fen: fen(amount), spread }),
      ];
      const legs = legsOf(rows, sheet);
      expect(legs.reduce((sum, leg) => sum + leg.fen, 0)).toBe(0);
      const again = rowsOf(legs);
      expect(sideTotal(again, 'from')).toBe(amount);
      expect(legsOf(again, sheet)).toEqual(expect.arrayContaining(legs));
    }),
  );
});
