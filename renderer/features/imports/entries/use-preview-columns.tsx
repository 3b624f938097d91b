import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type GridCellProps,
  type GridColumn,
  type GridColumnGroup,
  moneyColumn,
} from '#renderer/ui/grid/grid-columns.ts';
import { type Status, statusMarkElement } from '#renderer/ui/status-mark.tsx';
import type { ImportMapping, PreviewRow, RowFate, TableSource } from '#shared/domain/import/import.ts';
import type { Lines } from '#renderer/rpc/use-lines.ts';
import { useExactFormats } from '#renderer/ui/use-exact-formats.ts';
import { useRowWords } from './use-row-words.ts';

const marks: Readonly<Record<RowFate, Status>> = {
  added: 'good',
  changed: 'watch',
  same: 'none',
  'left-out': 'none',
  refused: 'stop',
};

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
        cellRenderer: ({ data }: GridCellProps<PreviewRow>) =>
          data === undefined ? '' : statusMarkElement(marks[data.fate], t(`imports.fate.${data.fate}`)),
      },
      textColumn('words', t('imports.row.words'), 328, wordsOf),
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
      textColumn('line', t('common.word.line'), 144, ({ lineId }) =>
        lineId === null ? '' : (lines.lineOf(lineId)?.name ?? ''),
      ),
    ];
    const inFile = source.headers.map((header, index) => fileColumn(header, index, mapping));
    return [
      { headerName: t('imports.row.asRead'), children: read },
      { headerName: t('imports.row.asFile'), children: inFile },
    ];
  }, [source, mapping, lines, formats, wordsOf, t]);
}

function textColumn(
  colId: string,
  headerName: string,
  width: number,
  value: (row: PreviewRow) => string,
): GridColumn<PreviewRow> {
  return {
    colId,
    headerName,
    width,
    valueGetter: ({ data }) => (data === undefined ? '' : value(data)),
    tooltipValueGetter: ({ data }) => (data === undefined ? '' : value(data)),
  };
}

/** A column as it stands in the file; the cell at fault is marked. */
function fileColumn(header: string, index: number, { columns }: ImportMapping): GridColumn<PreviewRow> {
  return {
    ...textColumn(`file-${index}`, header, 136, ({ cells }) => cells[index] ?? ''),
    headerTooltip: header,
    headerClass: 'tz-head-file',
    cellClass: 'tz-cell-file',
    cellClassRules: {
      'tz-cell-fault': ({ data }) =>
        data?.faults.some(({ field }) => field !== null && columns[field] === index) === true,
    },
  };
}
