import type { Sheet } from '../budget/sheet.ts';
import { sheetTotals, type SheetTotals } from '../budget/sheet-totals.ts';
import type { PolicyWatchRow } from './policy.ts';
import { watchPolicy } from './policy-watch.ts';
import { addFen } from '#shared/values/money.ts';

/** The four shares against the policy. Actuals dated outside the programme's months count as well: they were spent. */
export function watchSheet(sheet: Sheet, totals: SheetTotals = sheetTotals(sheet)): PolicyWatchRow[] {
  const byCategory = [...totals.byCategory];
  return watchPolicy(
    sheet.categories.map(({ id }) => id),
    sheet.categories.map(({ id, shareBp, bandBp }) => ({ categoryId: id, shareBp, bandBp })),
    new Map(byCategory.map(([id, { planFen }]) => [id, planFen])),
    new Map(
      byCategory.map(([id, { actualFen, actualOutsideFen }]) => [id, addFen(actualFen, actualOutsideFen)]),
    ),
  );
}
