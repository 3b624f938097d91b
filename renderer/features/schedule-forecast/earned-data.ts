import { skipToken, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { orpc } from '#renderer/rpc/rpc.ts';
import { useLines } from '#renderer/rpc/use-lines.ts';
import { type EarnedValue, earnedValue } from '#shared/domain/forecast/earned-value.ts';
import { earnedSums } from '#shared/domain/timeline/earned.ts';
import { earnedAt } from '#shared/domain/timeline/forecast-week.ts';
import type { KeptSchedule } from '#shared/domain/timeline/kept-schedule.ts';
import type { TaskId } from '#shared/domain/timeline/task.ts';
import type { Day } from '#shared/values/day.ts';
import { type Plan, useTimelineMoney } from './schedule-forecast-data.ts';

/** Earned value of all the plan (no task), or of a part at the top of its outline. */
export type EarnedRow = EarnedValue & { readonly taskId: TaskId | null };

/** At the status date, or today; planned by the newest baseline where there is one. Empty while nothing is spent. */
export function useEarned({ timeline, schedule }: Plan): readonly EarnedRow[] {
  const money = useTimelineMoney().data;
  const { today } = useLines();
  const newest = useQuery(orpc.timeline.baselines.queryOptions()).data?.[0];
  const baseline = useQuery(
    orpc.timeline.baseline.queryOptions({ input: newest === undefined ? skipToken : { id: newest.id } }),
  ).data;
  return useMemo(() => {
    if (money === undefined || schedule === null || timeline.lines.length === 0) return [];
    const basis = { timeline, schedule, money, baseline: baseline?.tasks ?? null };
    const sums = earnedSums(basis, earnedAt(timeline.settings.statusAt, today));
    return sums.map(({ taskId, ...inputs }) => ({ taskId, ...earnedValue(inputs) }));
  }, [timeline, schedule, money, baseline, today]);
}

/** The indices of all the plan as they were kept, the oldest first; weeks without them are left out. */
export type IndexPoint = { readonly week: Day; readonly spi: number | null; readonly cpi: number | null };

export function indexPoints(kept: readonly KeptSchedule[]): readonly IndexPoint[] {
  return kept.flatMap(({ week, earned }) => {
    const all = earned.find(({ taskId }) => taskId === null);
    if (all === undefined) return [];
    const { spi, cpi } = earnedValue(all);
    return [{ week, spi: spi === 'n/a' ? null : spi, cpi: cpi === 'n/a' ? null : cpi }];
  });
}
