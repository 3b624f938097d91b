import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/section.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { RowChange } from '#shared/domain/ledger/record.ts';
import { type ToldChange, toldChange } from './row-change.ts';
import { RowChangeItem } from './row-change-item.tsx';
import { useWords } from './words.ts';

type Props = {
  readonly changes: readonly RowChange[];
  readonly names: Readonly<Record<string, string>>;
  /** How many rows the record changed in all. */
  readonly total: number;
  readonly isReading: boolean;
  readonly onMore: () => void;
};

/** What a record changed, by table and row; only what differs. */
export function RecordChanges({ changes, names, total, isReading, onMore }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const words = useWords();
  const tables = useMemo(() => {
    const writing = { t, formats, words, names };
    return byTable(
      changes.map((change) => toldChange(change, writing)).filter(({ fate }) => fate !== 'same'),
    );
  }, [changes, names, t, formats, words]);
  const rest = total - changes.length;
  return (
    <>
      {tables.length === 0 && rest === 0 && <p className="tz-caption">{t('history.detail.nothing')}</p>}
      {tables.map(([table, rows]) => (
        <Section
          key={table}
          title={words.table(table)}
          unit={rest === 0 ? t('history.detail.rows', { count: rows.length }) : undefined}
        >
          <ul className="tz-row-changes">
            {rows.map((row) => (
              <RowChangeItem key={row.rowId} change={row} />
            ))}
          </ul>
        </Section>
      ))}
      {rest > 0 && (
        <div className="tz-records-end">
          <Button size="small" loading={isReading} onClick={onMore}>
            {t('history.list.more')}
          </Button>
          {t('history.detail.shown', {
            replace: { shown: formats.count(changes.length), total: formats.count(total) },
          })}
        </div>
      )}
    </>
  );
}

function byTable(changes: readonly ToldChange[]): [string, ToldChange[]][] {
  const tables = new Map<string, ToldChange[]>();
  for (const change of changes) {
    const rows = tables.get(change.table);
    if (rows === undefined) tables.set(change.table, [change]);
    else rows.push(change);
  }
  return [...tables];
}
