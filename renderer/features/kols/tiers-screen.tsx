import './kols.css';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { KolsTabs } from '#renderer/ui/kols-tabs.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import type { TierSummary } from '#shared/domain/kols/roster.ts';
import { IntervalChart } from './interval-chart.tsx';
import { useTierSummary } from './kols-data.ts';
import { isMeasured } from './measures.ts';
import { ProposalsSection } from './proposals-section.tsx';
import { RankingSection } from './ranking-section.tsx';
import { ScatterSection } from './scatter-section.tsx';
import { ShareSection } from './share-section.tsx';
import { TierBudget } from './tier-budget.tsx';
import { TierFigures } from './tier-figures.tsx';
import { TierLinesDrawer } from './tier-lines-drawer.tsx';
import { TiersSentence } from './tiers-sentence.tsx';

/** The three tiers against each other: what each costs, what it brings, and how sure that is. */
export function TiersScreen() {
  const { t } = useTranslation();
  const { show } = useSearch({ from: '/kols/tiers' });
  const navigate = useNavigate({ from: '/kols/tiers' });
  const readOnly = useReadOnly();
  const summary = useTierSummary().data;
  const close = () => void navigate({ to: '/kols/tiers', search: {} });
  return (
    <Page drawer={show === 'lines' && <TierLinesDrawer onClose={close} />}>
      <PageHeader
        title={t('kols.title')}
        tabs={<KolsTabs />}
        sentence={summary === undefined ? undefined : <TiersSentence summary={summary} />}
        actions={
          <Button
            disabled={readOnly}
            onClick={() => void navigate({ to: '/kols/tiers', search: { show: 'lines' } })}
          >
            {t('kols.budget.edit')}
          </Button>
        }
      />
      {summary === undefined ? <Skeleton rows={12} /> : <Summary summary={summary} />}
    </Page>
  );
}

function Summary({ summary }: { readonly summary: TierSummary }) {
  const { t } = useTranslation();
  const { tiers, points } = summary;
  if (tiers.every(({ kolCount }) => kolCount === 0)) {
    return (
      <EmptyState
        title={t('kols.tiers.empty.title')}
        text={t('kols.tiers.empty.text')}
        action={<Link to="/kols">{t('kols.tiers.empty.action')}</Link>}
      />
    );
  }
  const withResults = tiers.filter(({ results }) => isMeasured(results));
  const named = withResults.map(({ tier, results }) => ({ name: t(`kols.tier.${tier}`), tier, results }));
  return (
    <>
      <TierBudget tiers={tiers} />
      <ProposalsSection />
      {named.length === 0 ? (
        <EmptyState title={t('kols.tiers.unmeasured.title')} text={t('kols.tiers.unmeasured.text')} />
      ) : (
        <>
          <div className="tz-tier-columns">
            <ScatterSection points={points} />
            <div>
              <ShareSection tiers={withResults} />
              <IntervalChart items={named} what="tiers" />
            </div>
          </div>
          <div className="tz-tier-columns">
            <TierFigures items={named} />
            <RankingSection />
          </div>
        </>
      )}
    </>
  );
}
