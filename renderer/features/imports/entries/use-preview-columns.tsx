import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type GridColumn, type GridColumnGroup, moneyColumn } from '#renderer/ui/grid/grid-columns.ts';
import type { ImportMapping, PreviewRow, TableSource } from '#shared/domain/import/import.ts';
import type { Lines } from '#renderer/rpc/use-lines.ts';
import { useExactFormats } from '#renderer/ui/use-exact-formats.ts';
import { fateColumns, fileColumn, textColumn } from '../fate-columns.ts';
import { useRowWords } from './use-row-words.ts';

/** What becomes of a row and how it was read, then the row as it stands in the file. */
export function usePreviewColumns(
  source: TableSource,
  mapping: ImportMapping,
  lines: Lines,
): readonly GridColumnGroup<PreviewRow>[] {
  const { t } = useTranslation();
  const formats = useExactFormats();
  const wordsOf = useRowWords(source, mapping, lines);
  return useMemo(() => {
    const read: GridColumn<PreviewRow>[] = [
      ...fateColumns<PreviewRow>(t, wordsOf),
      {
        colId: 'day',
        headerName: t('common.word.day'),
        width: 108,
        valueGetter: ({ data }) => data?.day,
      },
      {
        ...moneyColumn<PreviewRow>({
          id: 'fen',
          header: t('entries.amountIn', { unit: t('common.unit.yuan') }),
          value: (row) => row.fen,
          formats,
          decimals: 2,
        }),
        width: 116,
      },
      textColumn<PreviewRow>('line', t('common.word.line'), 144, ({ lineId }) =>
        lineId === null ? '' : (lines.lineOf(lineId)?.name ?? ''),
      ),
    ];
    const { columns } = mapping;
    const inFile = source.headers.map((header, index) =>
      fileColumn<PreviewRow>(header, index, ({ faults }) =>
        faults.some(({ field }) => field !== null && columns[field] === index),
      ),
    );
    return [
      { headerName: t('imports.row.asRead'), children: read },
      { headerName: t('imports.row.asFile'), children: inFile },
    ];
  }, [source, mapping, lines, formats, wordsOf, t]);
}
