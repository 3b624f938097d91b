import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { GanttChart, type GanttHandle } from '#renderer/ui/gantt/gantt-chart.tsx';
import { HEAD_HEIGHT } from '#renderer/ui/gantt/gantt-item.ts';
import { OutlineGrid, type OutlineHandle } from '#renderer/ui/grid/outline-grid.tsx';
import type { TaskId } from '#shared/domain/timeline/task.ts';
import { foldOnly, useChartChoices } from './chart-choices.ts';
import type { PlanEdits } from './editing/use-plan-edits.ts';
import type { PlanWords } from './editing/use-plan-words.ts';
import { LinkingNote } from './linking-note.tsx';
import { PlanSplitter } from './plan-splitter.tsx';
import type { TaskRow } from './plan-rows.ts';
import type { PlanRow } from './shown-rows.ts';
import type { PlanRows } from './use-plan-rows.ts';
import type { Catalogue } from './timeline-data.ts';
import { FIRST_ZOOM } from './timeline-toolbar.tsx';
import type { Plan } from './typed-cells.ts';
import type { ChartFacts } from './use-chart.ts';
import { useBarActions } from './use-bar-actions.ts';
import { useOutlineActions } from './use-outline-actions.ts';
import { usePlanColumns } from './use-plan-columns.ts';
import { usePlanKeys } from './use-plan-keys.ts';
import type { TimelineAddress } from './use-timeline-address.ts';
import { useTyping } from './use-typing.ts';

type Props = {
  readonly plan: PlanEdits;
  readonly planRows: PlanRows;
  readonly chart: ChartFacts;
  readonly words: PlanWords;
  readonly catalogue: Catalogue;
  readonly address: TimelineAddress;
  readonly onGrid: (grid: OutlineHandle) => void;
};

/** The outline and the chart, row beside row. */
export function TimelineWork({ plan, planRows, chart, words, catalogue, address, onGrid }: Props) {
  const { t } = useTranslation();
  const { shown: rows, toggleFolded } = planRows;
  const canChange = !useReadOnly();
  const base = useBase(plan);
  const typing = useTyping(plan, base, catalogue);
  const handles = useHandles(planRows, address, onGrid);
  const changeText = useCallback(
    (minutes: number) => t('timeline.chart.moved', { replace: { change: words.signedDays(minutes) } }),
    [t, words],
  );
  const bars = useBarActions({ plan, base, changeText });
  const outline = useOutlineActions({ plan, base, onAdded: handles.nameLater });
  const keys = usePlanKeys({ bars, outline, canChange, onFold: toggleFolded, onMoved: handles.revealLater });
  const columns = usePlanColumns({ plan, catalogue, canChange, fault: typing.fault, onFold: toggleFolded });
  const { open } = address;
  const openRow = useCallback(
    (row: PlanRow) => {
      if (row.kind === 'group') toggleFolded(row.id);
      else open(row.kind === 'gate' ? 'gate' : 'task', row.id);
    },
    [open, toggleFolded],
  );
  const { select, selectedId, focus } = handles;
  const actions = useMemo(
    () => ({
      ...bars,
      onSelect: focus,
      onOpen: (id: string) => {
        const row = rows.find((one) => one.id === id);
        if (row !== undefined) openRow(row);
      },
    }),
    [bars, focus, rows, openRow],
  );
  const gridWidth = useChartChoices((choices) => choices.gridWidth);
  return (
    <>
      {keys.linking !== null && <LinkingNote linking={keys.linking} />}
      <div className="tz-plan">
        <div className="tz-plan-grid" style={{ width: gridWidth }}>
          <OutlineGrid<PlanRow>
            label={t('timeline.grid.label')}
            rows={rows}
            columns={columns}
            rowId={rowId}
            rowClass={rowClass}
            columnsKey="timeline.plan"
            headHeight={HEAD_HEIGHT}
            onEdit={typing.onEdit}
            {...(canChange ? { onClearRange: outline.remove, onPasteBlock: typing.onPasteBlock } : {})}
            onOpenRow={openRow}
            onClick={(row, columnId) => columnId === 'code' && openRow(row)}
            onFocusRow={select}
            onKey={keys.onKey}
            onScrollTop={handles.onGridScroll}
            onReady={handles.onGridReady}
          />
        </div>
        <PlanSplitter />
        <div className="tz-plan-chart">
          <GanttChart
            {...chart}
            label={t('timeline.chart.label')}
            zoom={address.search.zoom ?? FIRST_ZOOM}
            selectedId={selectedId}
            actions={actions}
            isStill={!canChange}
            onScrollTop={handles.onChartScroll}
            onReady={handles.onChartReady}
          />
        </div>
      </div>
    </>
  );
}

