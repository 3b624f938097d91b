import { expect, test } from 'vitest';
import { scheduleOf, sketchPlan } from '#test/support/plan-sketch.ts';
import { nationalLayer } from '#shared/domain/schedule/national-calendar.ts';
import { month } from '#shared/values/month.ts';
import { boardMonths, shownFrom } from './board-months.ts';

const schedule = scheduleOf(
  sketchPlan(
    { A: 30, B: { days: 150, after: 'A' } },
    { start: '2026-01-05T09:00', calendars: { own: [nationalLayer()] } },
  ),
);
const months = boardMonths([], schedule);

test('every month from the first day of the plan to its last has a column', () => {
  expect(months.map((column) => column.month)).toEqual([
    '2026-01',
    '2026-02',
    '2026-03',
    '2026-04',
    '2026-05',
    '2026-06',
    '2026-07',
    '2026-08',
    '2026-09',
  ]);
});

test('holidays and make-up days are marked in their month, plain weekends are not', () => {
  const february = months.find((column) => column.month === '2026-02');
  // Spring Festival takes six working days of twenty; two Saturdays are worked instead.
  expect(february?.workingDays).toBe(16);
  expect(february?.stretches.map(({ kind, first, last }) => `${kind} ${first} ${last}`)).toEqual([
    'worked-instead 2026-02-14 2026-02-14',
    'off 2026-02-15 2026-02-23',
    'worked-instead 2026-02-28 2026-02-28',
  ]);
  expect(months.find((column) => column.month === '2026-03')?.stretches).toEqual([]);
});

test('as many months are shown as there is room for, never past the ends', () => {
  expect(shownFrom(months, 4, month('2026-05'))).toBe(4);
  expect(shownFrom(months, 4, month('2026-09'))).toBe(5);
  expect(shownFrom(months, 4, month('2030-01'))).toBe(0);
  expect(shownFrom(months, 40, month('2026-05'))).toBe(0);
});
