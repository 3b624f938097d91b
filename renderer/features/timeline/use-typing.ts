import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellEdit } from '#renderer/ui/grid/data-grid.tsx';
import type { PastedBlock } from '#renderer/ui/grid/range-selection.ts';
import { useNotices } from '#renderer/ui/notices.tsx';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import type { PlanEdit } from '#shared/domain/timeline/edit.ts';
import { previewEdits } from '#shared/domain/timeline/preview.ts';
import type { PlanEdits } from './editing/use-plan-edits.ts';
import { newId } from './editing/new-id.ts';
import type { PlanRow } from './shown-rows.ts';
import type { Catalogue } from './timeline-data.ts';
import {
  departmentEdit,
  isTyped,
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
  /** A block from Excel, WPS or the outline itself: all of it, or a sentence about the first cell at fault. */
  readonly onPasteBlock: (block: PastedBlock<PlanRow>) => void;
};

/** What typing into the outline does. Whether it can stay is known before it is asked for: the rules are at hand. */
export function useTyping(plan: PlanEdits, base: Plan, catalogue: Catalogue): Typing {
  const { t } = useTranslation();
  const { refusal: sentenceOf } = useLabelText();
  const { propose } = plan;
  const notices = useNotices();
  const unread = useCallback(
    (typed: Exclude<Typed, { kind: 'edits' }>) =>
      typed.kind === 'refusal'
        ? sentenceOf(typed.refusal)
        : t(`timeline.typed.${typed.what}`, { replace: { text: typed.text } }),
    [t, sentenceOf],
  );
  const fault = useCallback<Typing['fault']>(
    (row, column, text) => {
      if (row.kind === 'group') return null;
      const typed = readTyped(base, row, column, text);
      if (typed.kind !== 'edits') return unread(typed);
      if (typed.edits.length === 0) return null;
      const preview = previewEdits(base.timeline, typed.edits, { newId });
      return preview.kind === 'refused' ? sentenceOf(preview.refusal) : null;
    },
    [base, unread, sentenceOf],
  );
  const onEdit = useCallback<Typing['onEdit']>(
    ({ row, columnId, value }) => {
      if (row.kind === 'group' || typeof value !== 'string') return;
      const typed = typedAt(base, catalogue, row, columnId, value);
      if (typed.kind === 'edits' && typed.edits.length > 0) propose(typed.edits);
    },
    [base, catalogue, propose],
  );
  const onPasteBlock = useCallback<Typing['onPasteBlock']>(
    ({ targets, leftOut }) => {
      const edits: PlanEdit[] = [];
      const refuse = (text: string) =>
        notices.warned(t('timeline.paste.refused'), { text, key: 'timeline.paste' });
      if (leftOut > 0) return refuse(t('timeline.paste.outOfGrid'));
      for (const { row, columnId, text } of targets) {
        if (row.kind === 'group') return refuse(t('timeline.paste.notATask'));
        const typed = typedAt(base, catalogue, row, columnId, text.trim());
        if (typed.kind !== 'edits') return refuse(unread(typed));
        edits.push(...typed.edits);
      }
      if (edits.length > 0) propose(edits);
      return undefined;
    },
    [base, catalogue, propose, unread, notices, t],
  );
  return useMemo(() => ({ fault, onEdit, onPasteBlock }), [fault, onEdit, onPasteBlock]);
}

type TaskRow = Exclude<PlanRow, { kind: 'group' }>;

/** Departments and people by their id, as the list chooses them, or by their name, as the clipboard has them. */
function typedAt(
  base: Plan,
  { departments, people }: Catalogue,
  row: TaskRow,
  columnId: string,
  text: string,
): Typed {
  if (columnId === 'department') {
    const found = departments.find(({ id, name }) => id === text || name === text);
    return { kind: 'edits', edits: [departmentEdit(row.task, found?.id ?? null)] };
  }
  if (columnId === 'owner') {
    const found = people.find(({ id, name }) => id === text || name === text);
    return { kind: 'edits', edits: [ownerEdit(row.task, found?.id ?? null)] };
  }
  const column = typedColumns.find((one) => one === columnId);
  if (column === undefined || !isTyped(row, column)) return { kind: 'edits', edits: [] };
  return readTyped(base, row, column, text);
}

const typedColumns = ['name', 'duration', 'predecessors', 'start', 'finish', 'done'] as const;
