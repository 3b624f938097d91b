import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageTabs } from '#renderer/ui/page-tabs.tsx';

const exact = { exact: true, includeSearch: false };

/** The sheet and the entries: two addresses of one screen. */
export function EntriesTabs() {
  const { t } = useTranslation();
  return (
    <PageTabs label={t('budget.tabs.label')}>
      <Link className="tz-tab" to="/budget" activeOptions={exact}>
        {t('budget.tabs.sheet')}
      </Link>
      <Link className="tz-tab" to="/budget/entries" activeOptions={exact}>
        {t('budget.tabs.entries')}
      </Link>
    </PageTabs>
  );
}
