import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { orpc } from '#renderer/rpc/rpc.ts';
import { useAfterPaint } from '#renderer/ui/use-after-paint.ts';
import type { MonthlyAmounts } from '#renderer/ui/chart/cumulative.ts';
import { type Forecast, forecastSheet } from '#shared/domain/forecast/forecast.ts';
import { bandPath } from '#shared/domain/forecast/landing.ts';
import type { Budget } from './budget-data.ts';

/** Where the budget lands, a moment after the sheet was painted: what is typed never waits for it. */
export function useBudgetForecast({ sheet }: Pick<Budget, 'sheet'>): Forecast | null {
  const later = useAfterPaint(sheet);
  const basis = useQuery(orpc.forecast.basis.queryOptions()).data;
  return useMemo(
    // A basis of another period is on its way to be asked anew.
    () => (basis?.workDays.length === later.months.length ? forecastSheet(later, basis) : null),
    [later, basis],
  );
}

/** What the cumulative chart draws. */
export function monthlyAmounts({ sheet, totals }: Budget, forecast: Forecast | null): MonthlyAmounts {
  const { plan, actual, open } = totals.all;
  const foretold = forecast === null ? [] : bandPath(forecast.all);
  return { months: sheet.months, today: sheet.today, plan, actual, open, foretold };
}
