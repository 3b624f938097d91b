import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageTabs } from '#renderer/ui/page-tabs.tsx';

const exact = { exact: true, includeSearch: false };

/** The records, and any table as it once stood: two addresses of one screen. */
export function HistoryTabs() {
  const { t } = useTranslation();
  return (
    <PageTabs label={t('history.tabs.label')}>
      <Link className="tz-tab" to="/history" activeOptions={exact}>
        {t('history.tabs.records')}
      </Link>
      <Link className="tz-tab" to="/history/as-of" activeOptions={exact}>
        {t('history.tabs.asOf')}
      </Link>
    </PageTabs>
  );
}
