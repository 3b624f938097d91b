import { useTranslation } from 'react-i18next';
import { PageTabs } from '#renderer/ui/page-tabs.tsx';

/** The records, and any table as it once stood: two addresses of one screen. */
export function HistoryTabs() {
  const { t } = useTranslation();
  return (
    <PageTabs
      label={t('history.tabs.label')}
      tabs={[
        { to: '/history', label: t('history.tabs.records') },
        { to: '/history/as-of', label: t('history.tabs.asOf') },
      ]}
    />
  );
}
