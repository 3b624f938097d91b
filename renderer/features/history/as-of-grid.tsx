import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/rpc/rpc.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorPanel } from '#renderer/ui/error-panel.tsx';
import type { GridColumn } from '#renderer/ui/grid/grid-columns.ts';
import { type FetchPage, PagedGrid } from '#renderer/ui/grid/paged-grid.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { RowImage } from '#shared/domain/ledger/record.ts';
import type { Instant } from '#shared/values/instant.ts';
import { useFirstRows } from './as-of-data.ts';
import { fieldText } from './field-text.ts';
import type { Field } from './field.ts';
import { fieldsOfTable } from './row-fields.ts';
import { useWords } from './words.ts';

type Props = { readonly table: string; readonly at: Instant };
type Row = { readonly id: string; readonly cells: Readonly<Record<string, string>> };

/** The rows in the words of the screens, read by the page. */
export function AsOfGrid({ table, at }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const words = useWords();
  const first = useFirstRows(table, at);
  const columns = useColumns(table);
  const fetchPage = useCallback<FetchPage<Row>>(
    async ({ offset, limit }) => {
      const page = await client.history.tableAsOf({ table, at, offset, limit });
      const writing = { t, formats, words, names: page.names };
      return { rows: page.rows.map((image) => toRow(table, image, writing)), total: page.total };
    },
    [table, at, t, formats, words],
  );
  if (first.error !== null) {
    return (
      <ErrorPanel
        title={t('history.asOf.failed')}
        detail={first.error.message}
        onRetry={() => void first.refetch()}
      />
    );
  }
  const values = { table: words.table(table), at: formats.instant(at) };
  if (first.data?.total === 0) {
    return (
      <EmptyState title={t('history.asOf.none', { replace: values })} text={t('history.asOf.emptyText')} />
    );
  }
  return (
    <PagedGrid
      label={t('history.asOf.grid', { replace: values })}
      columns={columns}
      rowId={(row) => row.id}
      fetchPage={fetchPage}
      columnsKey={`history.asOf.${table}`}
    />
  );
}

function toRow(table: string, image: RowImage, writing: Parameters<typeof fieldText>[2]): Row {
  const cells = (fieldsOfTable[table] ?? []).map((field): [string, string] => [
    field.column,
    fieldText(field, image[field.column] ?? null, writing),
  ]);
  return { id: String(image['id']), cells: Object.fromEntries(cells) };
}

const numeric: readonly Field['kind'][] = ['money', 'count', 'share', 'points'];

function useColumns(table: string): readonly GridColumn<Row>[] {
  const words = useWords();
  return useMemo(
    () =>
      (fieldsOfTable[table] ?? []).map((field, index) => ({
        colId: field.column,
        headerName: words.field(table, field.column),
        valueGetter: ({ data }) => data?.cells[field.column] ?? '',
        tooltipValueGetter: ({ data }) => data?.cells[field.column] ?? '',
        lockVisible: index === 0,
        ...(index === 0 ? { flex: 1, minWidth: 200, maxWidth: 360 } : { width: 150 }),
        ...(numeric.includes(field.kind)
          ? { headerClass: 'tz-head-number', cellClass: 'tz-cell-number' }
          : {}),
      })),
    [table, words],
  );
}
