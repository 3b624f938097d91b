import './kpis.css';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { KpiTabs } from '#renderer/ui/kpi-tabs.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { ExportMenu } from './export-menu.tsx';
import { KpiPanel } from './kpi-panel.tsx';
import { KpiTable } from './kpi-table.tsx';
import { useKpiBook, useScorecard } from './kpis-data.ts';
import { KpisSentence } from './kpis-sentence.tsx';
import { ScoresTable } from './scores-table.tsx';
import { type KpiActionSet, useKpiActions } from './use-kpi-actions.ts';
import { useKpisAddress } from './use-kpis-address.ts';

/** The programme's score, each department's, and how every KPI stands: all from the same numbers. */
export function KpisScreen() {
  const { t } = useTranslation();
  const book = useKpiBook();
  const address = useKpisAddress();
  const card = useScorecard(address.day);
  const actions = useKpiActions(address);
  const readOnly = useReadOnly();
  const isEmpty = book.kpis.length === 0;
  return (
    <Page drawer={address.panel.show !== undefined && <KpiPanel book={book} address={address} />}>
      <PageHeader
        title={t('kpis.title')}
        tabs={<KpiTabs />}
        sentence={<KpisSentence book={book} card={card} department={address.department} />}
        actions={
          <>
            {!isEmpty && <ExportMenu actions={actions} />}
            {!isEmpty && (
              <Button disabled={readOnly} onClick={actions.weights.run}>
                {actions.weights.label}
              </Button>
            )}
            <Button type="primary" disabled={readOnly} onClick={actions.newKpi.run}>
              {actions.newKpi.label}
            </Button>
          </>
        }
      />
      {isEmpty ? (
        <NothingYet actions={actions} />
      ) : card === undefined ? (
        <Skeleton rows={12} />
      ) : (
        <>
          <ScoresTable book={book} card={card} address={address} />
          <KpiTable book={book} card={card} address={address} />
        </>
      )}
    </Page>
  );
}

function NothingYet({ actions }: { readonly actions: KpiActionSet }) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  return (
    <EmptyState
      title={t('kpis.empty.title')}
      text={t('kpis.empty.text')}
      action={
        <Button type="primary" disabled={readOnly} onClick={actions.newKpi.run}>
          {actions.newKpi.label}
        </Button>
      }
    />
  );
}
