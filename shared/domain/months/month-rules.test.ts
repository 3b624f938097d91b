import { describe, expect, test } from 'vitest';
import { day } from '#shared/values/day.ts';
import { type Id, uuidV7 } from '#shared/values/id.ts';
import { fen } from '#shared/values/money.ts';
import { month, monthsFrom } from '#shared/values/month.ts';
import { openDay } from './closed-months.ts';
import type { AccrualProposal } from './month-close.ts';
import { chosenAccruals, closeMonth, lastClosed, nextToClose, reopenMonth } from './month-rules.ts';

const year = { firstMonth: month('2026-01'), monthCount: 12 };
const quarter = monthsFrom(month('2026-01'), 3);

describe('months', () => {
  test('close in order', () => {
    expect(nextToClose(year, [])).toBe('2026-01');
    expect(nextToClose(year, quarter)).toBe('2026-04');
    expect(nextToClose(year, monthsFrom(month('2026-01'), 12))).toBeNull();
    expect(closeMonth(month('2026-04'), year, quarter)).toEqual({ kind: 'ok', value: '2026-04' });
    expect(closeMonth(month('2026-05'), year, quarter)).toMatchObject({
      refusal: { reason: 'months-in-order', params: { nextMonth: '2026-04' }, field: 'month' },
    });
    expect(closeMonth(month('2026-03'), year, quarter)).toMatchObject({
      refusal: { reason: 'month-closed' },
    });
    expect(closeMonth(month('2027-01'), year, quarter)).toMatchObject({
      refusal: { reason: 'month-outside-period' },
    });
  });

  test('a month put before the closed ones comes first', () => {
    const longer = { firstMonth: month('2025-12'), monthCount: 13 };
    expect(nextToClose(longer, quarter)).toBe('2025-12');
    expect(lastClosed(['2026-03', '2025-12', '2026-01'].map(month))).toBe('2026-03');
  });

  test('only the last closed one reopens', () => {
    expect(reopenMonth(month('2026-03'), quarter)).toEqual({ kind: 'ok', value: '2026-03' });
    expect(reopenMonth(month('2026-02'), quarter)).toMatchObject({
      refusal: { reason: 'reopen-last-only', params: { lastMonth: '2026-03' } },
    });
    expect(reopenMonth(month('2026-04'), quarter)).toMatchObject({ refusal: { reason: 'month-not-closed' } });
    expect(lastClosed([])).toBeNull();
  });

  test('lock the days within them', () => {
    expect(openDay(quarter, day('2026-03-31'))).toMatchObject({
      refusal: { reason: 'month-closed', params: { atMonth: '2026-03' }, field: 'day' },
    });
    expect(openDay(quarter, day('2026-04-01')).kind).toBe('ok');
  });
});

describe('accruals', () => {
  const proposals = [1, 2].map((number): AccrualProposal => proposal(number));

  test('are those chosen, each once', () => {
    const [first, second] = proposals;
    const ids = [second?.documentId ?? '', first?.documentId ?? '', second?.documentId ?? ''];
    expect(chosenAccruals(ids, proposals, new Map())).toEqual({ kind: 'ok', value: [second, first] });
    expect(chosenAccruals([], proposals, new Map())).toEqual({ kind: 'ok', value: [] });
  });

  test('what is proposed no more is named', () => {
    const gone = exampleId<'document'>(9);
    expect(chosenAccruals([gone], proposals, new Map([[gone, 'AC-2026-009']]))).toMatchObject({
      refusal: { reason: 'accrual-gone', params: { document: 'AC-2026-009' }, field: 'accrue.0' },
    });
  });
});

function proposal(number: number): AccrualProposal {
  return {
    documentId: exampleId(number),
    number: `AC-2026-00${number}`,
    lineId: exampleId(50),
    vendor: 'Yunfan Media',
    day: day('2026-01-20'),
    dueMonth: month('2026-01'),
    fen: fen(100 * number),
  };
}

function exampleId<Entity extends string>(number: number): Id<Entity> {
  return uuidV7(number, new Uint8Array(10));
}
