import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { GridColumn, GridColumnGroup } from '#renderer/ui/grid/grid-columns.ts';
import type { Formats } from '#renderer/ui/formats.ts';
import { writtenParams } from '#renderer/ui/label-text.ts';
import { useExactFormats } from '#renderer/ui/use-exact-formats.ts';
import type { TableSource } from '#shared/domain/import/import.ts';
import type { TableMapping, TablePreviewRow } from '#shared/domain/import/table-import.ts';
import { fateColumns, fileColumn, textColumn } from '../fate-columns.ts';
import type { PlacedRow } from './placed-row.ts';
import { type ReadField, useReadFields } from './use-read-fields.ts';

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
      ...fateColumns(t, wordsOf),
      ...fields.map(({ key, header, width, isNumber, text }) => ({
        ...textColumn<PlacedRow>(key, header, width, ({ read: told }) => text(told)),
        ...(isNumber ? { headerClass: 'tz-head-number', cellClass: 'tz-cell-number' } : {}),
      })),
    ];
    const inFile = shownColumns.map((column, index) => {
      const header = source.headers[column] ?? t('tableImports.row.valueCell');
      return fileColumn<PlacedRow>(header, index, ({ faults }) =>
        faults.some((fault) => fault.column === column),
      );
    });
    return [
      { headerName: t('imports.row.asRead'), children: read },
      { headerName: t('imports.row.asFile'), children: inFile },
    ];
  }, [source, fields, shownColumns, formats, t]);
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
