import { Button } from 'antd';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { GridHandle } from '#renderer/ui/grid/grid-handle.ts';
import { PagedGrid } from '#renderer/ui/grid/paged-grid.tsx';
import { noRows, type RowChoice } from '#renderer/ui/grid/row-ticks.ts';
import { useNotices } from '#renderer/ui/notices.tsx';
import type { Entry, EntryFilter } from '#shared/domain/budget/entry.ts';
import type { Lines } from '#renderer/rpc/use-lines.ts';
import { pageOf, useEntriesSum } from './entries-data.ts';
import type { EntriesAddress } from './use-entries-address.ts';
import { useEntryColumns } from './use-entry-columns.ts';

type Props = {
  readonly address: EntriesAddress;
  readonly lines: Lines;
  readonly grid: GridHandle | null;
  readonly onReady: (grid: GridHandle) => void;
  readonly onSelectionChange: (choice: RowChoice) => void;
};

/** The entries that the filter lets through: as many as there are, read as they scroll into view. */
export function EntriesList({ address, lines, grid, onReady, onSelectionChange }: Props) {
  const { t } = useTranslation();
  const { filter, open } = address;
  const columns = useEntryColumns(lines, open);
  const fetchPage = useMemo(() => pageOf(filter), [filter]);
  const found = useEntriesSum(filter);
  // The grid sorts by itself from then on; another description would be another set of columns.
  const [sortAtFirst] = useState(address.sort);
  const tellFailed = useTellFailed(grid);
  useFreshRows(grid, filter, found.dataUpdatedAt);
  const isEmpty = found.data?.total === 0 && !found.isPlaceholderData;
  return (
    <>
      {isEmpty && (
        <EmptyState
          title={t('entries.nothingFound')}
          action={<Button onClick={address.showAll}>{t('entries.showAll')}</Button>}
        />
      )}
      <div className="tz-entries-grid" hidden={isEmpty}>
        <PagedGrid<Entry>
          label={t('entries.title')}
          columns={columns}
          columnsKey="entries"
          rowId={(row) => row.id}
          fetchPage={fetchPage}
          initialSort={sortAtFirst}
          onSortChange={address.sortBy}
          selection="many"
          onSelectionChange={onSelectionChange}
          onOpenRow={(row) => open(row.id)}
          onReady={onReady}
          onFailed={tellFailed}
        />
      </div>
    </>
  );
}

/** After a commit the count is asked anew: then the rows in view are too, where they are. */
function useFreshRows(grid: GridHandle | null, filter: EntryFilter, countedAt: number): void {
  const last = useRef({ filter, countedAt });
  useEffect(() => {
    const isFirstCount = last.current.filter !== filter || last.current.countedAt === 0;
    const isNew = last.current.countedAt !== countedAt;
    last.current = { filter, countedAt };
    if (isNew && !isFirstCount) grid?.refresh();
  }, [grid, filter, countedAt]);
}

function useTellFailed(grid: GridHandle | null): () => void {
  const { t } = useTranslation();
  const notices = useNotices();
  return useCallback(
    () =>
      notices.warned(t('ui.grid.failed'), {
        key: 'entries-failed',
        action: { label: t('common.action.retry'), onAct: () => grid?.refresh() },
      }),
    [notices, t, grid],
  );
}

/** What was ticked, while the grid shows it. */
export function useSelection() {
  const [selected, setSelected] = useState<RowChoice>(noRows);
  const [grid, setGrid] = useState<GridHandle | null>(null);
  return { selected, onSelectionChange: setSelected, grid, onReady: setGrid };
}
