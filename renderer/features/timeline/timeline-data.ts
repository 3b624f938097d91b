import { skipToken, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { format } from 'date-fns';
import { useMemo } from 'react';
import { orpc } from '#renderer/rpc/rpc.ts';
import type { Department } from '#shared/domain/catalogue/department.ts';
import type { Person } from '#shared/domain/catalogue/person.ts';
import type { ScheduleBaseline } from '#shared/domain/timeline/baseline.ts';
import { day } from '#shared/values/day.ts';
import { type Minute, minuteOf, startOfDay } from '#shared/values/moment.ts';
import type { TaskForecast } from './gantt-items.ts';
import type { BaselineDates } from './row-status.ts';
import type { TimelineSearch } from './timeline-search.ts';

export type ComparedBaseline = {
  readonly all: readonly ScheduleBaseline[];
  /** Null: none is looked at. */
  readonly chosen: ScheduleBaseline | null;
  /** By task; null while none is known. */
  readonly dates: ReadonlyMap<string, BaselineDates> | null;
};

const NONE: readonly ScheduleBaseline[] = [];

/** The baseline that the plan is held against: the one chosen, or the newest. */
export function useComparedBaseline(choice: TimelineSearch['baseline']): ComparedBaseline {
  const all = useQuery(orpc.timeline.baselines.queryOptions()).data ?? NONE;
  const chosen = choice === 'none' ? null : (all.find(({ id }) => id === choice) ?? all[0] ?? null);
  const input = chosen === null ? skipToken : { id: chosen.id };
  const content = useQuery(orpc.timeline.baseline.queryOptions({ input })).data;
  const id = chosen?.id ?? null;
  return useMemo(() => {
    if (id === null || content === undefined) return { all, chosen, dates: null };
    const dates = content.tasks.map(({ id: taskId, start, finish }): [string, BaselineDates] => [
      taskId,
      { start: minuteOf(start), finish: minuteOf(finish) },
    ]);
    return { all, chosen, dates: new Map(dates) };
  }, [all, chosen, id, content]);
}

export type KeptForecasts = {
  readonly byTask: ReadonlyMap<string, TaskForecast>;
  /** How likely a deadline is kept. */
  readonly chances: ReadonlyMap<string, number>;
};

/** What the newest forecast that was kept says of gates and milestones. */
export function useKeptForecasts(): KeptForecasts {
  const kept = useQuery(orpc.timeline.keptForecasts.queryOptions()).data;
  return useMemo(() => {
    const byTask = new Map<string, TaskForecast>();
    const chances = new Map<string, number>();
    for (const { taskId, p10, p50, p80, deadline } of kept?.at(-1)?.finishes ?? []) {
      if (taskId === null) continue;
      byTask.set(taskId, { low: minuteOf(p10), middle: minuteOf(p50), high: minuteOf(p80) });
      if (deadline !== null) chances.set(taskId, deadline.chance);
    }
    return { byTask, chances };
  }, [kept]);
}

export type Catalogue = {
  readonly departments: readonly Department[];
  readonly people: readonly Person[];
};

export const useCatalogue = (): Catalogue => useSuspenseQuery(orpc.catalogue.list.queryOptions()).data;

/** The middle of today, on this desk's calendar. */
export function todayNoon(): Minute {
  return startOfDay(day(format(new Date(), 'yyyy-MM-dd'))) + NOON;
}

const NOON = 720;
