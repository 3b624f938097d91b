import { Button } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Lines } from '#renderer/rpc/use-lines.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { GridHandle } from '#renderer/ui/grid/grid-handle.ts';
import { PagedGrid } from '#renderer/ui/grid/paged-grid.tsx';
import { useNotices } from '#renderer/ui/notices.tsx';
import type { DocumentRow } from '#shared/domain/documents/document.ts';
import { pageOf, useDocumentSums } from './documents-data.ts';
import { useDocumentColumns } from './use-document-columns.ts';
import type { DocumentsAddress } from './use-documents-address.ts';

type Props = {
  readonly address: DocumentsAddress;
  readonly lines: Lines;
  readonly grid: GridHandle | null;
  readonly onReady: (grid: GridHandle) => void;
};

/** The documents that the filter lets through, read as they scroll into view. */
export function DocumentsList({ address, lines, grid, onReady }: Props) {
  const { t } = useTranslation();
  const notices = useNotices();
  const { filter, open } = address;
  const columns = useDocumentColumns(lines, open);
  const fetchPage = useMemo(() => pageOf(filter), [filter]);
  const found = useDocumentSums(filter);
  // The grid sorts by itself from then on; another description would be another set of columns.
  const [sortAtFirst] = useState(address.sort);
  useFreshRows(grid, found.dataUpdatedAt);
  const isEmpty = found.data?.total === 0 && !found.isPlaceholderData;
  return (
    <>
      {isEmpty && (
        <EmptyState
          title={t('documents.nothingFound')}
          action={<Button onClick={address.showAll}>{t('documents.showAll')}</Button>}
        />
      )}
      <div className="tz-documents-grid" hidden={isEmpty}>
        <PagedGrid<DocumentRow>
          label={t('documents.title')}
          columns={columns}
          columnsKey="documents"
          rowId={(row) => row.id}
          fetchPage={fetchPage}
          initialSort={sortAtFirst}
          onSortChange={address.sortBy}
          onOpenRow={(row) => open(row.id)}
          onReady={onReady}
          onFailed={() =>
            notices.warned(t('ui.grid.failed'), {
              key: 'documents-failed',
              action: { label: t('common.action.retry'), onAct: () => grid?.refresh() },
            })
          }
        />
      </div>
    </>
  );
}

/** After a commit the sums are asked anew: then the rows in view are too, where they are. */
function useFreshRows(grid: GridHandle | null, summedAt: number): void {
  const last = useRef(summedAt);
  useEffect(() => {
    const isNew = last.current !== 0 && last.current !== summedAt;
    last.current = summedAt;
    if (isNew) grid?.refresh();
  }, [grid, summedAt]);
}
