import './charts.css';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { CumulativeChart } from '#renderer/ui/chart/cumulative-chart.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { shownMonths } from '#renderer/ui/shown-months.ts';
import type { Forecast } from '#shared/domain/forecast/forecast.ts';
import type { Budget } from './budget-data.ts';
import { monthlyAmounts } from './budget-forecast.ts';
import { HeatChart } from './heat-chart.tsx';
import { SharesChart } from './shares-chart.tsx';
import { useSheetChoices } from './sheet-choices.ts';
import { useOpenEntries } from './use-open-entries.ts';

type Props = { readonly budget: Budget; readonly forecast: Forecast | null };

/** Three pictures of the sheet. Each leads to the entries behind what was clicked. */
export function BudgetCharts({ budget, forecast }: Props) {
  const { t } = useTranslation();
  const { year } = useSheetChoices();
  const { months: all, today } = budget.sheet;
  const months = useMemo(() => shownMonths(all, year, today), [all, year, today]);
  const openEntries = useOpenEntries();
  const amounts = useMemo(() => monthlyAmounts(budget, forecast), [budget, forecast]);
  return (
    <Section title={t('budget.charts.title')}>
      <div className="tz-charts">
        <CumulativeChart amounts={amounts} onPickMonth={(month) => openEntries({ month })} />
        <SharesChart budget={budget} onOpenEntries={openEntries} />
        <div className="tz-charts-wide">
          <HeatChart budget={budget} months={months} onOpenEntries={openEntries} />
        </div>
      </div>
    </Section>
  );
}
