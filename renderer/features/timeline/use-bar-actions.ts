import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BarEnd, DragPart, GanttActions } from '#renderer/ui/gantt/gantt-drag.tsx';
import { useNotices } from '#renderer/ui/notices.tsx';
import type { LinkKind } from '#shared/domain/schedule/link.ts';
import type { Task, TaskId } from '#shared/domain/timeline/task.ts';
import {
  canMove,
  canResize,
  linkEdit,
  movedSpan,
  moveEdit,
  resizedSpan,
  resizeEdit,
  stepDays,
} from './bar-moves.ts';
import type { PlanEdits } from './editing/use-plan-edits.ts';
import type { Plan } from './typed-cells.ts';

export type BarActions = Pick<GanttActions, 'dragged' | 'onDrop' | 'onLink'> & {
  /** By a key: to the next working day, later or earlier. */
  readonly step: (id: TaskId, part: DragPart, side: 1 | -1) => void;
  readonly link: (from: TaskId, to: TaskId, kind: LinkKind) => void;
};

type Parts = {
  readonly plan: PlanEdits;
  /** The plan as it would be after what waits: keys go on from there. */
  readonly base: Plan;
  readonly changeText: (minutes: number) => string;
};

/** What the bars do when they are taken hold of, by the pointer or by keys. Each is proposed, never just made. */
export function useBarActions({ plan, base, changeText }: Parts): BarActions {
  const tellWhyNot = useTellWhyNot();
  const { timeline, schedule, propose } = plan;
  return useMemo(() => {
    const stored: Plan = { timeline, schedule };
    const spanOf = (of: Plan, at: number, part: DragPart, days: number) =>
      part === 'move' ? movedSpan(of, at, days) : resizedSpan(of, at, days);
    const take = (of: Plan, { at, task }: Found, part: DragPart, days: number) => {
      const span = spanOf(of, at, part, days);
      if (span.from === of.schedule.start[at] && span.to === of.schedule.finish[at]) return;
      propose([part === 'move' ? moveEdit(task, span) : resizeEdit(of, at, task, span)]);
    };
    const link = (from: TaskId, to: TaskId, kind: LinkKind) => {
      propose([linkEdit(base.timeline, from, to, kind)]);
    };
    return {
      dragged: (id, part, days) => {
        const found = findTask(stored, id);
        if (found === null) return null;
        const { at } = found;
        const span = spanOf(stored, at, part, days);
        const calendar = schedule.reckoning.calendarOf(at);
        return { ...span, text: changeText(calendar.between(schedule.finish[at] ?? 0, span.to)) };
      },
      onDrop: (id, part, days) => {
        const found = findTask(stored, id);
        if (found !== null) take(stored, found, part, days);
      },
      onLink: (from, to) => {
        const source = findTask(stored, from.id);
        const target = findTask(stored, to.id);
        if (source !== null && target !== null)
          link(source.task.id, target.task.id, kindOf(from.end, to.end));
      },
      step: (id, part, side) => {
        const found = findTask(base, id);
        if (found === null) return;
        const { at, task } = found;
        const isAllowed = part === 'move' ? canMove(base, at, task) : canResize(base, at, task);
        if (isAllowed) take(base, found, part, stepDays(base, at, part, side));
        else tellWhyNot(base, found, part);
      },
      link,
    };
  }, [timeline, schedule, propose, base, changeText, tellWhyNot]);
}

/** A key that moves nothing says why. */
function useTellWhyNot(): (of: Plan, found: Found, part: DragPart) => void {
  const { t } = useTranslation();
  const notices = useNotices();
  return useCallback(
    ({ schedule }, { at, task }, part) => {
      const isPhase = schedule.network.outline.isSummary[at] === 1;
      const why = isPhase ? 'movePhase' : part === 'move' ? 'move' : 'resize';
      notices.warned(t('timeline.cannot.refused'), {
        key: 'timeline.cannot',
        text: t(`timeline.cannot.${why}`, { replace: { name: task.name } }),
      });
    },
    [t, notices],
  );
}

type Found = { readonly at: number; readonly task: Task };

function findTask({ timeline, schedule }: Plan, id: string): Found | null {
  const at = schedule.network.outline.indexOf.get(id);
  const task = at === undefined ? undefined : timeline.tasks[at];
  return at === undefined || task === undefined ? null : { at, task };
}

function kindOf(from: BarEnd, to: BarEnd): LinkKind {
  if (from === 'finish') return to === 'start' ? 'FS' : 'FF';
  return to === 'start' ? 'SS' : 'SF';
}
