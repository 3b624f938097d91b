import { describe, expect, test } from 'vitest';
import { day } from '#shared/values/day.ts';
import { FEN_LIMIT, ZERO_FEN, fen } from '#shared/values/money.ts';
import { entryInputSchema } from './entry.ts';
import { checkEntry } from './entry-rules.ts';
import { exampleLineId } from './example-sheet.ts';

const today = day('2026-06-28');
const entry = (change: { day?: string; fen?: number; reason?: string }) =>
  entryInputSchema.parse({ lineId: exampleLineId(0), day: '2026-06-01', fen: 12_345, ...change });

describe('an entry', () => {
  test.each([
    ['an amount', {}],
    ['nothing, as files have it', { fen: 0 }],
    ['a refund with its reason', { fen: -1, reason: '退货' }],
    ['a day outside the programme', { day: '2023-08-17' }],
    ['the first day there is', { day: '2000-01-01' }],
    ['the last day there is', { day: '2036-06-28' }],
    ['the largest amount', { fen: FEN_LIMIT }],
  ])('of %s is accepted', (_, change) => {
    expect(checkEntry(entry(change), today, ZERO_FEN)).toEqual({ kind: 'ok', value: entry(change) });
  });

  test.each([
    ['a refund without reason', { fen: -1 }, 'refund-needs-reason', 'reason'],
    [
      'a refund with a reason that nobody sees',
      { fen: -1, reason: '\u200b' },
      'refund-needs-reason',
      'reason',
    ],
    ['a day before 2000', { day: '1999-12-31' }, 'day-out-of-range', 'day'],
    ['the year 202', { day: '0202-06-01' }, 'day-out-of-range', 'day'],
    ['a day over ten years ahead', { day: '2036-06-30' }, 'day-out-of-range', 'day'],
    ['the year 6202', { day: '6202-06-01' }, 'day-out-of-range', 'day'],
  ])('of %s is refused', (_, change, reason, field) => {
    expect(checkEntry(entry(change), today, ZERO_FEN)).toMatchObject({
      kind: 'refused',
      refusal: { reason, field },
    });
  });

  test('may bring all actuals up to the limit, and not beyond', () => {
    expect(checkEntry(entry({ fen: 1 }), today, fen(FEN_LIMIT - 1)).kind).toBe('ok');
    expect(checkEntry(entry({ fen: 2 }), today, fen(FEN_LIMIT - 1))).toMatchObject({
      refusal: { reason: 'amount-too-large', field: 'fen' },
    });
    expect(checkEntry(entry({ fen: -2, reason: 'r' }), today, fen(1 - FEN_LIMIT))).toMatchObject({
      refusal: { reason: 'amount-too-large' },
    });
  });
});
