import { Checkbox } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Said } from '#renderer/ui/said.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { DataGrid } from '#renderer/ui/grid/data-grid.tsx';
import type { GridColumns } from '#renderer/ui/grid/grid-columns.ts';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { ScheduleBaseline, ScheduleBaselineId } from '#shared/domain/timeline/baseline.ts';
import type { Task } from '#shared/domain/timeline/task.ts';
import { type PlanVariance, planVariance } from '#shared/domain/timeline/variance.ts';
import { minuteOf } from '#shared/values/moment.ts';
import { useBaseline } from './baselines-data.ts';
import type { PlanAddress } from './plan-address.ts';
import { SelectField } from '#renderer/ui/select-field.tsx';
import type { PlanEdits } from './use-plan-edits.ts';
import { type PlanWords, usePlanWords } from './use-plan-words.ts';

type Props = {
  readonly baselines: readonly ScheduleBaseline[];
  readonly plan: PlanEdits;
  readonly address: PlanAddress;
};

type Row = {
  readonly task: Task;
  readonly from: Task | null;
  readonly to: Task | null;
  /** Working minutes later; null where one side does not have the task. */
  readonly minutes: number | null;
};

/** A baseline beside what is now, or beside another: task by task, in working days. */
export function BaselineCompare({ baselines, plan, address }: Props) {
  const { t } = useTranslation();
  const [fromId, setFromId] = useState<ScheduleBaselineId | null>(baselines[0]?.id ?? null);
  const [toId, setToId] = useState<ScheduleBaselineId | null>(null);
  const [onlyMoved, setOnlyMoved] = useState(true);
  const known = (id: ScheduleBaselineId | null) =>
    baselines.find((baseline) => baseline.id === id)?.id ?? null;
  const from = useBaseline(known(fromId) ?? baselines[0]?.id ?? null).data;
  const kept = useBaseline(known(toId)).data;
  const to = known(toId) === null ? plan.timeline : kept;
  const words = usePlanWords(plan.timeline);
  const variance = useMemo(
    () => (from === undefined || to === undefined ? null : planVariance(from, to, plan.schedule)),
    [from, to, plan.schedule],
  );
  const options = baselines.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <div className="tz-form">
      <div className="tz-plan-pair">
        <SelectField
          label={t('timelineEditing.baseline.from')}
          value={known(fromId) ?? baselines[0]?.id ?? null}
          options={options}
          onChange={(id) => setFromId(id)}
        />
        <SelectField
          label={t('timelineEditing.baseline.to')}
          value={known(toId)}
          options={options}
          none={t('timelineEditing.baseline.now')}
          onChange={(id) => setToId(id)}
        />
      </div>
      {variance === null ? (
        <Skeleton rows={5} />
      ) : (
        <>
          <VarianceSentence variance={variance} words={words} />
          <Checkbox checked={onlyMoved} onChange={({ target }) => setOnlyMoved(target.checked)}>
            {t('timelineEditing.baseline.onlyMoved')}
          </Checkbox>
          <VarianceGrid
            variance={variance}
            perDay={plan.timeline.settings.units.minutesPerDay}
            words={words}
            onlyMoved={onlyMoved}
            onOpen={({ task, to: stands }) => stands !== null && address.open('task', task.id)}
          />
        </>
      )}
    </div>
  );
}

type SentenceProps = { readonly variance: PlanVariance; readonly words: PlanWords };

function VarianceSentence({ variance, words }: SentenceProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { tasks, added, removed, finishDays } = variance;
  const later = tasks.filter((task) => task.finishDays > 0).length;
  const earlier = tasks.filter((task) => task.finishDays < 0).length;
  const end = finishDays === null || finishDays === 0 ? 'even' : finishDays > 0 ? 'later' : 'earlier';
  const values = {
    later: formats.count(later),
    earlier: formats.count(earlier),
    added: formats.count(added.length),
    removed: formats.count(removed.length),
    days: words.days(Math.abs(finishDays ?? 0)),
  };
  return (
    <p className="tz-sentence">
      <Said text={`timelineEditing.baseline.end.${end}`} values={values} />
      {t('common.separator.clause')}
      <Said text="timelineEditing.baseline.counts" values={values} />
    </p>
  );
}

type GridProps = SentenceProps & {
  readonly perDay: number;
  readonly onlyMoved: boolean;
  readonly onOpen: (row: Row) => void;
};

function VarianceGrid({ variance, perDay, words, onlyMoved, onOpen }: GridProps) {
  const { t } = useTranslation();
  const rows = useMemo(() => rowsOf(variance, perDay, onlyMoved), [variance, perDay, onlyMoved]);
  const columns = useMemo<GridColumns<Row>>(
    () => [
      {
        colId: 'name',
        headerName: t('timelineEditing.slip.task'),
        flex: 1,
        minWidth: 120,
        valueGetter: ({ data }) => data?.task.name ?? '',
      },
      finishColumn('from', t('timelineEditing.baseline.from'), words),
      finishColumn('to', t('timelineEditing.baseline.to'), words),
      {
        colId: 'days',
        headerName: t('timelineEditing.slip.days'),
        headerClass: 'tz-head-number',
        cellClass: 'tz-cell-number',
        width: 84,
        valueGetter: ({ data }) => data?.minutes ?? null,
        valueFormatter: ({ data }) => {
          if (data === undefined) return '';
          if (data.minutes !== null) return words.signedDays(data.minutes);
          return t(
            data.from === null ? 'timelineEditing.baseline.added' : 'timelineEditing.baseline.removed',
          );
        },
      },
    ],
    [t, words],
  );
  return (
    <div className="tz-baseline-grid">
      <DataGrid<Row>
        label={t('timelineEditing.baseline.compare')}
        rows={rows}
        columns={columns}
        rowId={({ task }) => task.id}
        onOpenRow={onOpen}
      />
    </div>
  );
}

function finishColumn(side: 'from' | 'to', header: string, words: PlanWords): GridColumns<Row>[number] {
  return {
    colId: side,
    headerName: header,
    headerClass: 'tz-head-number',
    cellClass: 'tz-cell-number',
    width: 92,
    valueGetter: ({ data }) => data?.[side]?.finish ?? '',
    valueFormatter: ({ data }) => {
      const task = data?.[side] ?? null;
      return task === null ? '–' : words.brief(minuteOf(task.finish));
    },
  };
}

/** In the order of the later plan; what it no longer has comes last. */
function rowsOf({ tasks, added, removed }: PlanVariance, perDay: number, onlyMoved: boolean): readonly Row[] {
  const both = tasks
    .filter(({ startDays, finishDays }) => !onlyMoved || startDays !== 0 || finishDays !== 0)
    .map(({ before, after, finishDays }) => ({
      task: after,
      from: before,
      to: after,
      minutes: Math.round(finishDays * perDay),
    }));
  return [
    ...both,
    ...added.map((task) => ({ task, from: null, to: task, minutes: null })),
    ...removed.map((task) => ({ task, from: task, to: null, minutes: null })),
  ];
}
