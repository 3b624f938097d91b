import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from '#shared/values/day.ts';
import { id } from '#shared/values/id.ts';
import { seriesOf, valuesOf } from './value-series.ts';

const terms = { kpiId: id<'kpi'>('019a0000-0000-7000-8000-000000000001'), segment: '一级' };

test('values in columns are the values that they were made of', () => {
  const drawn = fc.array(
    fc.record({
      numerator: fc.double({ noNaN: true, noDefaultInfinity: true }),
      denominator: fc.constantFrom(1, 1, 1, 250.5),
      note: fc.constantFrom('', '', 'Refunds are out'),
      revision: fc.constantFrom(1, 1, 2),
    }),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(drawn, (values) => {
      const dated = values.map((value, at) => ({ ...value, periodDay: addDays(day('2026-06-01'), at * 7) }));
      expect(valuesOf(seriesOf(terms, dated))).toEqual(dated.map((value) => ({ ...terms, ...value })));
    }),
  );
});

test('what is usual is not said for each of them', () => {
  const value = { periodDay: day('2026-06-01'), numerator: 5, denominator: 1, note: '', revision: 1 };
  expect(seriesOf(terms, [value])).toEqual({
    ...terms,
    periodDays: ['2026-06-01'],
    numerators: [5],
    denominators: null,
    marks: [],
  });
});
