import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { orpc } from '#renderer/rpc/rpc.ts';
import { continuousCalendar, type WorkCalendar } from '#shared/domain/schedule/work-calendar.ts';
import type { TimelineMoney } from '#shared/domain/timeline/money.ts';
import type { Task } from '#shared/domain/timeline/task.ts';
import type { Timeline } from '#shared/domain/timeline/timeline.ts';
import { scheduleTimeline } from '#shared/domain/timeline/work-plan-of.ts';

/** The timeline as deliverables depend on it. */
export interface Plan {
  readonly timeline: Timeline;
  /** The plan's own working days. */
  readonly calendar: WorkCalendar;
  readonly money: TimelineMoney | undefined;
  /** Tasks that hold no others: what a deliverable can be tied to. */
  readonly leaves: readonly Task[];
}

export function usePlan(): Plan {
  const { timeline } = useSuspenseQuery(orpc.timeline.get.queryOptions()).data;
  const money = useQuery(orpc.timeline.money.queryOptions()).data;
  return useMemo(() => {
    const outcome = scheduleTimeline(timeline);
    const [own] = outcome.kind === 'ok' ? outcome.value.network.calendars : [];
    const parents = new Set(timeline.tasks.map(({ parentId }) => parentId));
    const leaves = timeline.tasks.filter(({ id }) => !parents.has(id));
    return { timeline, calendar: own ?? continuousCalendar, money, leaves };
  }, [timeline, money]);
}
