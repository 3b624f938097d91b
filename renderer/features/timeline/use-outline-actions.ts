import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotices } from '#renderer/ui/notices.tsx';
import type { GridTarget } from '#renderer/ui/grid/range-selection.ts';
import type { Task, TaskId } from '#shared/domain/timeline/task.ts';
import { newId } from './editing/new-id.ts';
import type { PlanEdits } from './editing/use-plan-edits.ts';
import { addEdit, indentEdit, outdentEdit, topmost } from './outline-moves.ts';
import type { PlanRow } from './shown-rows.ts';
import type { Plan } from './typed-cells.ts';

export type OutlineActions = {
  readonly indent: (id: TaskId) => void;
  readonly outdent: (id: TaskId) => void;
  /** A new task after the row's own, or at the end: its name waits to be typed. */
  readonly add: (after: TaskId | null) => void;
  readonly remove: (targets: readonly GridTarget<PlanRow>[]) => void;
};

type Parts = {
  readonly plan: PlanEdits;
  readonly base: Plan;
  /** A task was added: to be named. */
  readonly onAdded: (id: TaskId) => void;
};

/** What moves, adds and removes rows of the outline. */
export function useOutlineActions({ plan, base, onAdded }: Parts): OutlineActions {
  const { t } = useTranslation();
  const notices = useNotices();
  const { propose } = plan;
  return useMemo(() => {
    const { tasks } = base.timeline;
    const taskOf = (id: TaskId | null): Task | null => tasks.find((task) => task.id === id) ?? null;
    const move = (id: TaskId, side: 'indent' | 'outdent') => {
      const task = taskOf(id);
      if (task === null) return;
      const edit = side === 'indent' ? indentEdit(tasks, task) : outdentEdit(tasks, task);
      if (edit !== null) propose([edit]);
      else
        notices.warned(t('timeline.cannot.refused'), {
          key: 'timeline.cannot',
          text: t(`timeline.cannot.${side}`, { replace: { name: task.name } }),
        });
    };
    return {
      indent: (id) => move(id, 'indent'),
      outdent: (id) => move(id, 'outdent'),
      add: (after) => {
        const id = newId<'task'>();
        if (propose([addEdit(tasks, taskOf(after), id, t('timeline.newTask'))]) === null) onAdded(id);
      },
      remove: (targets) => {
        const ids = new Set(targets.flatMap(({ row }) => (row.kind === 'group' ? [] : [row.id])));
        if (ids.size > 0) propose([{ kind: 'remove-tasks', ids: topmost(tasks, ids) }]);
      },
    };
  }, [base, propose, onAdded, notices, t]);
}
