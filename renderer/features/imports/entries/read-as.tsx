import { useTranslation } from 'react-i18next';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { readAmount } from '#shared/domain/import/amount-cell.ts';
import { readDay } from '#shared/domain/import/date-text.ts';
import type { ImportField, ImportMapping, TableSource } from '#shared/domain/import/import.ts';
import type { Formats } from '#renderer/ui/formats.ts';
import { useExactFormats } from '#renderer/ui/use-exact-formats.ts';

type Props = {
  readonly source: TableSource;
  readonly mapping: ImportMapping;
  readonly column: number;
  readonly field: ImportField | null;
};

/** How the first rows read, for what can be read in more than one way: dates and amounts. */
export function ReadAs({ source, mapping, column, field }: Props) {
  const { t } = useTranslation();
  const formats = useExactFormats();
  if (field !== 'day' && field !== 'amount') return null;
  const cells = source.sample.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '');
  const read = cells.map((cell) => readingOf(cell, field, source, mapping, formats));
  const first = read.find((text) => text !== null);
  const unread = read.filter((text) => text === null).length;
  return (
    <span className="tz-read-as">
      {first}
      {unread > 0 && <StatusMark status="stop" word={t('imports.columns.unread', { count: unread })} />}
    </span>
  );
}

function readingOf(
  cell: string,
  field: 'day' | 'amount',
  { format }: TableSource,
  { dateOrder, amountUnit }: ImportMapping,
  formats: Formats,
): string | null {
  if (field === 'amount') {
    const amount = readAmount(cell, amountUnit);
    return amount.kind === 'ok' ? formats.exactMoney(amount.fen) : null;
  }
  const day = readDay(cell, { order: dateOrder, serials: format === 'xlsx' });
  return day.kind === 'ok' ? formats.day(day.day) : null;
}
