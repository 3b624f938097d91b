import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import type { CellEdit } from '#renderer/ui/grid/data-grid.tsx';
import type { GridHandle } from '#renderer/ui/grid/grid-handle.ts';
import type { GridTarget, PastedBlock } from '#renderer/ui/grid/range-selection.ts';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import type { PlanCell, Sheet } from '#shared/domain/budget/sheet.ts';
import { ZERO_FEN, isFen } from '#shared/values/money.ts';
import { isMonth } from '#shared/values/month.ts';
import { useSetCells } from './budget-data.ts';
import { type TypedCell, cellRefusal, changesOnly, decideEdit } from '#shared/domain/budget/plan-typing.ts';
import type { SheetRow } from './sheet-rows.ts';
import type { SheetView } from './sheet-view.ts';
import { useKeptText } from '#renderer/ui/grid/use-kept-text.ts';
import { useTellFault } from './use-tell-fault.ts';

type Parts = {
  readonly sheet: Sheet;
  readonly view: SheetView;
  readonly canChange: boolean;
  readonly grid: RefObject<GridHandle | null>;
};

export type SheetEditing = {
  /** The sentence for an amount that the rules refuse. */
  readonly refusal: (cell: PlanCell) => string | null;
  readonly keptText: (lineId: string, month: string) => string | undefined;
  readonly onEdit: (edit: CellEdit<SheetRow>) => void;
  readonly onPasteBlock: (block: PastedBlock<SheetRow>) => void;
  readonly onClearRange: (targets: readonly GridTarget<SheetRow>[]) => void;
};

/** What typing, pasting and clearing do to the plan. The functions stay the same while the sheet changes. */
export function useSheetEditing({ sheet, view, canChange, grid }: Parts): SheetEditing {
  const now = useRef(sheet);
  useLayoutEffect(() => {
    now.current = sheet;
  }, [sheet]);
  const { refusal: sentenceOf } = useLabelText();
  const { keep, take } = useKeptText(grid);
  const setCell = useSetCells({ announced: false, onFailed: keep });
  const setBlock = useSetCells({ announced: true });

  const refusal = useCallback(
    (cell: PlanCell) => {
      const found = cellRefusal(now.current, cell);
      return found === null ? null : sentenceOf(found);
    },
    [sentenceOf],
  );
  const onEdit = useCallback(
    ({ row, columnId, value }: CellEdit<SheetRow>) => {
      if (row.kind !== 'line' || !isMonth(columnId) || typeof value !== 'number' || !isFen(value)) return;
      const cells = changesOnly(now.current, [{ lineId: row.id, month: columnId, fen: value }]);
      if (cells.length > 0) setCell(cells);
    },
    [setCell],
  );
  const onClearRange = useCallback(
    (targets: readonly GridTarget<SheetRow>[]) => {
      if (!canChange || view !== 'plan') return;
      const cells = changesOnly(now.current, targets.flatMap(emptied));
      if (cells.length > 0) (cells.length === 1 ? setCell : setBlock)(cells);
    },
    [canChange, view, setCell, setBlock],
  );
  const onPasteBlock = usePaste({ now, view, canChange, setBlock });
  return useMemo(
    () => ({ refusal, keptText: take, onEdit, onClearRange, onPasteBlock }),
    [refusal, take, onEdit, onClearRange, onPasteBlock],
  );
}

type PasteParts = Pick<Parts, 'view' | 'canChange'> & {
  readonly now: RefObject<Sheet>;
  readonly setBlock: (cells: readonly PlanCell[]) => void;
};

/** A block from Excel, WPS or the sheet itself: all of it, or a sentence that names the first cell at fault. */
function usePaste({ now, view, canChange, setBlock }: PasteParts): SheetEditing['onPasteBlock'] {
  const { moneyUnit } = useFormats();
  const tell = useTellFault(now);
  return useCallback(
    (block) => {
      if (!canChange) return tell.notHere('readOnly');
      if (view !== 'plan') return tell.notHere('notPlan');
      if (block.leftOut > 0) return tell.outOfGrid(block.leftOut);
      const stray = block.targets.find((target) => typedCell(target) === null);
      if (stray !== undefined) return tell.notALine(stray);
      const typed = block.targets.map(typedCell).filter((cell) => cell !== null);
      const decision = decideEdit(now.current, typed, moneyUnit);
      if (decision.kind === 'change') return setBlock(decision.cells);
      return decision.kind === 'fault' ? tell.fault(decision) : undefined;
    },
    [now, view, canChange, setBlock, moneyUnit, tell],
  );
}

function typedCell({ row, columnId, text }: PastedBlock<SheetRow>['targets'][number]): TypedCell | null {
  return row.kind === 'line' && isMonth(columnId) ? { lineId: row.id, month: columnId, text } : null;
}

function emptied({ row, columnId }: GridTarget<SheetRow>): PlanCell[] {
  return row.kind === 'line' && isMonth(columnId) ? [{ lineId: row.id, month: columnId, fen: ZERO_FEN }] : [];
}
