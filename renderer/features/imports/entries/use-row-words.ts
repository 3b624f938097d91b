import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Formats } from '#renderer/ui/formats.ts';
import { writtenParams } from '#renderer/ui/label-text.ts';
import type { Entry } from '#shared/domain/budget/entry.ts';
import type { ImportMapping, PreviewRow, TableSource } from '#shared/domain/import/import.ts';
import type { Lines } from '#renderer/rpc/use-lines.ts';
import { useExactFormats } from '#renderer/ui/use-exact-formats.ts';

/** Why a row becomes what it becomes, in words: what is wrong, what it was before, how it was rounded. */
export function useRowWords(source: TableSource, mapping: ImportMapping, lines: Lines) {
  const { t } = useTranslation();
  const formats = useExactFormats();
  return useMemo(() => {
    const { columns } = mapping;
    const nameOf = (field: PreviewRow['faults'][number]['field']) =>
      source.headers[(field === null ? undefined : columns[field]) ?? -1];
    return (row: PreviewRow): string => {
      const faults = row.faults.map((fault) => faultWords(fault, nameOf(fault.field), t, formats));
      const before = row.before === null ? [] : [beforeWords(row, row.before, lines, t, formats)];
      const cell = row.cells[columns.amount ?? -1]?.trim() ?? '';
      const rounded = row.rounded ? [t('imports.row.rounded', { replace: { cell } })] : [];
      return [...faults, ...before, ...rounded].join(t('common.separator.clause'));
    };
  }, [source, mapping, lines, t, formats]);
}

function faultWords(
  { fault, params }: PreviewRow['faults'][number],
  column: string | undefined,
  t: TFunction,
  formats: Formats,
): string {
  const words = t(`imports.fault.${fault}`, { replace: writtenParams(params, formats) });
  return column === undefined ? words : `${column}${t('common.separator.colon')}${words}`;
}

/** Only what differs is worth telling. */
function beforeWords(row: PreviewRow, before: Entry, lines: Lines, t: TFunction, formats: Formats): string {
  const was: string[] = [];
  if (row.day !== before.day) was.push(before.day);
  if (row.fen !== before.fen) was.push(formats.exactMoney(before.fen));
  if (row.lineId !== before.lineId) was.push(lines.lineOf(before.lineId)?.name ?? '');
  if (was.length === 0) return t('imports.row.textChanged');
  return t('imports.row.before', { replace: { was: was.join(t('common.separator.list')) } });
}