const rowId = ({ id }: PlanRow): string => id;

function rowClass(row: PlanRow): string | undefined {
  if (row.kind === 'group' || row.kind === 'phase') return 'tz-row-group';
  return row.kind === 'gate' ? 'tz-row-gate' : undefined;
}

/** The plan as it would be after what waits: what is typed and pressed meanwhile goes on from there. */
function useBase({ timeline, schedule, pending }: PlanEdits): Plan {
  return useMemo(
    () =>
      pending === null
        ? { timeline, schedule }
        : { timeline: pending.after, schedule: pending.scheduleAfter },
    [timeline, schedule, pending],
  );
}

/** Grid and chart scroll as one; the row in hand is the same in both. */
function useHandles(
  { all, shown: rows, folded }: PlanRows,
  address: TimelineAddress,
  onGrid: Props['onGrid'],
) {
  const grid = useRef<OutlineHandle>(null);
  const chart = useRef<GanttHandle>(null);
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const waiting = useRef<{ readonly id: TaskId; readonly what: 'name' | 'reveal' }>(null);
  const { task } = address.search;
  useEffect(() => {
    const next = waiting.current;
    const row = rows.find(({ id }) => id === next?.id);
    if (next === null || row === undefined || row.kind === 'group') return;
    waiting.current = null;
    if (next.what === 'name') grid.current?.editCell(row.id, 'name');
    else chart.current?.reveal({ from: row.start, to: row.finish });
  }, [rows]);
  const showTask = useCallback(() => {
    const row = all.find(({ id }) => id === task);
    if (row === undefined) return;
    const hidden = phasesAbove(all, row).filter((id) => folded.has(id));
    if (hidden.length > 0) foldOnly([...folded].filter((id) => !hidden.includes(id)));
    setSelectedId(row.id);
    grid.current?.revealRow(row.id);
    chart.current?.reveal({ from: row.start, to: row.finish });
    // Where the task stands when it is asked for; its later moves take nobody along.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [task]);
  useEffect(showTask, [showTask]);
  const scrolledTo = useRef(0);
  const stable = useMemo(() => {
    /** The one that is moved tells of it again: where they stand is asked of neither, as that is costly. */
    const isElsewhere = (top: number): boolean => {
      const isNew = scrolledTo.current !== top;
      scrolledTo.current = top;
      return isNew;
    };
    return {
      select: ({ id }: PlanRow) => setSelectedId(id),
      focus: (id: string) => {
        setSelectedId(id);
        grid.current?.focusCell(id, 'name');
      },
      nameLater: (id: TaskId) => {
        waiting.current = { id, what: 'name' };
      },
      revealLater: (id: TaskId) => {
        waiting.current = { id, what: 'reveal' };
      },
      onGridScroll: (top: number) => {
        if (isElsewhere(top)) chart.current?.scrollTo(top);
      },
      onChartScroll: (top: number) => {
        if (isElsewhere(top)) grid.current?.scrollTo(top);
      },
    };
  }, []);
  const onGridReady = useCallback(
    (handle: OutlineHandle) => {
      grid.current = handle;
      onGrid(handle);
      showTask();
    },
    [onGrid, showTask],
  );
  const onChartReady = useCallback((handle: GanttHandle) => {
    chart.current = handle;
  }, []);
  return { ...stable, selectedId, onGridReady, onChartReady };
}

/** The phases that a task stands under. */
function phasesAbove(all: PlanRows['all'], { task }: TaskRow): string[] {
  const above: string[] = [];
  let parent = task.parentId;
  while (parent !== null) {
    const id: string = parent;
    above.push(id);
    parent = all.find((row) => row.id === id)?.task.parentId ?? null;
  }
  return above;
}
