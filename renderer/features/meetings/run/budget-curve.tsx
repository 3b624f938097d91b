import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { orpc } from '#renderer/rpc/rpc.ts';
import { CumulativeChart } from '#renderer/ui/chart/cumulative-chart.tsx';
import type { MonthlyAmounts } from '#renderer/ui/chart/cumulative.ts';
import { useAfterPaint } from '#renderer/ui/use-after-paint.ts';
import { useMedia } from '#renderer/ui/use-media.ts';
import { sheetTotals } from '#shared/domain/budget/sheet-totals.ts';
import type { Sheet } from '#shared/domain/budget/sheet.ts';
import { forecastSheet } from '#shared/domain/forecast/forecast.ts';
import { bandPath } from '#shared/domain/forecast/landing.ts';

const HEIGHT = 240;
const LOW_HEIGHT = 184;

/** Plan, spent and where it lands, as they are now. */
export function BudgetCurve() {
  const sheet = useQuery(orpc.budget.sheet.queryOptions()).data;
  return sheet === undefined || sheet.months.length === 0 ? null : <Curve sheet={sheet} />;
}

function Curve({ sheet }: { readonly sheet: Sheet }) {
  const later = useAfterPaint(sheet);
  const basis = useQuery(orpc.forecast.basis.queryOptions()).data;
  const amounts = useMemo<MonthlyAmounts>(() => {
    const { plan, actual, open } = sheetTotals(later).all;
    const isKnown = basis?.workDays.length === later.months.length;
    const foretold = isKnown ? bandPath(forecastSheet(later, basis).all) : [];
    return { months: later.months, today: later.today, plan, actual, open, foretold };
  }, [later, basis]);
  const isLow = useMedia('(max-height: 900px)');
  return <CumulativeChart amounts={amounts} height={isLow ? LOW_HEIGHT : HEIGHT} />;
}
