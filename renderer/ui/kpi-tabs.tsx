import { useTranslation } from 'react-i18next';
import { PageTabs } from './page-tabs.tsx';

/** The addresses under "KPIs", in the order in which they stand beside the title; one line for each. */
export function KpiTabs() {
  const { t } = useTranslation();
  return (
    <PageTabs
      label={t('kpis.tabs.label')}
      tabs={[
        { to: '/kpis', label: t('kpis.tabs.scores') },
        { to: '/kpis/values', label: t('kpis.tabs.values') },
        { to: '/kpis/alerts', label: t('kpis.tabs.alerts') },
      ]}
    />
  );
}
