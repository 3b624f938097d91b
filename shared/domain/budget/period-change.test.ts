import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, month, monthsFrom } from '#shared/values/month.ts';
import { daysInPeriod, lastMonthOf, monthPosition } from './period.ts';
import { changePeriod } from './period-change.ts';

const none = { withPlan: [], withOpen: [], closed: [] };
const year = { firstMonth: month('2026-01'), monthCount: 12 };

describe('a period', () => {
  test('knows its last month and its days', () => {
    expect(lastMonthOf(year)).toBe('2026-12');
    expect(daysInPeriod(year)).toBe(365);
    expect(daysInPeriod({ firstMonth: month('2024-02'), monthCount: 1 })).toBe(29);
    expect(daysInPeriod({ firstMonth: month('2020-01'), monthCount: 120 })).toBe(3653);
  });

  test('knows the position of its months, and which are outside', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -200, max: 200 }),
        fc.integer({ min: 1, max: 120 }),
        (offset, monthCount) => {
          const outcome = monthPosition({ ...year, monthCount }, addMonths(year.firstMonth, offset));
          const inside = offset >= 0 && offset < monthCount;
          return inside ? outcome.kind === 'ok' && outcome.value === offset : outcome.kind === 'refused';
        },
      ),
    );
  });
});

describe('changing it', () => {
  test('may drop months that plan nothing', () => {
    const shorter = { firstMonth: month('2026-03'), monthCount: 2 };
    expect(changePeriod(shorter, none)).toEqual({ kind: 'ok', value: shorter });
    expect(changePeriod(shorter, { ...none, withPlan: monthsFrom(month('2026-03'), 2) })).toEqual({
      kind: 'ok',
      value: shorter,
    });
  });

  test.each([
    [{ firstMonth: month('2026-03'), monthCount: 10 }, 'firstMonth', '2026-02'],
    [{ firstMonth: month('2026-01'), monthCount: 6 }, 'monthCount', '2026-07'],
    [{ firstMonth: month('2027-01'), monthCount: 12 }, 'firstMonth', '2026-02'],
  ])('to %j drops plan, the earliest such month named', (period, field, atMonth) => {
    const planned = [month('2026-07'), month('2026-12'), month('2026-02')].filter(
      (at) => field === 'firstMonth' || at > '2026-06',
    );
    expect(changePeriod(period, { ...none, withPlan: planned })).toEqual({
      kind: 'refused',
      refusal: { reason: 'period-drops-plan', params: { atMonth }, field },
    });
  });

  test('keeps the months that are closed, and those in which something open is due', () => {
    const shorter = { firstMonth: month('2026-03'), monthCount: 2 };
    const held = { withPlan: [], withOpen: [month('2026-05')], closed: [month('2026-01')] };
    expect(changePeriod(shorter, { ...held, withOpen: [] })).toMatchObject({
      refusal: { reason: 'month-closed', params: { atMonth: '2026-01' }, field: 'firstMonth' },
    });
    expect(changePeriod(shorter, { ...held, closed: [] })).toMatchObject({
      refusal: { reason: 'period-drops-open', params: { atMonth: '2026-05' }, field: 'monthCount' },
    });
    expect(changePeriod(year, held).kind).toBe('ok');
  });

  test.each([
    ['1999-12', 12],
    ['0026-01', 12],
    ['2199-02', 12],
    ['9999-12', 120],
  ])('to begin in %s for %d months is a mistyped year', (first, monthCount) => {
    expect(changePeriod({ firstMonth: month(first), monthCount }, none)).toMatchObject({
      kind: 'refused',
      refusal: { reason: 'month-out-of-range', params: { firstMonth: '2000-01', lastMonth: '2199-12' } },
    });
  });

  test('may reach both ends of what is allowed', () => {
    expect(changePeriod({ firstMonth: month('2000-01'), monthCount: 1 }, none).kind).toBe('ok');
    expect(changePeriod({ firstMonth: month('2199-01'), monthCount: 12 }, none).kind).toBe('ok');
  });
});
