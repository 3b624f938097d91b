import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '#shared/values/day.ts';
import { periodEnd, periodStart } from './grain.ts';
import { type KpiGrain, kpiGrains } from './kpi.ts';
import { readPeriod } from './period-text.ts';

function read(text: string, grain: KpiGrain, year: number | null = null, serials = false): string {
  const reading = readPeriod(text, grain, { order: 'year-first', serials, year });
  return reading.kind === 'ok' ? reading.periodDay : reading.fault;
}

describe('a period', () => {
  test.each([
    ['2026-01-05', 'week', '2026-01-05'],
    ['2026年1月7日', 'week', '2026-01-05'],
    ['2026/1/11', 'week', '2026-01-05'],
    ['２０２６／１／１１', 'week', '2026-01-05'],
    ['2026-01-05', 'day', '2026-01-05'],
    ['20260105', 'month', '2026-01-01'],
    ['2026-W02', 'week', '2026-01-05'],
    ['2026W2', 'week', '2026-01-05'],
    ['2026-w02-1', 'week', '2026-01-05'],
    ['2026年第2周', 'week', '2026-01-05'],
    ['2026 年 第 2 周', 'week', '2026-01-05'],
    ['2026年第02周', 'week', '2026-01-05'],
    ['2026-W01', 'week', '2025-12-29'],
    ['2026-W53', 'week', '2026-12-28'],
    ['2025-W53', 'week', 'week-not-in-year'],
    ['2025-W00', 'week', 'week-not-in-year'],
    ['2026年1月', 'month', '2026-01-01'],
    ['2026年01月份', 'month', '2026-01-01'],
    ['2026-01', 'month', '2026-01-01'],
    ['2026/1', 'month', '2026-01-01'],
    ['202601', 'month', '2026-01-01'],
    ['Jan 2026', 'month', '2026-01-01'],
    ['Sept-2026', 'month', '2026-09-01'],
    ['2026/1/5-2026/1/11', 'week', '2026-01-05'],
    ['2026-01-05~2026-01-11', 'week', '2026-01-05'],
    ['2026年1月5日至1月11日', 'week', '2026-01-05'],
    ['2026.1.5 - 2026.1.11', 'week', '2026-01-05'],
    ['2026-01-05至2026-01-12', 'week', 'period-of-other-grain'],
    ['2026年1月', 'week', 'period-of-other-grain'],
    ['2026-W02', 'month', 'period-of-other-grain'],
    ['2026-W02', 'day', 'period-of-other-grain'],
    ['', 'week', 'period-missing'],
    ['合计', 'week', 'period-unreadable'],
    ['2026-13', 'month', 'period-unreadable'],
    ['2026-02-30', 'day', 'period-unreadable'],
    ['03/04/2026', 'day', 'period-ambiguous'],
    ['Revenue', 'month', 'period-unreadable'],
    ['x'.repeat(100_000), 'month', 'period-unreadable'],
  ] as const)('%s as a %s', (text, grain, expected) => expect(read(text, grain)).toBe(expected));

  test.each([
    ['Feb', 'month', '2025-02-01'],
    ['June', 'month', '2025-06-01'],
    ['2月', 'month', '2025-02-01'],
    ['第2周', 'week', '2025-01-06'],
    ['W2', 'week', '2025-01-06'],
    ['1月5日', 'day', '2025-01-05'],
  ] as const)('%s takes the year that is said', (text, grain, expected) => {
    expect(read(text, grain, 2025)).toBe(expected);
    expect(read(text, grain)).toBe('year-missing');
  });

  test('a spreadsheet’s day is a number', () => {
    expect(read('46029', 'week', null, true)).toBe('2026-01-05');
  });
});

test('a period reads back from its first day, its last, and all of it', () => {
  const anyDay = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays(day('1990-01-01'), count));
  fc.assert(
    fc.property(anyDay, fc.constantFrom(...kpiGrains), (within, grain) => {
      const first = periodStart(grain, within);
      const last = periodEnd(grain, first);
      expect(read(first, grain)).toBe(first);
      expect(read(last.replaceAll('-', '/'), grain)).toBe(first);
      expect(read(`${first}~${last}`, grain)).toBe(first);
    }),
  );
});
