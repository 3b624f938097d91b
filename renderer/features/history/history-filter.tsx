import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { DayPicker } from '#renderer/ui/date-picker.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { useFacets } from './history-data.ts';
import { RecordSelect } from './record-select.tsx';
import { type HistoryAddress, isNarrowed } from './use-history-address.ts';
import { useWords } from './words.ts';

/** By words, person, action, record and day; the address holds all of it. */
export function HistoryFilter({ address }: { readonly address: HistoryAddress }) {
  const { t } = useTranslation();
  const words = useWords();
  const { search, narrow, clear } = address;
  const facets = useFacets().data;
  return (
    <search className="tz-history-filter" aria-label={t('history.filter.label')}>
      <SearchField
        key={search.text ?? ''}
        className="tz-history-text"
        label={t('history.filter.text')}
        text={search.text ?? ''}
        onSearch={(text) => narrow({ text })}
      />
      <Select
        aria-label={t('history.detail.person')}
        className="tz-history-choice"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={t('history.filter.person')}
        value={search.person ?? null}
        options={facets?.people.map(({ id, name }) => ({ value: id, label: name })) ?? []}
        onChange={(person) => narrow({ person: person ?? undefined })}
      />
      <Select
        aria-label={t('history.detail.command')}
        className="tz-history-choice"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={t('history.filter.command')}
        value={search.command ?? null}
        options={facets?.commands.map((command) => ({ value: command, label: words.command(command) })) ?? []}
        onChange={(command) => narrow({ command: command ?? undefined })}
      />
      <RecordSelect
        tables={facets?.tables ?? []}
        table={search.table}
        row={search.row}
        onChange={(table, row) => narrow({ table, row })}
      />
      <DayPicker
        label={t('history.filter.fromDay')}
        value={search.from ?? null}
        latest={search.to}
        onChange={(from) => narrow({ from: from ?? undefined })}
      />
      <span aria-hidden="true">–</span>
      <DayPicker
        label={t('history.filter.toDay')}
        value={search.to ?? null}
        earliest={search.from}
        onChange={(to) => narrow({ to: to ?? undefined })}
      />
      {isNarrowed(search) && (
        <Button type="link" size="small" onClick={clear}>
          {t('history.filter.clear')}
        </Button>
      )}
    </search>
  );
}
