import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { orpc } from '#renderer/rpc/rpc.ts';
import type { Outcome } from '#shared/domain/refusal.ts';
import { weekdayOf } from '#shared/domain/schedule/calendar-days.ts';
import { type LoadPerson, workLoad } from '#shared/domain/timeline/load.ts';
import type { Task } from '#shared/domain/timeline/task.ts';
import type { Timeline } from '#shared/domain/timeline/timeline.ts';
import { scheduleTimeline } from '#shared/domain/timeline/work-plan-of.ts';
import { addDays, type Day } from '#shared/values/day.ts';
import { dayEndedAt, dayNumber, minuteOf } from '#shared/values/moment.ts';
import { type HeatRow, heatRows } from './load-rows.ts';

/** Everybody's load, worked out in the window from the plan at hand. */
export type Heat = {
  readonly timeline: Timeline;
  /** The ledger's position of that plan. */
  readonly seq: number;
  readonly people: readonly LoadPerson[];
  readonly rows: readonly HeatRow[];
  readonly weeks: readonly Day[];
  /** The week in which what is to come begins. */
  readonly now: Day | null;
  readonly taskOf: ReadonlyMap<string, Task>;
};

export function useHeat(): Heat {
  const { timeline, seq } = useSuspenseQuery(orpc.timeline.get.queryOptions()).data;
  const catalogue = useSuspenseQuery(orpc.catalogue.list.queryOptions()).data;
  return useMemo(() => {
    const { people } = catalogue;
    const load = valueOf(workLoad(timeline, valueOf(scheduleTimeline(timeline)), people));
    const { statusAt } = timeline.settings;
    return {
      timeline,
      seq,
      people,
      rows: heatRows(load, catalogue),
      weeks: load.weeks,
      // What is known is known of a whole day: what is to come begins with the next.
      now: statusAt === null ? null : mondayOf(addDays(dayEndedAt(minuteOf(statusAt)), 1)),
      taskOf: new Map(timeline.tasks.map((task) => [task.id, task])),
    };
  }, [timeline, seq, catalogue]);
}

export const useApplyLevelling = () =>
  useMutation(orpc.timeline.apply.mutationOptions({ meta: { refusalsShown: true, announced: true } }));

/** What is stored was scheduled before it was stored. */
function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.kind === 'refused') throw new Error(`the stored plan: ${outcome.refusal.reason}`);
  return outcome.value;
}

function mondayOf(day: Day): Day {
  return addDays(day, -weekdayOf(dayNumber(day)));
}
