import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellEdit } from '#renderer/ui/grid/data-grid.tsx';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import type { PlanEdit } from '#shared/domain/timeline/edit.ts';
import { previewEdits } from '#shared/domain/timeline/preview.ts';
import type { PlanEdits } from './editing/use-plan-edits.ts';
import { newId } from './editing/new-id.ts';
import type { PlanRow } from './shown-rows.ts';
import type { Catalogue } from './timeline-data.ts';
import {
  departmentEdit,
  ownerEdit,
  type Plan,
  readTyped,
  type Typed,
  type TypedColumn,
} from './typed-cells.ts';

export type Typing = {
  /** The sentence for what can't be typed there; null where it can. */
  readonly fault: (row: PlanRow, column: TypedColumn, text: string) => string | null;
  readonly onEdit: (edit: CellEdit<PlanRow>) => void;
};

/** What typing into the outline does. Whether it can stay is known before it is asked for: the rules are at hand. */
export function useTyping(plan: PlanEdits, base: Plan, catalogue: Catalogue): Typing {
  const { t } = useTranslation();
  const { refusal: sentenceOf } = useLabelText();
  const { propose } = plan;
  const fault = useCallback<Typing['fault']>(
    (row, column, text) => {
      if (row.kind === 'group') return null;
      const typed = readTyped(base, row, column, text);
      if (typed.kind === 'unreadable')
        return t(`timeline.typed.${typed.what}`, { replace: { text: typed.text } });
      if (typed.kind === 'refusal') return sentenceOf(typed.refusal);
      if (typed.edits.length === 0) return null;
      const preview = previewEdits(base.timeline, typed.edits, { newId });
      return preview.kind === 'refused' ? sentenceOf(preview.refusal) : null;
    },
    [base, t, sentenceOf],
  );
  const onEdit = useCallback<Typing['onEdit']>(
    ({ row, columnId, value }) => {
      const edits =
        row.kind === 'group'
          ? []
          : editsOf(base, catalogue, row, columnId, typeof value === 'string' ? value : '');
      if (edits.length > 0) propose(edits);
    },
    [base, catalogue, propose],
  );
  return useMemo(() => ({ fault, onEdit }), [fault, onEdit]);
}

type TaskRow = Exclude<PlanRow, { kind: 'group' }>;

function editsOf(
  base: Plan,
  { departments, people }: Catalogue,
  row: TaskRow,
  columnId: string,
  text: string,
): readonly PlanEdit[] {
  if (columnId === 'department') {
    return [departmentEdit(row.task, departments.find(({ id }) => id === text)?.id ?? null)];
  }
  if (columnId === 'owner') return [ownerEdit(row.task, people.find(({ id }) => id === text)?.id ?? null)];
  const column = typedColumns.find((one) => one === columnId);
  if (column === undefined) return [];
  const typed: Typed = readTyped(base, row, column, text);
  return typed.kind === 'edits' ? typed.edits : [];
}

const typedColumns = ['name', 'duration', 'predecessors', 'start', 'finish', 'done'] as const;
