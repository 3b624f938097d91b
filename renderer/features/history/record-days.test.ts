import { describe, expect, test } from 'vitest';
import { createFormats } from '#renderer/ui/formats.ts';
import type { LedgerRecord } from '#shared/domain/ledger/record.ts';
import { day } from '#shared/values/day.ts';
import { instant, instantOf } from '#shared/values/instant.ts';
import { endOfMinute, minuteOf, parseMinute } from './minute-text.ts';
import { byDay, dayHeading, dayOf, dayWord } from './record-days.ts';

/** An instant by the clock of the machine that the test runs on. */
function local(text: string) {
  return instantOf(new Date(text).getTime());
}

function record(seq: number, at: string): LedgerRecord {
  return {
    seq,
    at: local(at),
    kind: 'do',
    target: null,
    command: 'budget.setCells',
    label: { key: 'cellsChanged', params: {} },
    reason: null,
    personId: null,
    personName: null,
    account: 'a',
    changeCount: 1,
    fromTemplate: false,
    undone: false,
  };
}

describe('records by day', () => {
  test('are parted at the reader’s midnight, in their order', () => {
    const days = byDay([
      record(4, '2026-06-02T00:00:00'),
      record(3, '2026-06-01T23:59:59.999'),
      record(2, '2026-06-01T00:00:00'),
      record(1, '2026-05-30T12:00:00'),
    ]);
    expect(days.map(({ day: on, records }) => [on, records.map(({ seq }) => seq)])).toEqual([
      ['2026-06-02', [4]],
      ['2026-06-01', [3, 2]],
      ['2026-05-30', [1]],
    ]);
  });

  test('today and yesterday are called so, another year shows its year', () => {
    const now = local('2026-01-01T08:00:00');
    expect(dayWord(day('2026-01-01'), now)).toBe('today');
    expect(dayWord(day('2025-12-31'), now)).toBe('yesterday');
    expect(dayWord(day('2025-12-30'), now)).toBeNull();
    const formats = createFormats('zh-CN', 'yuan');
    expect(dayHeading(day('2026-01-01'), now, formats)).toBe('1月1日 周四');
    expect(dayHeading(day('2025-12-31'), now, formats)).toBe('2025年12月31日');
  });
});

describe('a minute of the day', () => {
  test.each([
    ['14:05', '14:05'],
    [' 9:30 ', '09:30'],
    ['9：30', '09:30'],
    ['23:59', '23:59'],
  ])('%s is read', (typed, minute) => {
    expect(parseMinute(typed)).toBe(minute);
  });

  test.each(['24:00', '9:60', '9', '', '9:5', '09:30:00'])('%s is none', (typed) => {
    expect(parseMinute(typed)).toBeNull();
  });

  test('with a day it is an instant that counts all of the minute in', () => {
    const at = endOfMinute(day('2026-06-01'), minuteOf(local('2026-06-01T14:05:30')));
    expect(at).toBe(local('2026-06-01T14:05:59.999'));
    expect(dayOf(at)).toBe('2026-06-01');
    expect(minuteOf(at)).toBe('14:05');
    expect(instant(at)).toBe(at);
  });
});
