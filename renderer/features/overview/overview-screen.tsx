import './overview.css';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import type { Day } from '#shared/values/day.ts';
import { AreaList } from './area-list.tsx';
import { BudgetSections } from './budget-sections.tsx';
import { ChangeList } from './change-list.tsx';
import { DayControl } from './day-control.tsx';
import { FirstSteps, isEmpty } from './first-steps.tsx';
import { KolTiers } from './kol-tiers.tsx';
import { KpiSection } from './kpi-section.tsx';
import { MyActions } from './my-actions.tsx';
import { type Asked, type OverviewDay, useAskForParts, useOverviewDay } from './overview-data.ts';
import { OverviewSentence } from './overview-sentence.tsx';
import { Part } from './part.tsx';
import { PastBand } from './past-band.tsx';
import { GateSections, PlanSections } from './timeline-sections.tsx';
import { useAreas } from './use-areas.ts';
import { WarningList } from './warning-list.tsx';

/** The state of the programme for someone with a minute, today or as it stood on a past day. */
export function OverviewScreen() {
  const { t } = useTranslation();
  const { day } = useSearch({ from: '/' });
  const asked: Asked = day === undefined ? {} : { onDay: day };
  useAskForParts(asked);
  const state = useOverviewDay(asked).data;
  if (state === undefined) {
    return (
      <Page>
        <PageHeader title={t('overview.title')} />
        <Skeleton rows={12} />
      </Page>
    );
  }
  return isEmpty(state.filled) ? (
    <EmptyOverview state={state} day={day} />
  ) : (
    <FullOverview state={state} day={day} asked={asked} />
  );
}

type Props = { readonly state: OverviewDay; readonly day: Day | undefined };

function EmptyOverview({ state, day }: Props) {
  const { t } = useTranslation();
  return (
    <Page>
      <PageHeader title={t('overview.title')} actions={<DayControl state={state} />} />
      <PastBand state={state} asked={day} />
      <FirstSteps filled={state.filled} />
    </Page>
  );
}

function FullOverview({ state, day, asked }: Props & { readonly asked: Asked }) {
  const { t } = useTranslation();
  const areas = useAreas(asked);
  const failed = areas.filter(({ isFailed }) => isFailed).map(({ key }) => key);
  const resetKey = [day ?? '', ...failed].join(' ');
  return (
    <Page>
      <PageHeader
        title={t('overview.title')}
        sentence={<OverviewSentence asked={asked} areas={areas} />}
        actions={<DayControl state={state} />}
      />
      <PastBand state={state} asked={day} />
      <div className="tz-overview-columns">
        <div className="tz-overview-states">
          <AreaList areas={areas} />
          <Part resetKey={resetKey}>
            <WarningList asked={asked} />
          </Part>
          <Part resetKey={resetKey}>
            <MyActions asked={asked} />
          </Part>
        </div>
        <div className="tz-overview-aside">
          <div className="tz-overview-plan">
            <Part resetKey={resetKey}>
              <GateSections asked={asked} />
            </Part>
            <Part resetKey={resetKey}>
              <BudgetSections asked={asked} />
            </Part>
          </div>
          <div className="tz-overview-news">
            <Part resetKey={resetKey}>
              <ChangeList asked={asked} />
            </Part>
          </div>
        </div>
        <div className="tz-overview-results">
          <Part resetKey={resetKey}>
            <KpiSection asked={asked} />
          </Part>
          <Part resetKey={resetKey}>
            <KolTiers asked={asked} />
          </Part>
          <Part resetKey={resetKey}>
            <PlanSections asked={asked} />
          </Part>
        </div>
      </div>
    </Page>
  );
}
