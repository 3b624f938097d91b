import type { Reader } from '#db/schema.ts';
import type { Sheet } from '#shared/domain/budget/sheet.ts';
import { type SheetTotals, sheetTotals } from '#shared/domain/budget/sheet-totals.ts';
import type { Forecast } from '#shared/domain/forecast/forecast.ts';
import type { PolicyWatchRow } from '#shared/domain/policy/policy.ts';
import { watchSheet } from '#shared/domain/policy/watch-sheet.ts';
import type { Day } from '#shared/values/day.ts';
import { readForecast } from './read-forecast.ts';

/** What the agenda, the warnings and the Overview all say of the budget: worked out once for each of them. */
export interface BudgetGround {
  readonly sheet: Sheet;
  readonly forecast: Forecast;
  readonly totals: SheetTotals;
  readonly policy: readonly PolicyWatchRow[];
}

export async function readBudgetGround(reader: Reader, today: Day): Promise<BudgetGround> {
  const { sheet, forecast } = await readForecast(reader, today);
  const totals = sheetTotals(sheet);
  return { sheet, forecast, totals, policy: watchSheet(sheet, totals) };
}
