import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/rpc/rpc.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { type FetchPage, PagedGrid } from '#renderer/ui/grid/paged-grid.tsx';
import { useNotices } from '#renderer/ui/notices.tsx';
import type { ImportMapping, ImportPreview, PreviewRow } from '#shared/domain/import/import.ts';
import type { Lines } from '#renderer/rpc/use-lines.ts';
import type { ShownFate } from '../fate-choice.tsx';
import type { FoundFile } from './import-session.ts';
import { usePreviewColumns } from './use-preview-columns.tsx';

type Props = {
  readonly found: FoundFile;
  readonly mapping: ImportMapping;
  readonly preview: ImportPreview;
  readonly fate: ShownFate;
  readonly lines: Lines;
};

/** Every row of the file with what would become of it, and why. */
export function PreviewGrid({ found, mapping, preview, fate, lines }: Props) {
  const { t } = useTranslation();
  const notices = useNotices();
  const columns = usePreviewColumns(found.source, mapping, lines);
  const { importId } = found;
  const fetchPage = useCallback<FetchPage<PreviewRow>>(
    ({ offset, limit }) =>
      client.imports.previewRows({ importId, offset, limit, ...(fate === 'all' ? {} : { fate }) }),
    [importId, fate],
  );
  if (fate !== 'all' && preview.counts[fate] === 0) return <EmptyState title={t('imports.noRows')} />;
  return (
    <PagedGrid<PreviewRow>
      label={t('imports.rows')}
      columns={columns}
      rowId={(row) => String(row.rowNumber)}
      fetchPage={fetchPage}
      onFailed={() => notices.warned(t('ui.grid.failed'), { key: 'import-rows' })}
    />
  );
}
