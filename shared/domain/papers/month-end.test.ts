import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumFen } from '#shared/values/money.ts';
import { month } from '#shared/values/month.ts';
import { exampleCategoryId, exampleLineId, exampleSheet } from '../budget/example-sheet.ts';
import { type MonthEndFigures, monthEnd, monthLines } from './month-end.ts';

const sheet = exampleSheet({
  total: 1_000_000,
  months: 3,
  closedMonths: [month('2026-01')],
  lines: [
    { category: 0, plan: [100, 200, 300], actual: [90, 260, 0], open: [0, 10, 40], openOutside: 5 },
    { category: 0, plan: [10, 10, 10], actualOutside: 7 },
    { category: 1, plan: [-5, -5, 0], actual: [0, -5, 0], kind: 'rebate' },
  ],
});

describe('the figures at a month’s end', () => {
  it('are those of the month, of all to date, and of the programme', () => {
    const end = monthEnd(sheet, 1);
    expect(end.byLine.get(exampleLineId(0))).toEqual({
      planFen: 200,
      actualFen: 260,
      varianceFen: 60,
      lastPlanFen: 100,
      lastActualFen: 90,
      toDatePlanFen: 300,
      toDateActualFen: 350,
      toDateVarianceFen: 50,
      programme: {
        planFen: 600,
        requestedFen: 0,
        contractedFen: 55,
        acceptedFen: 0,
        openOutsideFen: 5,
        openFen: 50,
        actualFen: 350,
        committedFen: 400,
        availableFen: 200,
        actualOutsideFen: 0,
      },
    });
    expect(end.byCategory.get(exampleCategoryId(1))?.toDateVarianceFen).toBe(5);
    expect(end.all.programme.actualOutsideFen).toBe(7);
  });

  it('have nothing of a month before the first', () => {
    expect(monthEnd(sheet, 0).all).toMatchObject({ lastPlanFen: 0, lastActualFen: 0 });
  });

  it('add up from lines to categories to all, and what is open by stage to what is open', () => {
    const amount = fc.integer({ min: -1_000_000, max: 1_000_000_000 });
    const amounts = fc.array(amount, { minLength: 4, maxLength: 4 });
    const line = fc.record({
      category: fc.nat(3),
      plan: amounts,
      actual: amounts,
      open: amounts,
      openOutside: amount,
    });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.nat(3), (lines, index) => {
        const example = exampleSheet({ total: 0, months: 4, lines });
        const end = monthEnd(example, index);
        for (const pick of picks) {
          const all = pick(end.all);
          expect(sumFen([...end.byCategory.values()].map(pick))).toBe(all);
          expect(sumFen([...end.byLine.values()].map(pick))).toBe(all);
        }
        const { programme } = end.all;
        const staged = sumFen([programme.requestedFen, programme.contractedFen, programme.acceptedFen]);
        expect(staged - programme.openOutsideFen).toBe(programme.openFen);
        expect(programme.planFen - programme.committedFen).toBe(programme.availableFen);
      }),
    );
  });
});

const picks: readonly ((figures: MonthEndFigures) => MonthEndFigures['planFen'])[] = [
  ({ planFen }) => planFen,
  ({ varianceFen }) => varianceFen,
  ({ lastActualFen }) => lastActualFen,
  ({ toDatePlanFen }) => toDatePlanFen,
  ({ toDateVarianceFen }) => toDateVarianceFen,
  ({ programme }) => programme.openFen,
  ({ programme }) => programme.openOutsideFen,
  ({ programme }) => programme.committedFen,
  ({ programme }) => programme.availableFen,
];

it('the months run up to the figures to date', () => {
  const end = monthEnd(sheet, 1);
  const lines = monthLines(sheet, end.totals.all);
  expect(lines.map(({ toDateActualFen }) => toDateActualFen)).toEqual([90, 345, 345]);
  expect(lines[1]?.toDatePlanFen).toBe(end.all.toDatePlanFen);
  expect(lines.map(({ isClosed }) => isClosed)).toEqual([true, false, false]);
});
