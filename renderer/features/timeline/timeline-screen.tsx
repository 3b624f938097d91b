import './timeline.css';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { OutlineHandle } from '#renderer/ui/grid/outline-grid.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { TimelineTabs } from '#renderer/ui/timeline-tabs.tsx';
import { yearsNotAnnounced } from '#shared/domain/schedule/national-calendar.ts';
import { minuteOf } from '#shared/values/moment.ts';
import { PlanDrawer } from './editing/plan-drawer.tsx';
import { SlipDock } from './editing/slip-dock.tsx';
import { type PlanEdits, usePlanEdits } from './editing/use-plan-edits.ts';
import { usePlanWords } from './editing/use-plan-words.ts';
import { planFacts } from './plan-facts.ts';
import { TimelineActions } from './timeline-actions.tsx';
import { useCatalogue, useComparedBaseline, useKeptForecasts } from './timeline-data.ts';
import { TimelineFigures } from './timeline-figures.tsx';
import { TimelineSentence } from './timeline-sentence.tsx';
import { FIRST_ZOOM, TimelineToolbar } from './timeline-toolbar.tsx';
import { TimelineWork } from './timeline-work.tsx';
import { useChart } from './use-chart.ts';
import { useExportPng } from './use-export-png.ts';
import { usePlanRows } from './use-plan-rows.ts';
import { type TimelineAddress, useTimelineAddress } from './use-timeline-address.ts';
import { useTimelineActions } from './use-timeline-actions.ts';

/** The work plan: the outline beside its chart, and what a change would move before it is made. */
export function TimelineScreen() {
  const { t } = useTranslation();
  const plan = usePlanEdits();
  const catalogue = useCatalogue();
  const address = useTimelineAddress();
  const { search } = address;
  const baseline = useComparedBaseline(search.baseline);
  const forecasts = useKeptForecasts();
  const words = usePlanWords(plan.timeline);
  const rows = usePlanRows({ plan, baseline, forecasts, catalogue, search });
  const chart = useChart({ plan, rows: rows.shown, forecasts, words });
  const exportPng = useExportPng(rows.shown, chart, search.zoom ?? FIRST_ZOOM);
  const actions = useTimelineActions({ address, rows: rows.all, exportPng });
  const [grid, setGrid] = useState<OutlineHandle | null>(null);
  const { timeline, schedule } = plan;
  const facts = useMemo(() => planFacts(rows.all, schedule), [rows.all, schedule]);
  const isEmpty = rows.all.length === 0;
  return (
    <Page filled drawer={<Beside plan={plan} address={address} />}>
      <PageHeader
        title={t('timeline.title')}
        tabs={<TimelineTabs />}
        sentence={
          <TimelineSentence
            facts={facts}
            words={words}
            minutesPerDay={timeline.settings.units.minutesPerDay}
          />
        }
        actions={<TimelineActions actions={actions} baselineId={baseline.chosen?.id ?? null} />}
      />
      {isEmpty ? (
        <Empty address={address} />
      ) : (
        <>
          <TimelineFigures {...{ facts, timeline, schedule, words }} baseline={baseline.dates} />
          <TimelineToolbar {...{ address, baseline, catalogue, grid }} rows={rows.all} />
          <YearsNote plan={plan} />
          {rows.shown.length === 0 && <p className="tz-plan-note">{t('timeline.filter.nothing')}</p>}
          <TimelineWork {...{ plan, chart, words, catalogue, address }} planRows={rows} onGrid={setGrid} />
        </>
      )}
      <SlipDock plan={plan} address={address} />
    </Page>
  );
}

type PartProps = { readonly plan: PlanEdits; readonly address: TimelineAddress };

function Beside({ plan, address }: PartProps) {
  const { drawer, task } = address.search;
  if (drawer === undefined || drawer === 'import') return null;
  return <PlanDrawer drawer={drawer} taskId={task} plan={plan} address={address} />;
}

/** Dates in years without an announcement are not what they seem. */
function YearsNote({ plan: { timeline, schedule } }: Pick<PartProps, 'plan'>) {
  const { t } = useTranslation();
  const { projectStart } = timeline.settings;
  const years = useMemo(
    () =>
      yearsNotAnnounced(schedule.reckoning.calendarOf(-1), minuteOf(projectStart), schedule.projectFinish),
    [schedule, projectStart],
  );
  if (years.length === 0) return null;
  const said = years.join(t('common.separator.list'));
  return (
    <p className="tz-plan-note" role="note">
      {t('timeline.chart.years', { replace: { years: said } })}
    </p>
  );
}

function Empty({ address }: Pick<PartProps, 'address'>) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const navigate = useNavigate();
  return (
    <EmptyState
      title={t('timeline.empty.title')}
      text={t('timeline.empty.text')}
      action={
        <div className="tz-plan-first">
          <Button type="primary" disabled={readOnly} onClick={() => address.open('new')}>
            {t('timeline.action.newTask')}
          </Button>
          <Button disabled={readOnly} onClick={() => void navigate({ to: '/timeline/import' })}>
            {t('timelineFiles.export.import')}
          </Button>
        </div>
      }
    />
  );
}
