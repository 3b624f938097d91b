import './budget.css';
import './forms.css';
import { memo, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BudgetTabs } from '#renderer/ui/budget-tabs.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Page } from '#renderer/ui/page.tsx';
import type { Forecast } from '#shared/domain/forecast/forecast.ts';
import { BudgetActions } from './budget-actions.tsx';
import { BudgetCharts } from './budget-charts.tsx';
import { type Budget, useBudget } from './budget-data.ts';
import { BudgetDrawerPanel } from './budget-drawer.tsx';
import { BudgetEmpty } from './budget-empty.tsx';
import { useBudgetForecast } from './budget-forecast.ts';
import { BudgetFigures } from './budget-figures.tsx';
import { BudgetSentence } from './budget-sentence.tsx';
import { OutsideNote } from './outside-note.tsx';
import { PolicyStrip } from './policy-strip.tsx';
import { SheetSection } from './sheet-section.tsx';
import type { RequestSlot, ToldRequest } from './request-slot.ts';
import { useAfterPaint } from '#renderer/ui/use-after-paint.ts';
import { useBudgetActions } from './use-budget-actions.ts';
import { type BudgetAddress, useBudgetAddress } from './use-budget-address.ts';

/** The plan by category, line and month; its actuals; and how the shares stand to the policy. */
export function BudgetScreen({ RequestDrawer }: { readonly RequestDrawer: RequestSlot }) {
  const { t } = useTranslation();
  const [told, setTold] = useState<ToldRequest | null>(null);
  const budget = useBudget(told);
  const address = useBudgetAddress();
  const actions = useBudgetActions(address);
  const forecast = useBudgetForecast(budget);
  const isEmpty = budget.sheet.lines.length === 0;
  return (
    <Page
      drawer={
        address.show !== undefined && (
          <BudgetDrawerPanel
            budget={budget}
            address={address}
            RequestDrawer={RequestDrawer}
            onTold={setTold}
          />
        )
      }
    >
      <PageHeader
        title={t('budget.title')}
        tabs={<BudgetTabs />}
        sentence={<BudgetSentence budget={budget} forecast={forecast} />}
        actions={<BudgetActions actions={actions} />}
      />
      <div className="tz-budget">
        <div className="tz-budget-band">
          <BudgetFigures budget={budget} forecast={forecast} />
          <PolicyStrip
            rows={budget.watch}
            categories={budget.sheet.categories}
            exceptions={budget.sheet.exceptions}
          />
        </div>
        {isEmpty ? (
          <BudgetEmpty address={address} />
        ) : (
          <Work budget={budget} forecast={forecast} address={address} />
        )}
      </div>
    </Page>
  );
}

// Where the budget lands is known a moment after an edit: what does not show it is not drawn again.
const Sheet = memo(SheetSection);
const Charts = memo(BudgetCharts);

type WorkProps = {
  readonly budget: Budget;
  readonly forecast: Forecast | null;
  readonly address: BudgetAddress;
};

function Work({ budget, forecast, address }: WorkProps) {
  const { open } = address;
  // Pictures follow when the sheet has been painted: what is typed never waits for them.
  const later = useAfterPaint(budget);
  const opens = useMemo(
    () => ({
      onOpenLine: (lineId: string) => open('line', lineId),
      onAddLine: (categoryId?: string) => open('newLine', categoryId),
    }),
    [open],
  );
  return (
    <>
      <Sheet budget={budget} {...opens} />
      <OutsideNote budget={budget} />
      <Charts budget={later} forecast={forecast} />
    </>
  );
}
