import './kpis.css';
import './kpi-page.css';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { KpiTabs } from '#renderer/ui/kpi-tabs.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import type { KpiPage } from '#shared/domain/kpis/kpi-page-view.ts';
import { AlertsPart } from './alerts-part.tsx';
import { AnnotationList } from './annotation-list.tsx';
import { CompareSection } from './compare-section.tsx';
import { DefinitionSection } from './definition-section.tsx';
import { DisputesPart } from './disputes-part.tsx';
import { HistoryChart } from './history-chart.tsx';
import { KpiFigures } from './kpi-figures.tsx';
import { KpiPageActions } from './kpi-page-actions.tsx';
import { KpiPageSentence } from './kpi-page-sentence.tsx';
import { KpiPanel } from './kpi-panel.tsx';
import { type KpiBook, useKpiBook, useKpiPage } from './kpis-data.ts';
import { toldKpi } from './kpi-telling.ts';
import { LandingsSection } from './landings-section.tsx';
import { RestatementsSection } from './restatements-section.tsx';
import { SegmentsSection } from './segments-section.tsx';
import { SharesSection } from './shares-section.tsx';
import { TargetsSection } from './targets-section.tsx';
import { useKpiActions } from './use-kpi-actions.ts';
import { type KpiPageAddress, useKpiPageAddress } from './use-kpi-page-address.ts';
import { useTelling } from './use-telling.ts';

/** All about one KPI: how it went, where it lands, what moved it, and what was decided about it. */
export function KpiPageScreen() {
  const book = useKpiBook();
  const address = useKpiPageAddress();
  const { data: page, isError } = useKpiPage(address.id, address.segment);
  useKpiActions(address);
  const name = address.id === undefined ? undefined : book.kpiOf(address.id)?.name;
  if (name === undefined || isError) return <Gone />;
  return (
    <Page drawer={address.panel.show !== undefined && <KpiPanel book={book} address={address} />}>
      <PageHeader
        title={name}
        tabs={<KpiTabs />}
        sentence={page !== undefined && <KpiPageSentence page={page} />}
        actions={page !== undefined && <KpiPageActions page={page} address={address} />}
      />
      {page === undefined ? <Skeleton rows={14} /> : <Loaded page={page} book={book} address={address} />}
    </Page>
  );
}

type Props = { readonly page: KpiPage; readonly book: KpiBook; readonly address: KpiPageAddress };

function Loaded({ page, book, address }: Props) {
  const { t } = useTranslation();
  const { words } = useTelling();
  const told = toldKpi(page.kpi, page.standing, words);
  const parts = { page, told, book, address };
  return (
    <div className="tz-kpi-page">
      <KpiFigures told={told} />
      <div className="tz-kpi-columns">
        <div>
          <Section title={t('kpis.chart.title')}>
            <HistoryChart {...parts} />
          </Section>
          <AnnotationList page={page} />
          <CompareSection {...parts} />
          <SegmentsSection {...parts} />
        </div>
        <div>
          <AlertsPart {...parts} />
          <DisputesPart {...parts} />
          <TargetsSection {...parts} />
          <SharesSection {...parts} />
          <DefinitionSection {...parts} />
          <RestatementsSection {...parts} />
          <LandingsSection {...parts} />
        </div>
      </div>
    </div>
  );
}

function Gone() {
  const { t } = useTranslation();
  return (
    <Page>
      <PageHeader title={t('kpis.title')} tabs={<KpiTabs />} />
      <EmptyState
        title={t('kpis.gone.title')}
        text={t('kpis.gone.text')}
        action={<Link to="/kpis">{t('kpis.gone.action')}</Link>}
      />
    </Page>
  );
}
