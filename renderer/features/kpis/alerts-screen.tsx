import './kpis.css';
import { Button, Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { KpiTabs } from '#renderer/ui/kpi-tabs.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { Said } from '#renderer/ui/said.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import type { KpiAlert } from '#shared/domain/kpis/kpi-alert.ts';
import type { Dispute } from '#shared/domain/kpis/kpi-dispute.ts';
import { AlertsTable } from './alerts-table.tsx';
import { DisputeList } from './dispute-list.tsx';
import { KpiPanel } from './kpi-panel.tsx';
import { type KpiBook, useAlerts, useDisputes, useKpiBook } from './kpis-data.ts';
import { type AlertsAddress, useAlertsAddress } from './use-alerts-address.ts';
import { useKpiActions } from './use-kpi-actions.ts';
import { useTelling } from './use-telling.ts';

/** What needs somebody to act: alerts, and numbers that a department objects to. */
export function AlertsScreen() {
  const { t } = useTranslation();
  const book = useKpiBook();
  const address = useAlertsAddress();
  const actions = useKpiActions(address);
  const readOnly = useReadOnly();
  const alerts = useAlerts();
  const disputes = useDisputes();
  const isThere = alerts !== undefined && disputes !== undefined;
  return (
    <Page drawer={address.panel.show !== undefined && <KpiPanel book={book} address={address} />}>
      <PageHeader
        title={t('kpis.title')}
        tabs={<KpiTabs />}
        sentence={isThere && <Sentence alerts={alerts} disputes={disputes} />}
        actions={
          <>
            <Button disabled={readOnly} onClick={actions.rules.run}>
              {actions.rules.label}
            </Button>
            <Button disabled={readOnly || book.kpis.length === 0} onClick={actions.lodge.run}>
              {actions.lodge.label}
            </Button>
          </>
        }
      />
      {isThere ? (
        <>
          <AlertsTable alerts={alerts} book={book} open={address.open} />
          <Disputes disputes={disputes} book={book} address={address} />
        </>
      ) : (
        <Skeleton rows={10} />
      )}
    </Page>
  );
}

type SentenceProps = { readonly alerts: readonly KpiAlert[]; readonly disputes: readonly Dispute[] };

function Sentence({ alerts, disputes }: SentenceProps) {
  const { t, formats } = useTelling();
  const clause = t('common.separator.clause');
  const snoozed = alerts.filter(({ snooze }) => snooze !== null).length;
  const waiting = alerts.length - snoozed;
  const open = disputes.filter(({ state }) => state === 'open').length;
  const values = (total: number) => ({ total: formats.count(total) });
  return (
    <output>
      {waiting === 0 ? (
        t('kpis.alerts.sentenceNone')
      ) : (
        <Said text="kpis.alerts.sentence" count={waiting} values={values(waiting)} />
      )}
      {snoozed > 0 && (
        <>
          {clause}
          <Said text="kpis.alerts.sentenceSnoozed" count={snoozed} values={values(snoozed)} />
        </>
      )}
      {clause}
      {open === 0 ? (
        t('kpis.alerts.sentenceNoDisputes')
      ) : (
        <Said text="kpis.alerts.sentenceDisputes" count={open} values={values(open)} />
      )}
    </output>
  );
}

type DisputesProps = {
  readonly disputes: readonly Dispute[];
  readonly book: KpiBook;
  readonly address: AlertsAddress;
};

function Disputes({ disputes, book, address }: DisputesProps) {
  const { t } = useTranslation();
  const shown = disputes.filter(({ state }) => address.ended || state === 'open');
  return (
    <Section
      title={t('kpis.disputes.title')}
      aside={
        disputes.some(({ state }) => state !== 'open') && (
          <Checkbox checked={address.ended} onChange={({ target }) => address.showEnded(target.checked)}>
            {t('kpis.disputes.showEnded')}
          </Checkbox>
        )
      }
    >
      {shown.length === 0 ? (
        <p className="tz-kpi-note">{t('kpis.disputes.noneOpen')}</p>
      ) : (
        <DisputeList disputes={shown} book={book} open={address.open} namesKpi />
      )}
    </Section>
  );
}
