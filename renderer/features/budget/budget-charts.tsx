import './charts.css';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/section.tsx';
import { shownMonths } from '#renderer/ui/shown-months.ts';
import type { Budget } from './budget-data.ts';
import { CumulativeChart } from './cumulative-chart.tsx';
import { HeatChart } from './heat-chart.tsx';
import { SharesChart } from './shares-chart.tsx';
import { useSheetChoices } from './sheet-choices.ts';
import { useOpenEntries } from './use-open-entries.ts';

/** Three pictures of the sheet. Each leads to the entries behind what was clicked. */
export function BudgetCharts({ budget }: { readonly budget: Budget }) {
  const { t } = useTranslation();
  const { year } = useSheetChoices();
  const { months: all, today } = budget.sheet;
  const months = useMemo(() => shownMonths(all, year, today), [all, year, today]);
  const openEntries = useOpenEntries();
  return (
    <Section title={t('budget.charts.title')}>
      <div className="tz-charts">
        <CumulativeChart budget={budget} onOpenEntries={openEntries} />
        <SharesChart budget={budget} onOpenEntries={openEntries} />
        <div className="tz-charts-wide">
          <HeatChart budget={budget} months={months} onOpenEntries={openEntries} />
        </div>
      </div>
    </Section>
  );
}
