import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorPanel } from '#renderer/ui/error-panel.tsx';
import { Figures } from '#renderer/ui/figures.tsx';
import { LandingClause } from '#renderer/ui/landing-clause.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { Said } from '#renderer/ui/said.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { basisPoints } from '#shared/values/basis-points.ts';
import { fen } from '#shared/values/money.ts';
import { formatPercent, shareBp } from '#shared/values/percent.ts';
import { ChangeList } from './change-list.tsx';
import { MyActions } from './my-actions.tsx';
import { OverspentTable } from './overspent-table.tsx';
import { type OverviewState, useOverview } from './overview-data.ts';
import { overviewFacts } from './overview-facts.ts';
import { GateClause } from './gate-clause.tsx';
import { KpiPart } from './kpi-part.tsx';
import { KolTiers } from './kol-tiers.tsx';
import { PolicyTable } from './policy-table.tsx';
import { SlipsSection } from './slips-section.tsx';
import { SpendBar } from './spend-bar.tsx';
import { WarningList } from './warning-list.tsx';
import { TimelinePart } from './timeline-part.tsx';
import './overview.css';

/** The programme for someone with a minute: every figure leads to where it comes from. */
export function OverviewScreen() {
  const { t } = useTranslation();
  const overview = useOverview();
  if (overview.isError) {
    return (
      <Page>
        <PageHeader title={t('overview.title')} />
        <ErrorPanel onRetry={() => void overview.refetch()} />
      </Page>
    );
  }
  const state = overview.data;
  return (
    <Page>
      <PageHeader
        title={t('overview.title')}
        sentence={state === undefined ? undefined : <Sentence state={state} />}
      />
      {state === undefined ? <Skeleton rows={10} /> : <Loaded state={state} />}
    </Page>
  );
}

function Loaded({ state }: { readonly state: OverviewState }) {
  const { t } = useTranslation();
  const isEmpty = state.planFen === 0 && state.actualFen === 0;
  return (
    <>
      <Amounts state={state} />
      <div className="tz-overview-columns">
        <div>
          {isEmpty ? (
            <EmptyState
              title={t('overview.empty.title')}
              text={t('overview.empty.text')}
              action={<Link to="/budget">{t('overview.empty.action')}</Link>}
            />
          ) : (
            <>
              <SpendBar state={state} />
              <PolicyTable state={state} />
              <OverspentTable lines={state.overspent} />
            </>
          )}
          <KpiPart />
          {state.timeline !== null && <SlipsSection slips={state.timeline.slips} />}
        </div>
        <div>
          <MyActions />
          <TimelinePart standing={state.timeline} />
          <WarningList />
          <KolTiers />
          <ChangeList changes={state.changes} />
        </div>
      </div>
    </>
  );
}

function Sentence({ state }: { readonly state: OverviewState }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const facts = overviewFacts(state);
  const time = formats.percent(basisPoints(state.timeBp));
  if (facts.spentBp === null) return <Said text="overview.sentence.noPlan" values={{ time }} />;
  const spent = formats.percent(facts.spentBp);
  const clause = t('common.separator.clause');
  const out = formats.count(facts.outOfBandCount);
  const over = formats.count(facts.overspentCount);
  return (
    <>
      <Said text="overview.sentence.spent" values={{ time, spent }} />
      <LandingClause landing={state.landing} />
      <GateClause standing={state.timeline} />
      {clause}
      <Said
        text={`overview.sentence.${facts.outOfBandCount > 0 ? 'outOfBand' : 'inBand'}`}
        values={{ out }}
      />
      {clause}
      <Said
        text={facts.overspentCount > 0 ? 'overview.sentence.overspent' : 'overview.sentence.noneOverspent'}
        values={{ over }}
      />
    </>
  );
}

function Amounts({ state }: { readonly state: OverviewState }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const unit = t(formats.moneyUnit === 'wan' ? 'common.unit.wan' : 'common.unit.yuan');
  const unallocated = fen(state.programme.totalFen - state.planFen);
  const available = state.availableFen;
  const spent = shareBp(state.actualFen, state.planFen);
  return (
    <Figures
      label={t('overview.figures.label')}
      layout="row"
      figures={[
        {
          key: 'total',
          label: t('overview.figures.total', { unit }),
          value: <Link to="/budget">{formats.money(state.programme.totalFen)}</Link>,
          note: state.programme.name,
        },
        {
          key: 'plan',
          label: t('overview.figures.plan', { unit }),
          value: <Link to="/budget">{formats.money(state.planFen)}</Link>,
          note: t('overview.figures.unallocated', { amount: formats.money(unallocated) }),
        },
        {
          key: 'actual',
          label: t('overview.figures.actual', { unit }),
          value: <Link to="/budget/entries">{formats.money(state.actualFen)}</Link>,
          note:
            spent === null
              ? t('overview.figures.noPlan')
              : t('overview.figures.ofPlan', { share: formatPercent(spent, 1) }),
        },
        {
          key: 'available',
          label: t('overview.figures.available', { unit }),
          value: <Link to="/budget">{formats.money(available)}</Link>,
          note: t('overview.figures.time', { share: formats.percent(basisPoints(state.timeBp)) }),
          negative: available < 0,
        },
      ]}
    />
  );
}
