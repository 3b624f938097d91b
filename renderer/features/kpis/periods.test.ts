import { expect, test } from 'vitest';
import { day } from '#shared/values/day.ts';
import { earlierSpans } from './earlier-spans.ts';
import { periodOf } from './target-periods.ts';

test.each([
  ['month', '2026-02-01', '2026-02-28'],
  ['quarter', '2026-01-01', '2026-03-31'],
  ['half', '2026-01-01', '2026-06-30'],
  ['year', '2026-01-01', '2026-12-31'],
] as const)('the %s that holds a day in February', (name, firstDay, lastDay) => {
  expect(periodOf(name, day('2026-02-14'))).toEqual({ firstDay, lastDay });
});

test('earlier spans: of the same length just before, a quarter and a year before', () => {
  const spans = earlierSpans({ firstDay: day('2028-03-01'), lastDay: day('2028-05-31') });
  expect(spans.map(({ name, span }) => [name, span.firstDay, span.lastDay])).toEqual([
    ['previous', '2027-11-30', '2028-02-29'],
    ['quarter', '2027-12-01', '2028-02-29'],
    ['year', '2027-03-01', '2027-05-31'],
  ]);
});
