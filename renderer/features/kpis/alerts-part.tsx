import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { Section } from '#renderer/ui/section.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import type { KpiAlert } from '#shared/domain/kpis/kpi-alert.ts';
import { alertText, endText } from '#renderer/ui/kpi/alert-text.ts';
import type { KpiPartProps } from './kpi-part-props.ts';
import { SnoozeButton } from './snooze-button.tsx';
import { useTelling } from './use-telling.ts';

/** What stands against this KPI right now, and what of it is snoozed. */
export function AlertsPart({ page: { alerts }, address }: KpiPartProps) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  if (alerts.length === 0) return null;
  return (
    <Section
      title={t('kpis.alerts.title')}
      aside={
        <Button size="small" disabled={readOnly} onClick={() => address.open({ show: 'rules' })}>
          {t('kpis.action.rules')}
        </Button>
      }
    >
      <ul className="tz-kpi-list">
        {alerts.map((alert) => (
          <AlertItem key={alert.kind} alert={alert} open={address.open} />
        ))}
      </ul>
    </Section>
  );
}

type ItemProps = { readonly alert: KpiAlert; readonly open: KpiPartProps['address']['open'] };

function AlertItem({ alert, open }: ItemProps) {
  const telling = useTelling();
  const { t, formats } = telling;
  const { kind, since, snooze } = alert;
  return (
    <li>
      <span className="tz-kpi-list-head">
        <StatusMark status={snooze === null ? 'watch' : 'none'} word={t(`kpis.alertKind.${kind}`)} />
        <span>{alertText(alert, telling)}</span>
        <SnoozeButton alert={alert} open={open} />
      </span>
      <span>
        {[t('kpis.alerts.since', { replace: { day: formats.day(since) } }), endText(alert, telling)]
          .filter((text) => text !== '')
          .join(t('common.separator.clause'))}
      </span>
      {snooze !== null && (
        <span>
          {t('kpis.snooze.now', { replace: { day: formats.day(snooze.untilDay), reason: snooze.reason } })}
        </span>
      )}
    </li>
  );
}
