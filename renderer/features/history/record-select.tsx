import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { orpc } from '#renderer/rpc/rpc.ts';
import { useRecordName } from './use-record-name.ts';
import { useWords } from './words.ts';

type Props = {
  readonly tables: readonly string[];
  readonly table: string | undefined;
  readonly row: string | undefined;
  readonly onChange: (table: string | undefined, row: string | undefined) => void;
};

const tableOfKind = {
  category: 'budget_category',
  line: 'budget_line',
  department: 'department',
  person: 'person',
  request: 'budget_request',
  task: 'task',
  kol: 'kol',
  risk: 'risk',
  kpi: 'kpi',
} as const;

/** Any record by its name, or all of one table. Its value is the table, and behind a colon the row. */
export function RecordSelect({ tables, table, row, onChange }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const [typed, setTyped] = useState('');
  const text = useDeferredValue(typed.trim());
  const name = useRecordName(table, row);
  const found = useQuery(
    orpc.search.records.queryOptions({ input: { text }, enabled: text !== '', throwOnError: false }),
  );
  const anyOf = (one: string) => t('history.filter.anyOf', { replace: { table: words.table(one) } });
  const options =
    text === ''
      ? tables.map((one) => ({ value: one, label: anyOf(one) }))
      : (found.data ?? []).map(({ kind, id, name: label }) => ({
          value: `${tableOfKind[kind]}:${id}`,
          label: `${t(`shell.palette.kind.${kind}`)} · ${label}`,
        }));
  return (
    <Select
      aria-label={t('history.filter.record')}
      className="tz-history-record"
      allowClear
      labelInValue
      showSearch={{ filterOption: false, searchValue: typed, onSearch: setTyped }}
      placeholder={t('history.filter.record')}
      value={
        table === undefined
          ? null
          : { value: row === undefined ? table : `${table}:${row}`, label: name ?? anyOf(table) }
      }
      options={options}
      notFoundContent={
        text === '' ? t('history.filter.searchRecord') : t('history.filter.noRecord', { replace: { text } })
      }
      onChange={(chosen) => {
        setTyped('');
        const [newTable, newRow] = chosen?.value.split(':') ?? [];
        onChange(newTable, newRow);
      }}
    />
  );
}
