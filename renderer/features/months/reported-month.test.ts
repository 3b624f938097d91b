import { expect, it } from 'vitest';
import { day } from '#shared/values/day.ts';
import { month, monthsFrom } from '#shared/values/month.ts';
import { reportedMonth } from './reported-month.ts';

const year = (closed: number) =>
  monthsFrom(month('2026-01'), 12).map((each, index) => ({
    month: each,
    state: index < closed ? ('closed' as const) : index === closed ? ('next' as const) : ('open' as const),
  }));

it.each([
  ['the last closed one', 5, '2026-07-02', '2026-05'],
  ['the running one while none is closed', 0, '2026-03-15', '2026-03'],
  ['the first before the programme begins', 0, '2025-11-30', '2026-01'],
  ['the last after it has ended', 0, '2027-02-01', '2026-12'],
])('papers are wanted of %s', (_, closed, today, expected) => {
  expect(reportedMonth(year(closed), day(today))).toBe(expected);
});
