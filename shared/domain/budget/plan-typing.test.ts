import { describe, expect, test } from 'vitest';
import { exampleLineId, exampleSheet } from './example-sheet.ts';
import { fen } from '#shared/values/money.ts';
import { month } from '#shared/values/month.ts';
import { type TypedCell, cellRefusal, decideEdit } from './plan-typing.ts';

const sheet = exampleSheet({
  total: 50_000_00,
  months: 2,
  lines: [
    { category: 0, plan: [10_000_00, 0] },
    { category: 0, kind: 'rebate', plan: [0, -500_00] },
  ],
});
const typed = (line: number, atMonth: string, text: string): TypedCell => ({
  lineId: exampleLineId(line),
  month: month(atMonth),
  text,
});

describe('one cell', () => {
  test.each([
    ['1,234.50', 1_234_50],
    ['¥1 234', 1_234_00],
    ['1.2万', 12_000_00],
    ['１２３', 123_00],
    ['', 0],
    ['  ', 0],
  ])('%j is read as %d fen', (text, expected) => {
    const cell = typed(0, '2026-01', text);
    expect(decideEdit(sheet, [cell], 'yuan')).toEqual({
      kind: 'change',
      cells: [{ lineId: cell.lineId, month: cell.month, fen: expected }],
    });
  });

  test('what stands there already changes nothing', () => {
    expect(decideEdit(sheet, [typed(0, '2026-01', '10000')], 'yuan')).toEqual({ kind: 'nothing' });
    expect(decideEdit(sheet, [typed(0, '2026-01', '1')], 'wan')).toEqual({ kind: 'nothing' });
  });

  test.each([
    ['abc', 'not-a-number'],
    ['1.005', 'too-many-decimals'],
    ['99999999999999999', 'too-large'],
  ])('%j can not be taken: %s', (text, reason) => {
    const cell = typed(0, '2026-01', text);
    expect(decideEdit(sheet, [cell], 'yuan')).toEqual({
      kind: 'fault',
      fault: { kind: 'unreadable', reason },
      at: cell,
    });
  });

  test('the rules of the plan speak at the cell, too much for the programme included', () => {
    const negative = decideEdit(sheet, [typed(0, '2026-01', '-1')], 'yuan');
    expect(negative).toMatchObject({ fault: { refusal: { reason: 'sign-against-kind' } } });
    const over = typed(0, '2026-02', '50000');
    expect(decideEdit(sheet, [over], 'yuan')).toMatchObject({
      fault: { refusal: { reason: 'over-allocated', params: { byFen: 9_500_00 } } },
      at: over,
    });
  });
});

describe('a block', () => {
  test('is taken as a whole, empty cells plan nothing', () => {
    const block = [typed(0, '2026-01', ''), typed(0, '2026-02', '20000'), typed(1, '2026-01', '-100')];
    const decision = decideEdit(sheet, block, 'yuan');
    expect(decision).toMatchObject({ kind: 'change' });
    expect(decision.kind === 'change' && decision.cells.map((cell) => cell.fen)).toEqual([
      0, 20_000_00, -100_00,
    ]);
  });

  test('names the first cell that can not be read', () => {
    const block = [typed(0, '2026-01', '1'), typed(0, '2026-02', 'x'), typed(1, '2026-01', 'y')];
    expect(decideEdit(sheet, block, 'yuan')).toMatchObject({ kind: 'fault', at: block[1] });
  });

  test('names the first cell that a rule refuses, and none where the sum is at fault', () => {
    const wrongSign = [typed(0, '2026-01', '1'), typed(1, '2026-01', '5')];
    expect(decideEdit(sheet, wrongSign, 'yuan')).toMatchObject({ kind: 'fault', at: wrongSign[1] });
    const tooMuch = [typed(0, '2026-01', '30000'), typed(0, '2026-02', '30000')];
    expect(decideEdit(sheet, tooMuch, 'yuan')).toMatchObject({ kind: 'fault', at: null });
  });
});

test('while one cell is typed the rules of the plan are asked', () => {
  const cell = { lineId: exampleLineId(0), month: month('2026-02') };
  expect(cellRefusal(sheet, { ...cell, fen: fen(40_500_00) })).toBeNull();
  expect(cellRefusal(sheet, { ...cell, fen: fen(40_500_01) })).toMatchObject({
    reason: 'over-allocated',
    params: { byFen: 1 },
  });
});
