import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { orpc } from '#renderer/rpc/rpc.ts';
import type { Department } from '#shared/domain/catalogue/department.ts';
import type { Schedule } from '#shared/domain/schedule/schedule.ts';
import { type Milestone, milestonesOf } from '#shared/domain/timeline/milestones.ts';
import type { TaskId } from '#shared/domain/timeline/task.ts';
import type { Timeline } from '#shared/domain/timeline/timeline.ts';
import { scheduleTimeline } from '#shared/domain/timeline/work-plan-of.ts';
import { type BoardMonth, boardMonths } from './board-months.ts';

export type Board = {
  readonly timeline: Timeline;
  readonly schedule: Schedule;
  readonly milestones: readonly Milestone[];
  readonly months: readonly BoardMonth[];
  readonly departmentOf: (milestone: Milestone) => Department | undefined;
  /** By the newest forecast that was kept, from 0 to 1; undefined where it says nothing. */
  readonly chanceOf: (id: TaskId) => number | undefined;
};

/** Worked out in the window from the plan at hand. */
export function useBoard(): Board {
  const { timeline } = useSuspenseQuery(orpc.timeline.get.queryOptions()).data;
  const departments = useQuery(orpc.catalogue.list.queryOptions()).data?.departments;
  const kept = useQuery(orpc.timeline.keptForecasts.queryOptions()).data;
  return useMemo(() => {
    const schedule = scheduled(timeline);
    const milestones = milestonesOf(timeline, schedule);
    const finishes = kept?.at(-1)?.finishes ?? [];
    return {
      timeline,
      schedule,
      milestones,
      months: boardMonths(milestones, schedule),
      departmentOf: ({ task }) => departments?.find(({ id }) => id === task.departmentId),
      chanceOf: (id) => finishes.find(({ taskId }) => taskId === id)?.deadline?.chance,
    };
  }, [timeline, departments, kept]);
}

/** What is stored was scheduled before it was stored. */
function scheduled(timeline: Timeline): Schedule {
  const outcome = scheduleTimeline(timeline);
  if (outcome.kind === 'refused') throw new Error(`the stored plan: ${outcome.refusal.reason}`);
  return outcome.value;
}
