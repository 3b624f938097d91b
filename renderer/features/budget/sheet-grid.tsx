import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataGrid } from '#renderer/ui/grid/data-grid.tsx';
import type { GridHandle } from '#renderer/ui/grid/grid-handle.ts';
import { useMonthFit } from '#renderer/ui/grid/use-month-fit.ts';
import type { CategoryId } from '#shared/domain/budget/category.ts';
import type { ShownMonth } from '#renderer/ui/shown-months.ts';
import type { Budget } from './budget-data.ts';
import { NONE_HELD } from './held-edits.ts';
import { type SheetRow, type SummaryId, amountOf, sheetRows, summaryRows, totalOf } from './sheet-rows.ts';
import type { SheetView } from './sheet-view.ts';
import { useSheetColumns } from './use-sheet-columns.ts';
import { useSheetEditing } from './use-sheet-editing.ts';

type Props = {
  readonly budget: Budget;
  readonly view: SheetView;
  readonly months: readonly ShownMonth[];
  readonly folded: ReadonlySet<CategoryId>;
  readonly canChange: boolean;
  readonly onFold: (categoryId: CategoryId) => void;
  readonly onOpenLine: (lineId: string) => void;
  readonly onAddLine: (categoryId: string) => void;
};

/** The sheet: categories over their lines, months as columns, sums at the foot. */
export function SheetGrid(props: Props) {
  const { budget, view, months, folded, canChange, onFold, onOpenLine, onAddLine } = props;
  const { t } = useTranslation();
  // What is planned is shown with the drafts that would change it; what was spent has none.
  const { sheet, totals } = view === 'plan' ? budget.shown : budget;
  const held = view === 'plan' ? budget.shown.held : NONE_HELD;
  const grid = useRef<GridHandle>(null);
  const [place, setPlace] = useState<HTMLDivElement | null>(null);
  const rows = useMemo(() => sheetRows(sheet, totals, folded, held), [sheet, totals, folded, held]);
  const foot = useMemo(() => summaryRows(sheet, totals, view), [sheet, totals, view]);
  const editing = useSheetEditing({ sheet, view, canChange, grid });
  const table = useCallback(
    () => ({
      rows: [...sheetRows(sheet, totals, NONE_FOLDED, held), ...summaryRows(sheet, totals, view)],
      amount: (row: SheetRow, month: ShownMonth) => amountOf(row, month, view),
      total: (row: SheetRow) => totalOf(row, months, view),
      name: (row: SheetRow) => (row.kind === 'summary' ? null : row),
    }),
    [sheet, totals, held, months, view],
  );
  const fit = useMonthFit({ place, table, months, rowCount: rows.length, footCount: foot.length });
  const actions = useMemo(() => ({ onFold, onAddLine, onOpenLine }), [onFold, onAddLine, onOpenLine]);
  const columns = useSheetColumns({ sheet, view, months, fit, canChange, actions, editing });

  const openRow = useCallback(
    (row: SheetRow) => {
      if (row.kind === 'category') onFold(row.id);
      else if (row.kind === 'line') onOpenLine(row.id);
    },
    [onFold, onOpenLine],
  );
  const running = months.find(({ phase }) => phase === 'running')?.month;
  const isScrolling = fit !== null && fit.shown < months.length;
  const reveal = useCallback(() => {
    if (isScrolling && running !== undefined) grid.current?.revealColumn(running);
  }, [isScrolling, running]);
  useEffect(reveal, [reveal]);
  const ready = useCallback(
    (handle: GridHandle) => {
      grid.current = handle;
      reveal();
    },
    [reveal],
  );

  return (
    <div ref={setPlace} className="tz-sheet" style={{ height: fit?.height }}>
      {fit !== null && (
        <DataGrid<SheetRow>
          label={t(`budget.sheet.title.${view}`)}
          rows={rows}
          totals={foot}
          columns={columns}
          rowId={rowId}
          rowClass={rowClass}
          wholeColumns
          onEdit={editing.onEdit}
          onPasteBlock={editing.onPasteBlock}
          onClearRange={editing.onClearRange}
          onOpenRow={openRow}
          onReady={ready}
        />
      )}
    </div>
  );
}

const NONE_FOLDED: ReadonlySet<CategoryId> = new Set();

/** Rows that only complete the sum above them. */
const parts: ReadonlySet<string> = new Set<SummaryId>(['unallocated', 'outside']);

const rowId = ({ id }: SheetRow) => id;

function rowClass(row: SheetRow): string | undefined {
  if (row.kind === 'category') return 'tz-row-group';
  if (row.kind === 'line') return undefined;
  return parts.has(row.id) ? 'tz-sheet-part' : 'tz-row-total';
}
