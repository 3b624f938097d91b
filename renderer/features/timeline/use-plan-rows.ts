import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { minuteOf } from '#shared/values/moment.ts';
import { foldOnly, useChartChoices } from './chart-choices.ts';
import type { PlanEdits } from './editing/use-plan-edits.ts';
import { planRows, type TaskRow } from './plan-rows.ts';
import { type PlanRow, shownRows } from './shown-rows.ts';
import { type Catalogue, type ComparedBaseline, type KeptForecasts, todayNoon } from './timeline-data.ts';
import { useKeptRows } from './use-kept-rows.ts';
import type { Grouping, TimelineSearch } from './timeline-search.ts';

type Parts = {
  readonly plan: Pick<PlanEdits, 'timeline' | 'schedule'>;
  readonly baseline: ComparedBaseline;
  readonly forecasts: KeptForecasts;
  readonly catalogue: Catalogue;
  readonly search: TimelineSearch;
};

export type PlanRows = {
  /** Every task. */
  readonly all: readonly TaskRow[];
  /** What the grid and the chart show. */
  readonly shown: readonly PlanRow[];
  readonly folded: ReadonlySet<string>;
  readonly toggleFolded: (id: string) => void;
};

/** The outline as it is looked at. Rows that stay as they were are the same objects. */
export function usePlanRows({ plan, baseline, forecasts, catalogue, search }: Parts): PlanRows {
  const { timeline, schedule } = plan;
  const { dates } = baseline;
  const { chances } = forecasts;
  const fresh = useMemo(
    () => planRows({ timeline, schedule, baseline: dates, chances }),
    [timeline, schedule, dates, chances],
  );
  const all = useKeptRows(fresh);
  const { folded, toggleFolded } = useFolds(all);
  const nameOf = useGroupNames(all, catalogue);
  const { department, owner, phase, critical, late, soon, group } = search;
  const { statusAt } = timeline.settings;
  const now = statusAt === null ? todayNoon() : minuteOf(statusAt);
  const freshShown = useMemo(() => {
    const filter = { department, owner, phase, critical, late, soon, group };
    return shownRows(all, { filter, folded, now, nameOf });
  }, [all, folded, now, nameOf, department, owner, phase, critical, late, soon, group]);
  const shown = useKeptRows(freshShown);
  return useMemo(() => ({ all, shown, folded, toggleFolded }), [all, shown, folded, toggleFolded]);
}

/** Phases that are done are folded until somebody folds or unfolds one. */
function useFolds(rows: readonly TaskRow[]): Pick<PlanRows, 'folded' | 'toggleFolded'> {
  const chosen = useChartChoices((choices) => choices.folded);
  const doneIds = rows
    .filter(({ kind, isDone }) => kind === 'phase' && isDone)
    .map(({ id }) => id)
    .join(' ');
  const folded = useMemo(() => chosen ?? new Set(doneIds.split(' ')), [chosen, doneIds]);
  const toggleFolded = useCallback(
    (id: string) => {
      const next = new Set(folded);
      if (!next.delete(id)) next.add(id);
      foldOnly(next);
    },
    [folded],
  );
  return { folded, toggleFolded };
}

/** What the groups are called. */
function useGroupNames(
  rows: readonly TaskRow[],
  { departments, people }: Catalogue,
): (grouping: Grouping, key: string) => string {
  const { t } = useTranslation();
  const names = useMemo(
    () =>
      new Map<string, string>([
        ...departments.map(({ id, name }): [string, string] => [id, name]),
        ...people.map(({ id, name }): [string, string] => [id, name]),
        ...rows.flatMap(({ id, level, task }): [string, string][] => (level === 0 ? [[id, task.name]] : [])),
      ]),
    [rows, departments, people],
  );
  return useCallback(
    (grouping, key) => {
      if (grouping !== 'critical') return names.get(key) ?? t('timeline.group.nobody');
      const level = criticalLevels.find((one) => one === key) ?? 'free';
      return t(`timeline.group.level.${level}`);
    },
    [names, t],
  );
}

const criticalLevels = ['done', 'critical', 'near', 'free'] as const;
