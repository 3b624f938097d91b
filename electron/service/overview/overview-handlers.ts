import { searchHistory } from '#db/queries/history-queries.ts';
import type { Sheet } from '#shared/domain/budget/sheet.ts';
import { sheetTotals, type SheetTotals } from '#shared/domain/budget/sheet-totals.ts';
import { timeElapsedBp } from '#shared/domain/budget/time-elapsed.ts';
import { query } from '../base.ts';
import { readSheet } from '../budget/read-sheet.ts';
import { watchSheet } from '#shared/domain/policy/watch-sheet.ts';

const NEWEST_CHANGES = 12;

export const overviewGet = query.overview.get.handler(async ({ context }) => {
  const today = context.parts.today();
  const sheet = await readSheet(context.reader, today);
  const totals = sheetTotals(sheet);
  const { records } = await searchHistory(context.reader, {}, { limit: NEWEST_CHANGES });
  return {
    programme: sheet.programme,
    categories: sheet.categories,
    planFen: totals.all.planFen,
    actualFen: totals.all.actualFen,
    timeBp: timeElapsedBp(sheet.programme, today),
    policy: watchSheet(sheet, totals),
    overspent: overspentLines(sheet, totals),
    changes: records,
    today,
  };
});

/** Spending lines whose actuals passed all they plan, the furthest over first. A rebate that is still to come is none. */
function overspentLines(sheet: Sheet, totals: SheetTotals) {
  return sheet.lines
    .flatMap((line) => {
      const of = totals.byLine.get(line.id);
      return of === undefined || line.kind === 'rebate' || of.availableFen >= 0 ? [] : { line, of };
    })
    .toSorted((one, other) => one.of.availableFen - other.of.availableFen)
    .map(({ line, of }) => ({
      lineId: line.id,
      name: line.name,
      planFen: of.planFen,
      actualFen: of.actualFen,
    }));
}
