import { expect, test } from 'vitest';
import { day } from '#shared/values/day.ts';
import { watchPolicy } from '../policy/policy-watch.ts';
import { type Example, exampleCategoryId, exampleSheet } from './example-sheet.ts';
import { sheetFacts } from './sheet-facts.ts';
import { sheetTotals } from './sheet-totals.ts';

function factsOf(example: Example) {
  const sheet = exampleSheet(example);
  const totals = sheetTotals(sheet);
  const amounts = (figure: 'planFen' | 'actualFen' | 'committedFen') =>
    new Map(Array.from(totals.byCategory, ([id, part]) => [id, part[figure]]));
  const shares = sheet.categories.map(({ id, shareBp, bandBp }) => ({ categoryId: id, shareBp, bandBp }));
  const ids = sheet.categories.map(({ id }) => id);
  return sheetFacts(
    sheet,
    totals,
    watchPolicy(ids, shares, {
      plan: amounts('planFen'),
      committed: amounts('committedFen'),
      actual: amounts('actualFen'),
    }),
  );
}

test('the facts of a year half gone', () => {
  const facts = factsOf({
    total: 1200,
    months: 12,
    today: day('2026-06-28'),
    lines: [60, 20, 15, 5].map((amount, category) => ({
      category,
      plan: Array.from({ length: 12 }, () => amount),
      actual: Array.from({ length: 12 }, (_, at) => (at < 5 ? amount + (category === 2 ? 4 : 0) : 0)),
      actualOutside: category,
    })),
  });
  expect(facts).toEqual({
    spentBp: 4333,
    timeBp: 4904,
    planFen: 1200,
    actualFen: 520,
    unallocatedFen: 0,
    actualOutsideFen: 6,
    committedFen: 520,
    committedBp: 4333,
    overspent: [],
    worst: { categoryId: exampleCategoryId(2), basis: 'actual', driftBp: 327, state: 'above' },
  });
});

test('without plan or actuals there is nothing spent and no drift', () => {
  expect(factsOf({ total: 500, months: 1, lines: [] })).toMatchObject({
    spentBp: null,
    actualFen: 0,
    unallocatedFen: 500,
    worst: null,
  });
});

test('commitments count beside actuals, and lines that pass their plan by both are named', () => {
  const lines = [{ category: 0, plan: [60], actual: [25], open: [40] }];
  expect(factsOf({ total: 100, months: 1, lines })).toMatchObject({
    spentBp: 4167,
    committedFen: 65,
    committedBp: 10_833,
    overspent: [{ name: 'Line 0', planFen: 60, actualFen: 25, openFen: 40, availableFen: -5 }],
  });
});
