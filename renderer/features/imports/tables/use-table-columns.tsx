import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { GridCellProps, GridColumn, GridColumnGroup } from '#renderer/ui/grid/grid-columns.ts';
import type { Formats } from '#renderer/ui/formats.ts';
import { writtenParams } from '#renderer/ui/label-text.ts';
import { type Status, statusMarkElement } from '#renderer/ui/status-mark.tsx';
import { useExactFormats } from '#renderer/ui/use-exact-formats.ts';
import type { RowFate, TableSource } from '#shared/domain/import/import.ts';
import type { TableMapping, TablePreviewRow } from '#shared/domain/import/table-import.ts';
import type { PlacedRow } from './placed-row.ts';
import { type ReadField, useReadFields } from './use-read-fields.ts';

const marks: Readonly<Record<RowFate, Status>> = {
  added: 'good',
  changed: 'watch',
  same: 'none',
  'left-out': 'none',
  refused: 'stop',
};

/** What becomes of a row and how it was read, then its cells as they stand in the file. */
export function useTableColumns(
  source: TableSource,
  mapping: TableMapping,
  shownColumns: readonly number[],
): readonly GridColumnGroup<PlacedRow>[] {
  const { t } = useTranslation();
  const formats = useExactFormats();
  const fields = useReadFields(mapping.kind);
  return useMemo(() => {
    const wordsOf = (row: PlacedRow) => rowWords(row, source, fields, t, formats);
    const read: GridColumn<PlacedRow>[] = [
      {
        colId: 'rowNumber',
        headerName: t('imports.row.number'),
        headerClass: 'tz-head-number',
        cellClass: 'tz-cell-number',
        width: 72,
        valueGetter: ({ data }) => data?.rowNumber,
      },
      {
        colId: 'fate',
        headerName: t('imports.row.fate'),
        width: 96,
        valueGetter: ({ data }) => (data === undefined ? '' : t(`imports.fate.${data.fate}`)),
        cellRenderer: ({ data }: GridCellProps<PlacedRow>) =>
          data === undefined ? '' : statusMarkElement(marks[data.fate], t(`imports.fate.${data.fate}`)),
      },
      textColumn('words', t('imports.row.words'), 328, wordsOf),
      ...fields.map(({ key, header, width, isNumber, text }) => ({
        ...textColumn(key, header, width, ({ read: told }) => text(told)),
        ...(isNumber ? { headerClass: 'tz-head-number', cellClass: 'tz-cell-number' } : {}),
      })),
    ];
    const inFile = shownColumns.map((column, index) => {
      const header = source.headers[column] ?? t('tableImports.row.valueCell');
      return fileColumn(header, index, column);
    });
    return [
      { headerName: t('imports.row.asRead'), children: read },
      { headerName: t('imports.row.asFile'), children: inFile },
    ];
  }, [source, fields, shownColumns, formats, t]);
}

function textColumn(
  colId: string,
  headerName: string,
  width: number,
  value: (row: PlacedRow) => string,
): GridColumn<PlacedRow> {
  return {
    colId,
    headerName,
    width,
    valueGetter: ({ data }) => (data === undefined ? '' : value(data)),
    tooltipValueGetter: ({ data }) => (data === undefined ? '' : value(data)),
  };
}

/** A column as it stands in the file; the cell at fault is marked. */
function fileColumn(header: string, index: number, column: number): GridColumn<PlacedRow> {
  return {
    ...textColumn(`file-${index}`, header, 136, ({ cells }) => cells[index] ?? ''),
    headerTooltip: header,
    headerClass: 'tz-head-file',
    cellClass: 'tz-cell-file',
    cellClassRules: {
      'tz-cell-fault': ({ data }) => data?.faults.some((fault) => fault.column === column) === true,
    },
  };
}

/** Why a row becomes what it becomes: what is wrong, or what it was before. */
function rowWords(
  row: TablePreviewRow,
  source: TableSource,
  fields: readonly ReadField[],
  t: TFunction,
  formats: Formats,
): string {
  const faults = row.faults.map(({ fault, column, params }) => {
    const words = t(`tableImports.fault.${fault}`, { replace: writtenParams(params, formats) });
    const header = column === null ? undefined : source.headers[column];
    return header === undefined ? words : `${header}${t('common.separator.colon')}${words}`;
  });
  return [...faults, ...beforeWords(row, fields, t)].join(t('common.separator.clause'));
}

/** Only what differs is worth telling. */
function beforeWords(
  { read, before, fate }: TablePreviewRow,
  fields: readonly ReadField[],
  t: TFunction,
): string[] {
  if (before === null || fate !== 'changed') return [];
  const differing = fields.filter(
    ({ key, text }) => key in read && key in before && text(read) !== text(before),
  );
  if (differing.length === 0) return [t('tableImports.row.detailChanged')];
  return differing.map(({ header, text }) =>
    t('tableImports.row.before', { replace: { name: header, was: text(before) || t('common.word.none') } }),
  );
}
