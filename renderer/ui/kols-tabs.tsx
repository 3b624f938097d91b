import { useTranslation } from 'react-i18next';
import { PageTabs } from './page-tabs.tsx';

/** The addresses under "KOLs", in the order in which they stand beside the title; one line for each. */
export function KolsTabs() {
  const { t } = useTranslation();
  return (
    <PageTabs
      label={t('kols.tabs.label')}
      tabs={[
        { to: '/kols', label: t('kols.tabs.roster') },
        { to: '/kols/deliverables', label: t('kols.tabs.deliverables') },
        { to: '/kols/tiers', label: t('kols.tabs.tiers') },
        { to: '/kols/rules', label: t('kols.tabs.rules') },
      ]}
    />
  );
}
