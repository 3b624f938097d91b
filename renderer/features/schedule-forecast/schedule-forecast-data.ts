import { useMutation, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { orpc } from '#renderer/rpc/rpc.ts';
import type { Schedule } from '#shared/domain/schedule/schedule.ts';
import { estimatedTasks } from '#shared/domain/timeline/plan-simulation.ts';
import type { Task, TaskId } from '#shared/domain/timeline/task.ts';
import type { Timeline } from '#shared/domain/timeline/timeline.ts';
import { scheduleTimeline } from '#shared/domain/timeline/work-plan-of.ts';

/** The plan as it stands, and what of it a simulation would draw. */
export type Plan = {
  readonly timeline: Timeline;
  /** Null where the plan can't be scheduled. */
  readonly schedule: Schedule | null;
  readonly estimated: readonly TaskId[];
  /** Tasks that take their planned duration, since nobody has estimated them. */
  readonly bare: readonly Task[];
};

export function usePlan(): Plan {
  const { timeline } = useSuspenseQuery(orpc.timeline.get.queryOptions()).data;
  return useMemo(() => {
    const scheduled = scheduleTimeline(timeline);
    return {
      timeline,
      schedule: scheduled.kind === 'ok' ? scheduled.value : null,
      estimated: estimatedTasks(timeline),
      bare: bareTasks(timeline),
    };
  }, [timeline]);
}

export function useKeptSchedules() {
  return useQuery(orpc.timeline.keptForecasts.queryOptions());
}

export function useTimelineMoney() {
  return useQuery(orpc.timeline.money.queryOptions());
}

export const useKeepForecast = () =>
  useMutation(orpc.timeline.keepForecast.mutationOptions({ meta: { announced: true } }));

function bareTasks({ tasks }: Timeline): readonly Task[] {
  const phases = new Set(tasks.map(({ parentId }) => parentId));
  return tasks.filter(({ id, estimate, duration, actualFinish }) => {
    const isOpenWork = actualFinish === null && duration.hundredths > 0 && !phases.has(id);
    return isOpenWork && estimate === null;
  });
}
