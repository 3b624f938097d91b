import { format, parseISO } from 'date-fns';
import type { TFunction } from 'i18next';
import { createElement, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Formats } from '#renderer/ui/formats.ts';
import { type GridCellProps, type GridColumn, moneyColumn } from '#renderer/ui/grid/grid-columns.ts';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { Fen } from '#shared/values/money.ts';
import { useVersionWords } from './use-version-words.ts';
import { VersionName } from './version-name.tsx';
import { type ListRow, stateOf, stateStatus } from './version-rows.ts';

type Column = GridColumn<ListRow>;

/** The columns of the list; beside an open drawer only those that tell the versions apart, so that none is cut. */
export function useVersionColumns(onOpen: (row: ListRow) => void, isNarrow: boolean): readonly Column[] {
  const { t } = useTranslation();
  const formats = useFormats();
  const { nameOf } = useVersionWords();
  return useMemo(
    () => [
      nameColumn(onOpen, t),
      ...(isNarrow
        ? []
        : [
            text(
              'origin',
              t('versions.list.origin'),
              ({ version }) => (version ? nameOf(version.origin) : ''),
              96,
            ),
            text('made', t('versions.list.made'), (row) => madeText(row), 160),
            amount('total', t('versions.list.total'), ({ totalFen }) => totalFen, formats),
          ]),
      amount('plan', t('versions.list.plan'), ({ planFen }) => planFen, formats),
      amount('unallocated', t('versions.list.unallocated'), ({ unallocatedFen }) => unallocatedFen, formats),
      amount('difference', t('versions.list.difference'), differenceOf, formats, true),
      {
        colId: 'state',
        headerName: t('versions.list.state'),
        width: 132,
        valueGetter: ({ data }) => (data === undefined ? '' : stateText(data, t)),
        cellRenderer: StateCell,
      },
    ],
    [onOpen, isNarrow, formats, nameOf, t],
  );
}

function nameColumn(onOpen: (row: ListRow) => void, t: TFunction): Column {
  return {
    colId: 'name',
    headerName: t('versions.list.name'),
    minWidth: 176,
    flex: 1,
    valueGetter: ({ data }) => (data === undefined ? '' : (data.version?.name ?? t('versions.kind.current'))),
    cellRenderer: NameCell,
    cellRendererParams: { onOpen },
    tooltipValueGetter: ({ data }) => data?.version?.note,
  };
}

type NameCellProps = GridCellProps<ListRow, string> & { readonly onOpen: (row: ListRow) => void };

function NameCell({ data, value, onOpen }: NameCellProps) {
  if (data === undefined) return null;
  const kind = data.kind === 'current' ? null : data.kind;
  return createElement(VersionName, { name: value ?? '', kind, onOpen: () => onOpen(data) });
}

function text(colId: string, headerName: string, value: (row: ListRow) => string, width: number): Column {
  const read = ({ data }: { readonly data?: ListRow | undefined }) => (data === undefined ? '' : value(data));
  return { colId, headerName, width, minWidth: 72, valueGetter: read, tooltipValueGetter: read };
}

function amount(
  id: string,
  header: string,
  value: (row: ListRow) => Fen | null,
  formats: Formats,
  isChange = false,
): Column {
  return {
    ...moneyColumn<ListRow>({ id, header, value, formats, decimals: 2, isChange }),
    width: id === 'unallocated' ? 104 : 116,
    minWidth: 104,
  };
}

/** The day, as lists write it, and whose doing it was; what a template laid out is nobody's. */
function madeText({ version }: ListRow): string {
  if (version === null) return '';
  const day = version.madeAt === null ? '' : format(parseISO(version.madeAt), 'yyyy-MM-dd');
  return [day, version.madeBy ?? ''].filter((part) => part !== '').join(' ');
}

/** The plan does not differ from itself. */
function differenceOf({ kind, byFen }: ListRow): Fen | null {
  return kind === 'current' ? null : byFen;
}

function stateText(row: ListRow, t: TFunction): string {
  return t(`versions.list.states.${stateOf(row)}`, {
    replace: { number: row.version?.request?.number ?? '' },
  });
}

function StateCell({ data, value }: GridCellProps<ListRow, string>) {
  if (data === undefined) return null;
  return createElement(StatusMark, { status: stateStatus[stateOf(data)], word: value ?? '' });
}
