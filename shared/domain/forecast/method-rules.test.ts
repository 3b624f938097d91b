import { describe, expect, test } from 'vitest';
import { basisPoints } from '#shared/values/basis-points.ts';
import { day } from '#shared/values/day.ts';
import { type Fen, fen } from '#shared/values/money.ts';
import { month } from '#shared/values/month.ts';
import { accepted } from '../refusal.ts';
import { exampleSheet } from '../budget/example-sheet.ts';
import { checkMethod, checkProgress, endedMonth } from './method-rules.ts';

const { lines } = exampleSheet({
  total: 0,
  months: 2,
  lines: [
    { category: 0, plan: [100, 100], actual: [60, 0], open: [0, 30] },
    { category: 0, kind: 'rebate', plan: [-100, -100], actual: [-60, 0] },
  ],
});
const [spend, rebate] = lines;
if (spend === undefined || rebate === undefined) throw new Error('no lines');
const byHand = (eacFen: Fen | null, note = 'agreed') => ({
  lineId: spend.id,
  method: 'by-hand' as const,
  eacFen,
  note,
});

describe('a landing by hand', () => {
  test('needs its amount, its note and the sign of its line', () => {
    expect(checkMethod(byHand(null), spend)).toMatchObject({ refusal: { reason: 'forecast-needs-amount' } });
    expect(checkMethod(byHand(fen(150), ''), spend)).toMatchObject({
      refusal: { reason: 'forecast-needs-note' },
    });
    expect(checkMethod(byHand(fen(-150)), spend)).toMatchObject({ refusal: { reason: 'sign-against-kind' } });
    expect(checkMethod(byHand(fen(-150)), rebate)).toEqual(accepted(byHand(fen(-150))));
  });

  test('is no less than what is spent and committed', () => {
    expect(checkMethod(byHand(fen(89)), spend)).toMatchObject({
      refusal: { reason: 'forecast-below-committed', params: { leastFen: 90 }, field: 'eacFen' },
    });
    expect(checkMethod(byHand(fen(90)), spend)).toEqual(accepted(byHand(fen(90))));
    expect(checkMethod(byHand(fen(-59)), rebate)).toMatchObject({ kind: 'refused' });
  });

  test('any other method has no amount', () => {
    const trend = { ...byHand(fen(5)), method: 'trend' as const };
    expect(checkMethod(trend, spend)).toEqual(accepted({ ...trend, eacFen: null }));
  });
});

test('progress is of work, and was reached by today', () => {
  const input = { lineId: spend.id, day: day('2026-01-15'), doneBp: basisPoints(4000), note: '' };
  expect(checkProgress(input, spend, day('2026-01-15'))).toEqual(accepted(input));
  expect(checkProgress(input, spend, day('2026-01-14'))).toMatchObject({ refusal: { field: 'day' } });
  expect(checkProgress(input, rebate, day('2026-01-15'))).toMatchObject({
    refusal: { reason: 'progress-of-rebate' },
  });
});

test('a forecast is kept for the end of a month of the programme that is over', () => {
  const period = { firstMonth: month('2026-01'), monthCount: 2 };
  expect(endedMonth(period, month('2026-01'), day('2026-02-01'))).toEqual(accepted('2026-01'));
  expect(endedMonth(period, month('2026-02'), day('2026-02-28'))).toMatchObject({
    refusal: { reason: 'forecast-month-runs', field: 'atEndOf' },
  });
  expect(endedMonth(period, month('2026-03'), day('2026-05-01'))).toMatchObject({
    refusal: { reason: 'month-outside-period' },
  });
});
