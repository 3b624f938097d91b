import { useTranslation } from 'react-i18next';
import { PageTabs } from './page-tabs.tsx';

/** The addresses under "Budget", in the order in which they stand beside the title; one line for each. */
export function BudgetTabs() {
  const { t } = useTranslation();
  return (
    <PageTabs
      label={t('budget.tabs.label')}
      tabs={[
        { to: '/budget', label: t('budget.tabs.sheet') },
        { to: '/budget/entries', label: t('budget.tabs.entries') },
        { to: '/budget/commitments', label: t('budget.tabs.commitments') },
        { to: '/budget/requests', label: t('budget.tabs.requests') },
        { to: '/budget/versions', label: t('versions.list.title') },
        { to: '/budget/forecast', label: t('budget.tabs.forecast') },
        { to: '/budget/months', label: t('months.title') },
      ]}
    />
  );
}
