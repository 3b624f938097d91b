import './months.css';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { BudgetTabs } from '#renderer/ui/budget-tabs.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { useNoRoomBeside } from '#renderer/ui/use-media.ts';
import { MonthDrawer } from './month-drawer.tsx';
import { useMonths } from './months-data.ts';
import { MonthsGrid } from './months-grid.tsx';
import { MonthsSentence } from './months-sentence.tsx';
import { useMonthActions } from './use-month-actions.ts';
import { useMonthsAddress } from './use-months-address.ts';

/** The programme's months: which are closed, what each came to, and the papers of each. */
export function MonthsScreen() {
  const { t } = useTranslation();
  const address = useMonthsAddress();
  const months = useMonths();
  const readOnly = useReadOnly();
  const { closeNext, papers } = useMonthActions(months, address);
  const isNarrow = useNoRoomBeside() && address.search.month !== undefined;
  const opened = months.months.find(({ month }) => month === address.search.month);
  return (
    <Page
      drawer={
        address.search.month !== undefined && (
          <MonthDrawer key={address.search.month} row={opened} today={months.today} onClose={address.close} />
        )
      }
    >
      <PageHeader
        title={t('budget.title')}
        tabs={<BudgetTabs />}
        sentence={<MonthsSentence months={months} />}
        actions={
          <>
            <Button onClick={papers.run}>{papers.label}</Button>
            {closeNext !== null && (
              <Button type="primary" disabled={readOnly} onClick={closeNext.run}>
                {closeNext.label}
              </Button>
            )}
          </>
        }
      />
      <MonthsGrid months={months.months} today={months.today} isNarrow={isNarrow} onOpen={address.open} />
    </Page>
  );
}
