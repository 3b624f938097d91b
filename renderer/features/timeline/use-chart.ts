import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import type { GanttDays, GanttItem, GanttLink, TimeSpan } from '#renderer/ui/gantt/gantt-item.ts';
import type { GanttLine } from '#renderer/ui/gantt/gantt-lines.tsx';
import type { Part } from '#renderer/ui/gantt/chart-window.ts';
import { stretchesBetween } from '#shared/domain/schedule/calendar-stretches.ts';
import type { TaskSlip } from '#shared/domain/schedule/slip.ts';
import { dayNumber, MINUTES_PER_DAY, minuteOf } from '#shared/values/moment.ts';
import { useChartChoices } from './chart-choices.ts';
import type { PlanEdits } from './editing/use-plan-edits.ts';
import type { PlanWords } from './editing/use-plan-words.ts';
import { ganttItems, ganttLinks } from './gantt-items.ts';
import type { PlanRow } from './shown-rows.ts';
import { type KeptForecasts, todayNoon } from './timeline-data.ts';
import { useKeptRows } from './use-kept-rows.ts';
import { useStatusWord } from './use-status-word.ts';

type Parts = {
  readonly plan: PlanEdits;
  readonly rows: readonly PlanRow[];
  readonly forecasts: KeptForecasts;
  readonly words: PlanWords;
};

export type ChartFacts = {
  readonly items: readonly GanttItem[];
  readonly links: readonly GanttLink[];
  readonly range: TimeSpan;
  readonly lines: readonly GanttLine[];
  readonly stretchesOf: (days: Part) => readonly GanttDays[];
};

const NOT_MOVED: ReadonlyMap<string, TaskSlip> = new Map();
const NOT_EDITED: ReadonlySet<string> = new Set();

/** What the chart draws of the plan and of the change that waits. */
export function useChart({ plan, rows, forecasts, words }: Parts): ChartFacts {
  const { timeline, schedule, pending } = plan;
  const { t } = useTranslation();
  const bars = useChartChoices((choices) => choices.bars);
  const readOnly = useReadOnly();
  const statusWord = useStatusWord();
  const moved = useMemo(
    () => (pending === null ? NOT_MOVED : new Map(pending.slip.moved.map((slip) => [slip.taskId, slip]))),
    [pending],
  );
  const fresh = useMemo(
    () =>
      ganttItems(rows, {
        timeline,
        schedule,
        bars,
        readOnly,
        forecasts: forecasts.byTask,
        pending: moved,
        editedIds: pending?.editedIds ?? NOT_EDITED,
        wordOf: ({ status }) => statusWord(status),
        beyond: ({ isDone, start, finish }) => ({
          left: t(isDone ? 'timeline.chart.doneOn' : 'timeline.chart.endsOn', {
            replace: { day: words.finish(finish) },
          }),
          right: t('timeline.chart.startsOn', { replace: { day: words.start(start) } }),
        }),
        changeText: (_row, minutes) =>
          t('timeline.chart.moved', { replace: { change: words.signedDays(minutes) } }),
      }),
    [rows, timeline, schedule, bars, readOnly, forecasts, moved, pending, statusWord, words, t],
  );
  const items = useKeptRows(fresh);
  const links = useMemo(() => (bars.links ? ganttLinks(rows, timeline) : []), [rows, timeline, bars.links]);
  const range = useRange(plan, items);
  return {
    items,
    links,
    range,
    lines: useLines(plan),
    stretchesOf: useStretches(plan, words),
  };
}

/** From the project's start to its end; with what waits, and with baselines that reach further. */
function useRange({ timeline, schedule, pending }: PlanEdits, items: readonly GanttItem[]): TimeSpan {
  const { projectStart } = timeline.settings;
  const { from, to } = useMemo(() => {
    let first = minuteOf(projectStart);
    let last = Math.max(schedule.projectFinish, pending?.scheduleAfter.projectFinish ?? 0);
    for (const { plan, baseline } of items) {
      first = Math.min(first, plan?.from ?? first, baseline?.from ?? first);
      last = Math.max(last, baseline?.to ?? last);
    }
    return { from: first, to: last };
  }, [projectStart, schedule, pending, items]);
  return useMemo(() => ({ from, to }), [from, to]);
}

function useLines({ timeline }: PlanEdits): readonly GanttLine[] {
  const { t } = useTranslation();
  const { statusAt } = timeline.settings;
  const today = todayNoon();
  return useMemo(() => {
    const now: GanttLine = { kind: 'today', at: today, label: t('timeline.chart.today') };
    const status = statusAt === null ? null : minuteOf(statusAt);
    if (status === null) return [now];
    return [{ kind: 'status', at: status, label: t('timeline.chart.status') }, now];
  }, [statusAt, today, t]);
}

/** Weekends, holidays by name and make-up days of the plan's own calendar. */
function useStretches({ schedule }: PlanEdits, words: PlanWords): ChartFacts['stretchesOf'] {
  const calendar = schedule.reckoning.calendarOf(-1);
  return useCallback(
    ({ first, end }) =>
      stretchesBetween(calendar, first * MINUTES_PER_DAY, end * MINUTES_PER_DAY).map((stretch) => ({
        kind:
          stretch.kind === 'worked-instead' ? 'make-up' : stretch.reasons.length > 0 ? 'holiday' : 'weekend',
        first: dayNumber(stretch.first),
        last: dayNumber(stretch.last),
        name: [...new Set(stretch.reasons.map(words.reason))].join('/'),
      })),
    [calendar, words],
  );
}
