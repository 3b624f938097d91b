import { Button } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { GridHandle } from '#renderer/ui/grid/grid-handle.ts';
import { PagedGrid } from '#renderer/ui/grid/paged-grid.tsx';
import type { RowChoice } from '#renderer/ui/grid/row-ticks.ts';
import { useNotices } from '#renderer/ui/notices.tsx';
import { useRosterSums } from './kols-data.ts';
import { isTierRow, lineId, type RosterLine, type TierRow } from './roster-rows.ts';
import { groupedPage, plainPage } from './roster-pages.ts';
import type { RosterAddress } from './use-roster-address.ts';
import { useRosterColumns } from './use-roster-columns.ts';

type Props = {
  readonly address: RosterAddress;
  readonly grid: GridHandle | null;
  readonly onReady: (grid: GridHandle) => void;
  readonly onTick: (choice: RowChoice) => void;
};

/** The KOLs that the filter lets through, read as they scroll into view; their sums stay at the bottom. */
export function RosterList({ address, grid, onReady, onTick }: Props) {
  const { t } = useTranslation();
  const notices = useNotices();
  const { filter, open, search } = address;
  const columns = useRosterColumns(open);
  const isGrouped = search.grouped === true;
  const fetchPage = useMemo(() => (isGrouped ? groupedPage(filter) : plainPage(filter)), [filter, isGrouped]);
  const found = useRosterSums(filter);
  // The grid sorts by itself from then on; another description would be another set of columns.
  const [sortAtFirst] = useState(address.sort);
  useFreshRows(grid, found.dataUpdatedAt);
  const all = found.data?.all;
  const totals = useMemo<TierRow[] | undefined>(
    () => (all === undefined ? undefined : [{ ...all, tier: null, isGroup: true }]),
    [all],
  );
  const isEmpty = found.data?.total === 0 && !found.isPlaceholderData;
  return (
    <>
      {isEmpty && (
        <EmptyState
          title={t('kols.roster.nothingFound')}
          action={<Button onClick={address.showAll}>{t('kols.filter.showAll')}</Button>}
        />
      )}
      <div className="tz-kols-grid" hidden={isEmpty}>
        <PagedGrid<RosterLine>
          label={t('kols.roster.label')}
          columns={columns}
          columnsKey="kols"
          rowId={lineId}
          rowClass={(row) => (isTierRow(row) ? 'tz-row-group' : undefined)}
          fetchPage={fetchPage}
          {...(totals === undefined ? {} : { totals })}
          selection="many"
          onSelectionChange={onTick}
          initialSort={sortAtFirst}
          onSortChange={address.sortBy}
          onOpenRow={(row) => {
            if (!isTierRow(row)) open(row.id);
          }}
          onReady={onReady}
          onFailed={() =>
            notices.warned(t('ui.grid.failed'), {
              key: 'kols-failed',
              action: { label: t('common.action.retry'), onAct: () => grid?.refresh() },
            })
          }
        />
      </div>
    </>
  );
}

/** The sums come anew after every change of the roster: then its rows do as well. */
function useFreshRows(grid: GridHandle | null, readAt: number) {
  const seen = useRef(0);
  useEffect(() => {
    if (grid === null || readAt === 0) return;
    if (seen.current !== 0 && seen.current !== readAt) grid.refresh();
    seen.current = readAt;
  }, [grid, readAt]);
}
