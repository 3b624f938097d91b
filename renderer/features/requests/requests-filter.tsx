import { Button, ConfigProvider, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { requestKindSchema, requestStateSchema } from '#shared/domain/requests/request.ts';
import { useRequestCounts } from './requests-data.ts';
import type { RequestsAddress } from './use-requests-address.ts';

const whose = ['all', 'waiting', 'mine'] as const;
const everything = {};

/** What narrows the list down. All of it stands in the address. */
export function RequestsFilter({ address }: { readonly address: RequestsAddress }) {
  const { t } = useTranslation();
  const { search, narrow, isNarrowed, showAll } = address;
  const counts = useRequestCounts(everything).data?.counts;
  const total = { all: counts?.all ?? 0, waiting: counts?.waitingForMe ?? 0, mine: counts?.mine ?? 0 };
  return (
    <search className="tz-requests-filter" aria-label={t('requests.filter')}>
      <ConfigProvider componentSize="small">
        <Segmented
          label={t('requests.whose.label')}
          value={search.whose ?? 'all'}
          options={whose.map((value) => ({
            value,
            label: t(`requests.whose.${value}`, { replace: { total: total[value] } }),
          }))}
          onChange={(value) => narrow({ whose: value === 'all' ? undefined : value })}
        />
        <SearchField
          key={search.text ?? ''}
          className="tz-requests-text"
          label={t('requests.search')}
          text={search.text ?? ''}
          onSearch={(text) => narrow({ text })}
        />
        <Select
          aria-label={t('requests.kindLabel')}
          className="tz-requests-select"
          allowClear
          placeholder={t('requests.allKinds')}
          value={search.kind ?? null}
          options={requestKindSchema.options.map((kind) => ({
            value: kind,
            label: t(`requests.kind.${kind}`),
          }))}
          onChange={(kind) => narrow({ kind: kind ?? undefined })}
        />
        <Select
          aria-label={t('common.word.status')}
          className="tz-requests-select"
          allowClear
          placeholder={t('requests.allStates')}
          value={search.state ?? null}
          options={requestStateSchema.options.map((state) => ({
            value: state,
            label: t(`requests.state.${state}`),
          }))}
          onChange={(state) => narrow({ state: state ?? undefined })}
        />
        {isNarrowed && (
          <Button type="link" onClick={showAll}>
            {t('requests.showAll')}
          </Button>
        )}
      </ConfigProvider>
    </search>
  );
}
