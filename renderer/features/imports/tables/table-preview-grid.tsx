import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/rpc/rpc.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { type FetchPage, PagedGrid } from '#renderer/ui/grid/paged-grid.tsx';
import { useNotices } from '#renderer/ui/notices.tsx';
import type { TableMapping, TablePreview } from '#shared/domain/import/table-import.ts';
import type { ShownFate } from '../fate-choice.tsx';
import type { PlacedRow } from './placed-row.ts';
import type { TableFound } from './table-session.ts';
import { useTableColumns } from './use-table-columns.tsx';

type Props = {
  readonly found: TableFound;
  readonly mapping: TableMapping;
  readonly preview: TablePreview;
  readonly fate: ShownFate;
};

/** What would become of every row, and why. */
export function TablePreviewGrid({ found, mapping, preview, fate }: Props) {
  const { t } = useTranslation();
  const notices = useNotices();
  const columns = useTableColumns(found.source, mapping, preview.shownColumns);
  const { importId } = found;
  const fetchPage = useCallback<FetchPage<PlacedRow>>(
    async ({ offset, limit }) => {
      const asked = { importId, offset, limit, ...(fate === 'all' ? {} : { fate }) };
      const { rows, total } = await client.tableImports.previewRows(asked);
      return { rows: rows.map((row, index) => ({ ...row, place: offset + index })), total };
    },
    [importId, fate],
  );
  if (fate !== 'all' && preview.counts[fate] === 0) return <EmptyState title={t('imports.noRows')} />;
  return (
    <PagedGrid<PlacedRow>
      label={t('imports.rows')}
      columns={columns}
      rowId={(row) => String(row.place)}
      fetchPage={fetchPage}
      onFailed={() => notices.warned(t('ui.grid.failed'), { key: 'import-rows' })}
    />
  );
}
