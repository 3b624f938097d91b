import { useTranslation } from 'react-i18next';
import { PageTabs } from './page-tabs.tsx';

/** The addresses under "Timeline", in the order in which they stand beside the title; one line for each. */
export function TimelineTabs() {
  const { t } = useTranslation();
  return (
    <PageTabs
      label={t('timeline.tabs.label')}
      tabs={[
        { to: '/timeline', label: t('timeline.tabs.plan') },
        { to: '/timeline/board', label: t('timelinePlan.board.tab') },
        { to: '/timeline/forecast', label: t('timelineForecast.tab') },
        { to: '/timeline/load', label: t('timelinePlan.load.tab') },
        { to: '/timeline/calendars', label: t('calendars.title') },
      ]}
    />
  );
}
