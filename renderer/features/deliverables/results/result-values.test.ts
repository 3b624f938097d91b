import { expect, test } from 'vitest';
import { NO_RESULTS, readResults } from './result-values.ts';

test('counts and amounts are read as people type them; what is left empty is not measured', () => {
  const typed = {
    ...NO_RESULTS,
    exposure: '1.2万',
    click: '1,234',
    dwellSeconds: '-5',
    purchaseFen: '12,000.50',
  };
  expect(readResults(typed)).toEqual({
    values: { exposure: 12_000, click: 1234, dwellSeconds: -5, purchaseFen: 1_200_050 },
    wrong: [],
  });
});

test('what is no number is named', () => {
  expect(readResults({ ...NO_RESULTS, click: '很多', registration: '0' })).toEqual({
    values: { registration: 0 },
    wrong: ['click'],
  });
});
