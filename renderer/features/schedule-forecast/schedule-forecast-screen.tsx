import './schedule-forecast.css';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { TimelineTabs } from '#renderer/ui/timeline-tabs.tsx';
import { DriverSection } from './driver-section.tsx';
import { EarnedSection } from './earned-section.tsx';
import { EstimatesOffer } from './estimates-offer.tsx';
import { type FinishRow, finishRows, rowOf } from './finish-rows.ts';
import { FinishTable } from './finish-table.tsx';
import { useTelling } from './forecast-telling.ts';
import { type DrawChoice, RunBar, RunNotes } from './run-bar.tsx';
import { ScheduleForecastSentence } from './schedule-forecast-sentence.tsx';
import { type Plan, useKeptSchedules, usePlan } from './schedule-forecast-data.ts';
import { ScoreSection } from './score-section.tsx';
import { SpreadSection } from './spread-section.tsx';
import { TrendSection } from './trend-section.tsx';
import { useForecastActions } from './use-forecast-actions.ts';
import { useScheduleForecastAddress } from './use-schedule-forecast-address.ts';
import { type Simulating, useSimulation } from './use-simulation.ts';

const FIRST_DRAWS: DrawChoice = '5000';

/** How likely gates and deadlines are kept, when the plan is done, what drives that; and how good it was foretold. */
export function ScheduleForecastScreen() {
  const { t } = useTelling();
  const plan = usePlan();
  const readOnly = useReadOnly();
  const [draws, setDraws] = useState<DrawChoice>(FIRST_DRAWS);
  const canVary = plan.estimated.length > 0;
  const simulating = useSimulation(plan.timeline, canVary ? Number(draws) : null);
  const { result } = simulating;
  const actions = useForecastActions(simulating, Number(draws));
  const rows = useMemo(
    () => (result === undefined ? [] : finishRows(result.answer.finishes, result.timeline)),
    [result],
  );
  const isEmpty = plan.timeline.tasks.length === 0;
  return (
    <Page>
      <PageHeader
        title={t('timeline.title')}
        tabs={<TimelineTabs />}
        sentence={<ScheduleForecastSentence plan={plan} simulating={simulating} rows={rows} />}
        actions={
          <Button type="primary" disabled={readOnly || isEmpty} onClick={actions.keep.run}>
            {actions.keep.label}
          </Button>
        }
      />
      {isEmpty ? (
        <NothingYet />
      ) : (
        <div className="tz-sim">
          <RunBar plan={plan} simulating={simulating} draws={draws} onDraws={setDraws} />
          <RunNotes plan={plan} simulating={simulating} />
          <Work plan={plan} simulating={simulating} rows={rows} />
        </div>
      )}
    </Page>
  );
}

type WorkProps = {
  readonly plan: Plan;
  readonly simulating: Simulating;
  readonly rows: readonly FinishRow[];
};

function Work({ plan, simulating: { result }, rows }: WorkProps) {
  const { task, choose } = useScheduleForecastAddress();
  const kept = useKeptSchedules().data ?? NONE;
  const chosen = rowOf(rows, task);
  return (
    <>
      {plan.estimated.length === 0 && <EstimatesOffer plan={plan} />}
      {result !== undefined && chosen !== undefined && (
        <>
          <FinishTable rows={rows} answer={result.answer} chosen={chosen} onChoose={choose} />
          <SpreadSection row={chosen} />
          <DriverSection tasks={result.answer.tasks} timeline={result.timeline} />
          <TrendSection kept={kept} row={chosen} />
        </>
      )}
      <EarnedSection plan={plan} kept={kept} />
      <ScoreSection kept={kept} plan={plan} />
    </>
  );
}

const NONE = [] as const;

function NothingYet() {
  const { t } = useTelling();
  const navigate = useNavigate();
  return (
    <EmptyState
      title={t('timelineForecast.empty.title')}
      text={t('timelineForecast.empty.text')}
      action={
        <Button type="primary" onClick={() => void navigate({ to: '/timeline' })}>
          {t('timelineForecast.empty.action')}
        </Button>
      }
    />
  );
}
