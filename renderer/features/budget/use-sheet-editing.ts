import { type RefObject, useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { GridHandle } from '#renderer/ui/grid/grid-handle.ts';
import type { PlanRules } from '#renderer/ui/grid/plan-rules.ts';
import { useKeptText } from '#renderer/ui/grid/use-kept-text.ts';
import { type PlanTyping, usePlanTyping } from '#renderer/ui/grid/use-plan-typing.ts';
import { type CellPlace, cellRefusal, changesOnly, decideEdit } from '#shared/domain/budget/plan-typing.ts';
import type { Sheet } from '#shared/domain/budget/sheet.ts';
import { isMonth } from '#shared/values/month.ts';
import { useSetCells } from './budget-data.ts';
import type { SheetRow } from './sheet-rows.ts';
import type { SheetView } from './sheet-view.ts';

type Parts = {
  readonly sheet: Sheet;
  readonly view: SheetView;
  readonly canChange: boolean;
  readonly grid: RefObject<GridHandle | null>;
};

export type SheetEditing = PlanTyping<SheetRow, CellPlace> & {
  readonly keptText: (lineId: string, month: string) => string | undefined;
};

/** What typing, pasting and clearing do to the plan. The functions stay the same while the sheet changes. */
export function useSheetEditing({ sheet, view, canChange, grid }: Parts): SheetEditing {
  const rules = useRules(sheet);
  const { keep, take } = useKeptText(grid);
  const setCell = useSetCells({ announced: false, onFailed: keep });
  const setBlock = useSetCells({ announced: true });
  const closed = !canChange ? 'readOnly' : view === 'plan' ? null : 'notPlan';
  const typing = usePlanTyping({ rules, closed, setCell, setBlock });
  return useMemo(() => ({ ...typing, keptText: take }), [typing, take]);
}

function useRules(sheet: Sheet): PlanRules<SheetRow, CellPlace> {
  const { t } = useTranslation();
  const now = useRef(sheet);
  useLayoutEffect(() => {
    now.current = sheet;
  }, [sheet]);
  return useMemo(
    () => ({
      placeOf: (row, columnId) =>
        row.kind === 'line' && isMonth(columnId) ? { lineId: row.id, month: columnId } : null,
      refusal: (cell) => cellRefusal(now.current, cell),
      changes: (cells) => changesOnly(now.current, cells),
      decide: (typed, unit) => decideEdit(now.current, typed, unit),
      // A category's row, or the last column of a line's.
      strayName: (row) => (row.kind === 'category' ? row.name : t('budget.sheet.whole')),
      lineName: (lineId) => now.current.lines.find(({ id }) => id === lineId)?.name ?? '',
    }),
    [t],
  );
}
