import { Button, ConfigProvider, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { DayPicker } from '#renderer/ui/date-picker.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { Icon } from '#renderer/ui/icons.tsx';
import type { Lines } from '#renderer/rpc/use-lines.ts';
import { LineSelect } from '#renderer/ui/line-select.tsx';
import type { EntriesAddress } from './use-entries-address.ts';

type Props = { readonly address: EntriesAddress; readonly lines: Lines };

/** What narrows the list down. All of it stands in the address. */
export function EntriesFilter({ address, lines }: Props) {
  const { t } = useTranslation();
  const { search, narrow, isNarrowed, showAll } = address;
  return (
    <search className="tz-entries-filter" aria-label={t('entries.filter')}>
      <ConfigProvider componentSize="small">
        <SearchField
          key={search.text ?? ''}
          className="tz-entries-text"
          label={t('entries.search')}
          text={search.text ?? ''}
          onSearch={(text) => narrow({ text })}
        />
        <Select
          aria-label={t('common.word.category')}
          className="tz-entries-category"
          allowClear
          placeholder={t('entries.allCategories')}
          value={search.category ?? null}
          options={lines.categories.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(category) => narrow({ category: category ?? undefined, line: undefined })}
        />
        <LineSelect
          label={t('common.word.line')}
          lines={lines}
          value={search.line ?? null}
          placeholder={t('entries.allLines')}
          allowNone
          onChange={(line) => narrow({ line: line ?? undefined, category: undefined })}
        />
        <Days address={address} />
        {search.import !== undefined && (
          <Button
            className="tz-entries-chip"
            icon={<Icon name="close" size={12} />}
            iconPlacement="end"
            aria-label={t('entries.oneImportOff')}
            onClick={() => narrow({ import: undefined })}
          >
            {t('entries.oneImport')}
          </Button>
        )}
        {isNarrowed && (
          <Button type="link" onClick={showAll}>
            {t('entries.showAll')}
          </Button>
        )}
      </ConfigProvider>
    </search>
  );
}

function Days({ address: { search, narrow } }: Pick<Props, 'address'>) {
  const { t } = useTranslation();
  return (
    <span className="tz-entries-days">
      <DayPicker
        label={t('entries.fromDay')}
        value={search.from ?? null}
        {...(search.to === undefined ? {} : { latest: search.to })}
        onChange={(from) => narrow({ from: from ?? undefined })}
      />
      <span aria-hidden="true">–</span>
      <DayPicker
        label={t('entries.toDay')}
        value={search.to ?? null}
        {...(search.from === undefined ? {} : { earliest: search.from })}
        onChange={(to) => narrow({ to: to ?? undefined })}
      />
    </span>
  );
}
