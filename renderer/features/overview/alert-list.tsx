import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { alertText } from '#renderer/ui/kpi/alert-text.ts';
import { useKpiWords } from '#renderer/ui/kpi/use-kpi-words.ts';
import { Section } from '#renderer/ui/section.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { OverviewState } from './overview-data.ts';

const MOST_SHOWN = 6;

/** Alerts that wait for somebody, each leading to its KPI; those that are snoozed keep quiet. */
export function AlertList({ alerts }: { readonly alerts: OverviewState['alerts'] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const words = useKpiWords();
  const telling = useMemo(() => ({ t, formats, words }), [t, formats, words]);
  const waiting = alerts.filter(({ snooze }) => snooze === null);
  if (waiting.length === 0) return null;
  return (
    <Section
      title={t('kpis.overview.alerts')}
      unit={t('kpis.overview.alertCount', { count: waiting.length })}
      aside={<Link to="/kpis/alerts">{t('kpis.overview.allAlerts')}</Link>}
    >
      <ul className="tz-overview-alerts">
        {waiting.slice(0, MOST_SHOWN).map((alert) => (
          <li key={`${alert.kpiId} ${alert.kind}`}>
            <StatusMark status="watch" word={t(`kpis.alertKind.${alert.kind}`)} />
            <Link to="/kpis/kpi" search={{ id: alert.kpiId }}>
              {alert.name}
            </Link>
            <span>{alertText(alert, telling)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
