import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { DataGrid } from '#renderer/ui/grid/data-grid.tsx';
import type { GridHandle } from '#renderer/ui/grid/grid-handle.ts';
import { useMonthFit } from '#renderer/ui/grid/use-month-fit.ts';
import type { ShownMonth } from '#renderer/ui/shown-months.ts';
import type { CategoryId } from '#shared/domain/budget/category.ts';
import type { LineId } from '#shared/domain/budget/line.ts';
import type { Sheet } from '#shared/domain/budget/sheet.ts';
import type { VersionSheet } from '#shared/domain/versions/version-sheet.ts';
import { useVersionEditing } from './use-version-editing.ts';
import { useVersionSheetColumns } from './use-version-sheet-columns.ts';
import {
  type VersionSheetRow,
  versionAmount,
  versionFoot,
  versionSheetRows,
  versionTotal,
} from './version-sheet-rows.ts';

type Props = {
  readonly label: string;
  readonly sheet: VersionSheet;
  readonly current: Sheet;
  readonly months: readonly ShownMonth[];
  readonly canChange: boolean;
  readonly onOpenLine: (id: LineId) => void;
  readonly onAddLine: (id: CategoryId) => void;
};

/** A version by category, line and month; a scenario is typed in as the plan is. */
export function VersionSheetGrid(props: Props) {
  const { label, sheet, current, months, canChange, onOpenLine, onAddLine } = props;
  const grid = useRef<GridHandle>(null);
  const [place, setPlace] = useState<HTMLDivElement | null>(null);
  const [folded, setFolded] = useState<ReadonlySet<CategoryId>>(new Set());
  const rows = useMemo(() => versionSheetRows(sheet, current, folded), [sheet, current, folded]);
  const foot = useMemo(() => versionFoot(sheet), [sheet]);
  const table = useCallback(
    () => ({
      rows: [...versionSheetRows(sheet, current, NONE), ...versionFoot(sheet)],
      amount: (row: VersionSheetRow, month: ShownMonth) => versionAmount(row, month),
      total: (row: VersionSheetRow) => versionTotal(row, months),
      name: (row: VersionSheetRow) => (row.kind === 'summary' ? null : row),
    }),
    [sheet, current, months],
  );
  const fit = useMonthFit({ place, table, months, rowCount: rows.length, footCount: foot.length });
  const editing = useVersionEditing({ sheet, canChange, grid });
  const fold = useCallback((id: CategoryId) => setFolded((before) => toggled(before, id)), []);
  const actions = useMemo(
    () => ({ onFold: fold, onOpenLine, onAddLine: canChange ? onAddLine : undefined }),
    [fold, onOpenLine, onAddLine, canChange],
  );
  const { closedMonths } = sheet;
  const columns = useVersionSheetColumns({ months, closedMonths, fit, canChange, actions, editing });
  const openRow = useCallback(
    (row: VersionSheetRow) => {
      if (row.kind === 'category') fold(row.id);
      else if (row.kind === 'line') onOpenLine(row.id);
    },
    [fold, onOpenLine],
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
        <DataGrid<VersionSheetRow>
          label={label}
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

const NONE: ReadonlySet<CategoryId> = new Set();

function toggled(before: ReadonlySet<CategoryId>, id: CategoryId): ReadonlySet<CategoryId> {
  const next = new Set(before);
  if (!next.delete(id)) next.add(id);
  return next;
}

const rowId = ({ id }: VersionSheetRow) => id;

function rowClass(row: VersionSheetRow): string | undefined {
  if (row.kind === 'category') return 'tz-row-group';
  if (row.kind === 'line') return undefined;
  return row.id === 'unallocatedRow' ? 'tz-sheet-part' : 'tz-row-total';
}
