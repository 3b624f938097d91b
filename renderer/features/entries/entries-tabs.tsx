import { useTranslation } from 'react-i18next';
import { PageTabs } from '#renderer/ui/page-tabs.tsx';

/** The sheet and the entries: two addresses of one screen. */
export function EntriesTabs() {
  const { t } = useTranslation();
  return (
    <PageTabs
      label={t('budget.tabs.label')}
      tabs={[
        { to: '/budget', label: t('budget.tabs.sheet') },
        { to: '/budget/entries', label: t('budget.tabs.entries') },
      ]}
    />
  );
}
