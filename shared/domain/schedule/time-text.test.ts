import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatAmount, parseDuration } from './time-text.ts';
import {
  ORDINARY_UNITS,
  amountOfMinutes,
  minutesOf,
  timeAmountSchema,
  workUnitsSchema,
} from './time-units.ts';

function minutesIn(text: string): number {
  const outcome = parseDuration(text);
  if (outcome.kind === 'refused') throw new Error(outcome.refusal.reason);
  return minutesOf(timeAmountSchema.parse(outcome.value), workUnitsSchema.parse(ORDINARY_UNITS));
}

describe('durations', () => {
  test.each([
    ['0', 0],
    ['5', 2400],
    ['5d', 2400],
    ['0.1d', 48],
    ['0.01d', 5],
    ['10000 天', 4_800_000],
    ['2 w', 4800],
    ['2周', 4800],
    ['1.5h', 90],
    ['90 分钟', 90],
    ['90min', 90],
    ['3 days?', 1440],
    ['３个工作日', 1440],
    ['+1d', 480],
    ['-0d', 0],
  ])('%s is %d minutes', (text, minutes) => {
    expect(minutesIn(text)).toBe(minutes);
  });

  test.each([
    ['', 'duration-unreadable'],
    ['d', 'duration-unreadable'],
    ['1.2.3d', 'duration-unreadable'],
    ['1.234d', 'duration-unreadable'],
    ['5 parsecs', 'duration-unreadable'],
    ['=1+1', 'duration-unreadable'],
    ['1e9d', 'duration-unreadable'],
    ['-1d', 'duration-out-of-range'],
    ['25001d', 'duration-out-of-range'],
    ['5ed', 'duration-elapsed'],
    ['9'.repeat(100_000), 'duration-unreadable'],
  ])('%.20j is refused', (text, reason) => {
    expect(parseDuration(text)).toMatchObject({ refusal: { reason, field: 'duration' } });
  });

  test('are written in days where they are exact, and read the same again', () => {
    expect(
      [0, 480, 48, 90, 100, 1201].map((minutes) => formatAmount(amountOfMinutes(minutes, ORDINARY_UNITS))),
    ).toEqual(['0d', '1d', '0.1d', '1.5h', '100m', '1201m']);
    fc.assert(
      fc.property(fc.nat({ max: 12_000_000 }), (minutes) => {
        expect(minutesIn(formatAmount(amountOfMinutes(minutes, ORDINARY_UNITS)))).toBe(minutes);
      }),
    );
  });
});
