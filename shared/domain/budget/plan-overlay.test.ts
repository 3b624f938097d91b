import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleLineId, exampleSheet } from './example-sheet.ts';
import { changePlan } from './plan-change.ts';
import { fen } from '#shared/values/money.ts';
import { month, monthsFrom } from '#shared/values/month.ts';
import { withCells } from './plan-overlay.ts';

const sheet = exampleSheet({
  total: 1_000_000,
  months: 2,
  lines: [
    { category: 0, plan: [10, 20] },
    { category: 1, plan: [30, 40] },
  ],
});

test('the cells change and everything else stays the same object', () => {
  const after = withCells(sheet, [{ lineId: exampleLineId(1), month: month('2026-02'), fen: fen(5) }]);
  expect(after.lines.map((line) => line.plan)).toEqual([
    [10, 20],
    [30, 5],
  ]);
  expect(after.lines[0]).toBe(sheet.lines[0]);
  expect(sheet.lines[1]?.plan).toEqual([30, 40]);
});

test('cells that change nothing, or stand nowhere, leave the sheet itself', () => {
  const same = { lineId: exampleLineId(0), month: month('2026-01'), fen: fen(10) };
  const outside = { lineId: exampleLineId(0), month: month('2027-01'), fen: fen(10) };
  const unknown = { lineId: exampleLineId(9), month: month('2026-01'), fen: fen(10) };
  expect(withCells(sheet, [same, outside, unknown])).toBe(sheet);
});

test('it shows what the plan will be by the rule that the service follows', () => {
  const cell = fc.record({
    line: fc.integer({ min: 0, max: 1 }),
    at: fc.integer({ min: 0, max: 1 }),
    amount: fc.integer({ min: 0, max: 1000 }),
  });
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 8 }), (drawn) => {
      const months = monthsFrom(month('2026-01'), 2);
      const cells = drawn.map(({ line, at, amount }) => ({
        lineId: exampleLineId(line),
        month: months[at] ?? month('2026-01'),
        fen: fen(amount),
      }));
      const outcome = changePlan(sheet, cells);
      if (outcome.kind === 'refused') throw new Error(outcome.refusal.reason);
      const expected = sheet.lines.map((line) => Array.from(line.plan));
      for (const change of outcome.value.changes) {
        const row = expected[sheet.lines.findIndex(({ id }) => id === change.lineId)];
        if (row !== undefined) row[change.position] = change.afterFen;
      }
      expect(withCells(sheet, cells).lines.map((line) => line.plan)).toEqual(expected);
    }),
  );
});
