import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from './day.ts';
import {
  dayAtMinute,
  dayEndedAt,
  dayNumber,
  dayOfNumber,
  isMoment,
  isWritableMinute,
  minuteOf,
  moment,
  momentAt,
  startOfDay,
} from './moment.ts';

test.each(['2026-02-30T09:00', '2026-02-28T24:00', '2026-02-28T09:60', '2026-02-28 09:00', '2026-02-28', ''])(
  '%s is no moment',
  (text) => {
    expect(isMoment(text)).toBe(false);
    expect(() => moment(text)).toThrow(RangeError);
  },
);

test('minutes count from 1970, whatever the zone of the machine', () => {
  expect(minuteOf(moment('1970-01-01T00:00'))).toBe(0);
  expect(minuteOf(moment('1969-12-31T23:59'))).toBe(-1);
  expect(minuteOf(moment('2026-03-02T09:00'))).toBe(29_540_700);
  expect(momentAt(29_540_700)).toBe('2026-03-02T09:00');
});

test('any minute of four-digit years comes back from its text', () => {
  const first = minuteOf(moment('0001-01-01T00:00'));
  const last = minuteOf(moment('9999-12-31T23:59'));
  fc.assert(
    fc.property(fc.integer({ min: first, max: last }), (minute) => {
      expect(minuteOf(momentAt(minute))).toBe(minute);
      expect(dayOfNumber(dayNumber(dayAtMinute(minute)))).toBe(dayAtMinute(minute));
    }),
  );
  expect([last + 1, Number.NaN, 0.5, Number.POSITIVE_INFINITY].map(isWritableMinute)).toEqual([
    false,
    false,
    false,
    false,
  ]);
  expect(() => momentAt(last + 1)).toThrow(RangeError);
});

test('midnight begins a day, and ends the one before', () => {
  const midnight = startOfDay(day('2026-03-03'));
  expect(dayAtMinute(midnight)).toBe('2026-03-03');
  expect(dayEndedAt(midnight)).toBe('2026-03-02');
  expect(dayEndedAt(midnight + 1)).toBe('2026-03-03');
});
