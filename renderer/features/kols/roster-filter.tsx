import { Button, Checkbox, ConfigProvider, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { platformSchema, tierSchema } from '#shared/domain/kols/kol-kinds.ts';
import { SOON_DAYS } from '#shared/domain/kols/roster.ts';
import { useFacets } from './kols-data.ts';
import type { RosterAddress } from './use-roster-address.ts';

type Props = { readonly address: RosterAddress };

/** What narrows the roster down, and how it is grouped. All of it stands in the address. */
export function RosterFilter({ address }: Props) {
  const { t } = useTranslation();
  const { search, narrow, isNarrowed, showAll } = address;
  return (
    <search className="tz-kols-filter" aria-label={t('kols.filter.label')}>
      <ConfigProvider componentSize="small">
        <SearchField
          key={search.text ?? ''}
          className="tz-kols-text"
          label={t('kols.filter.search')}
          text={search.text ?? ''}
          onSearch={(text) => narrow({ text })}
        />
        <Select
          aria-label={t('kols.word.tier')}
          className="tz-kols-choice"
          allowClear
          placeholder={t('kols.filter.allTiers')}
          value={search.tier ?? null}
          options={tierSchema.options.map((tier) => ({ value: tier, label: t(`kols.tier.${tier}`) }))}
          onChange={(tier) => narrow({ tier: tier ?? undefined })}
        />
        <Select
          aria-label={t('kols.word.platform')}
          className="tz-kols-choice"
          allowClear
          popupMatchSelectWidth={false}
          placeholder={t('kols.filter.allPlatforms')}
          value={search.platform ?? null}
          options={platformSchema.options.map((platform) => ({
            value: platform,
            label: t(`kols.platform.${platform}`),
          }))}
          onChange={(platform) => narrow({ platform: platform ?? undefined })}
        />
        <Flags address={address} />
        <Qualified address={address} />
        <Ticks address={address} />
        {isNarrowed && (
          <Button type="link" onClick={showAll}>
            {t('kols.filter.showAll')}
          </Button>
        )}
      </ConfigProvider>
    </search>
  );
}

function Qualified({ address: { search, narrow } }: Props) {
  const { t } = useTranslation();
  return (
    <Select
      aria-label={t('kols.word.qualification')}
      className="tz-kols-choice"
      allowClear
      popupMatchSelectWidth={false}
      placeholder={t('kols.word.qualification')}
      value={search.qualified ?? null}
      options={(['expired', 'expiring'] as const).map((value) => ({
        value,
        label: t(`kols.filter.${value}`, { replace: { days: String(SOON_DAYS) } }),
      }))}
      onChange={(qualified) => narrow({ qualified: qualified ?? undefined })}
    />
  );
}

function Flags({ address: { search, narrow } }: Props) {
  const { t } = useTranslation();
  const flags = useFacets().data?.flags ?? [];
  if (flags.length === 0 && search.flag === undefined) return null;
  return (
    <Select
      aria-label={t('kols.word.flags')}
      className="tz-kols-choice"
      allowClear
      popupMatchSelectWidth={false}
      placeholder={t('kols.filter.flag')}
      value={search.flag ?? null}
      options={flags.map((flag) => ({ value: flag, label: flag }))}
      onChange={(flag) => narrow({ flag: flag ?? undefined })}
    />
  );
}

const ticks = ['signed', 'measured', 'grouped'] as const;

function Ticks({ address: { search, narrow } }: Props) {
  const { t } = useTranslation();
  return ticks.map((name) => (
    <Checkbox
      key={name}
      checked={search[name] === true}
      onChange={({ target }) => narrow({ [name]: target.checked ? true : undefined })}
    >
      {t(`kols.filter.${name}`)}
    </Checkbox>
  ));
}
