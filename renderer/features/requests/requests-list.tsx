import { Button } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { GridHandle } from '#renderer/ui/grid/grid-handle.ts';
import { PagedGrid } from '#renderer/ui/grid/paged-grid.tsx';
import { useNotices } from '#renderer/ui/notices.tsx';
import type { RequestRow } from '#shared/domain/requests/request-detail.ts';
import { pageOf, useRequestCounts } from './requests-data.ts';
import { useRequestColumns } from './use-request-columns.ts';
import type { RequestsAddress } from './use-requests-address.ts';

/** The requests that the filter lets through, newest first. */
export function RequestsList({ address }: { readonly address: RequestsAddress }) {
  const { t } = useTranslation();
  const notices = useNotices();
  const [grid, setGrid] = useState<GridHandle | null>(null);
  const { filter, open } = address;
  const columns = useRequestColumns(open);
  const fetchPage = useMemo(() => pageOf(filter), [filter]);
  const found = useRequestCounts(filter);
  useFreshRows(grid, found.dataUpdatedAt);
  const isEmpty = found.data?.total === 0 && !found.isPlaceholderData;
  return (
    <>
      {isEmpty && (
        <EmptyState
          title={t('requests.nothingFound')}
          action={<Button onClick={address.showAll}>{t('requests.showAll')}</Button>}
        />
      )}
      <div className="tz-requests-grid" hidden={isEmpty}>
        <PagedGrid<RequestRow>
          label={t('requests.title')}
          columns={columns}
          columnsKey="requests"
          rowId={(row) => row.id}
          fetchPage={fetchPage}
          onOpenRow={(row) => open(row.id)}
          onReady={setGrid}
          onFailed={() =>
            notices.warned(t('ui.grid.failed'), {
              key: 'requests-failed',
              action: { label: t('common.action.retry'), onAct: () => grid?.refresh() },
            })
          }
        />
      </div>
    </>
  );
}

/** After a commit the counts are asked anew: then the rows in view are too, where they are. */
function useFreshRows(grid: GridHandle | null, countedAt: number): void {
  const last = useRef(countedAt);
  useEffect(() => {
    const isNew = last.current !== 0 && last.current !== countedAt;
    last.current = countedAt;
    if (isNew) grid?.refresh();
  }, [grid, countedAt]);
}
