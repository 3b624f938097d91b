import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/section.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import type { KpiAlert } from '#shared/domain/kpis/kpi-alert.ts';
import { alertText, endText } from '#renderer/ui/kpi/alert-text.ts';
import type { KpiBook } from './kpis-data.ts';
import type { PanelAddress } from './panel-address.ts';
import { SnoozeButton } from './snooze-button.tsx';
import { useTelling } from './use-telling.ts';

type Props = {
  readonly alerts: readonly KpiAlert[];
  readonly book: KpiBook;
  readonly open: PanelAddress['open'];
};

const columns = ['kpi', 'what', 'sinceHead', 'owner'] as const;

/** Every alert that stands; those that are snoozed say until when. */
export function AlertsTable({ alerts, book, open }: Props) {
  const { t } = useTranslation();
  return (
    <Section title={t('kpis.alerts.title')}>
      {alerts.length === 0 ? (
        <p className="tz-kpi-note">{t(book.kpis.length === 0 ? 'kpis.sentence.none' : 'kpis.alerts.none')}</p>
      ) : (
        <table className="tz-kpi-table tz-kpi-alerts">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(`kpis.alerts.${column}`)}
                </th>
              ))}
              <th scope="col">
                <span className="tz-spoken">{t('kpis.action.snooze')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {alerts.map((alert) => (
              <AlertRow key={`${alert.kpiId} ${alert.kind}`} alert={alert} book={book} open={open} />
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

function AlertRow({ alert, book, open }: Omit<Props, 'alerts'> & { readonly alert: KpiAlert }) {
  const telling = useTelling();
  const { t, formats } = telling;
  const { kpiId, name, kind, since, ownerId, snooze } = alert;
  const details = [
    alertText(alert, telling),
    endText(alert, telling),
    snooze === null
      ? ''
      : t('kpis.snooze.now', { replace: { day: formats.day(snooze.untilDay), reason: snooze.reason } }),
  ].filter((text) => text !== '');
  return (
    <tr>
      <th scope="row">
        <Link to="/kpis/kpi" search={{ id: kpiId }}>
          {name}
        </Link>
      </th>
      <td className="tz-kpi-what">
        <StatusMark status={snooze === null ? 'watch' : 'none'} word={t(`kpis.alertKind.${kind}`)} />
        <span>{details.join(t('common.separator.clause'))}</span>
      </td>
      <td>{formats.day(since)}</td>
      <td>{book.personName(ownerId) || t('kpis.alerts.noOwner')}</td>
      <td>
        <SnoozeButton alert={alert} open={open} />
      </td>
    </tr>
  );
}
