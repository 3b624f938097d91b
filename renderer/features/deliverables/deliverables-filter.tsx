import { Button, Checkbox, ConfigProvider, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { deliverableFormatSchema } from '#shared/domain/kols/kol.ts';
import { platformSchema, tierSchema } from '#shared/domain/kols/kol-kinds.ts';
import { steps, useKolNames } from './deliverables-data.ts';
import { views } from './deliverables-search.ts';
import type { DeliverablesAddress } from './use-deliverables-address.ts';

type Props = { readonly address: DeliverablesAddress };

/** How they are shown, and what narrows them down. All of it stands in the address. */
export function DeliverablesFilter({ address }: Props) {
  const { t } = useTranslation();
  const { search, narrow, isNarrowed, showAll } = address;
  return (
    <search className="tz-deliverables-filter" aria-label={t('deliverables.filter.label')}>
      <ConfigProvider componentSize="small">
        <Segmented
          label={t('deliverables.view.label')}
          value={search.view ?? 'board'}
          options={views.map((value) => ({ value, label: t(`deliverables.view.${value}`) }))}
          onChange={(view) => narrow({ view: view === 'board' ? undefined : view })}
        />
        <SearchField
          key={search.text ?? ''}
          className="tz-deliverables-text"
          label={t('deliverables.filter.search')}
          text={search.text ?? ''}
          onSearch={(text) => narrow({ text })}
        />
        <KolSelect address={address} />
        <Choice
          label={t('deliverables.filter.allTiers')}
          value={search.tier}
          options={tierSchema.options.map((value) => ({ value, label: t(`kols.tier.${value}`) }))}
          onChange={(tier) => narrow({ tier })}
        />
        <Choice
          label={t('deliverables.filter.allPlatforms')}
          value={search.platform}
          options={platformSchema.options.map((value) => ({ value, label: t(`kols.platform.${value}`) }))}
          onChange={(platform) => narrow({ platform })}
        />
        <Choice
          label={t('deliverables.filter.allFormats')}
          value={search.format}
          options={deliverableFormatSchema.options.map((value) => ({
            value,
            label: t(`kols.format.${value}`),
          }))}
          onChange={(format) => narrow({ format })}
        />
        <Choice
          label={t('deliverables.filter.allSteps')}
          value={search.step}
          options={steps.map((value) => ({ value, label: t(`kols.step.${value}`) }))}
          onChange={(step) => narrow({ step })}
        />
        <Checkbox
          checked={search.late === true}
          onChange={({ target }) => narrow({ late: target.checked ? true : undefined })}
        >
          {t('deliverables.filter.lateOnly')}
        </Checkbox>
        {isNarrowed && (
          <Button type="link" onClick={showAll}>
            {t('deliverables.filter.showAll')}
          </Button>
        )}
      </ConfigProvider>
    </search>
  );
}

type ChoiceProps<Value extends string> = {
  /** What choosing nothing is called: its name, too. */
  readonly label: string;
  readonly value: Value | undefined;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value | undefined) => void;
};

function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  return (
    <Select
      aria-label={label}
      className="tz-deliverables-select"
      allowClear
      popupMatchSelectWidth={false}
      placeholder={label}
      value={value ?? null}
      options={[...options]}
      onChange={(chosen: Value | null | undefined) => onChange(chosen ?? undefined)}
    />
  );
}

/** One KOL among thousands, found by name or handle. */
function KolSelect({ address: { search, narrow } }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const names = useKolNames(text) ?? [];
  return (
    <Select
      aria-label={t('deliverables.filter.allKols')}
      className="tz-deliverables-select"
      allowClear
      showSearch={{ filterOption: false, onSearch: setText }}
      popupMatchSelectWidth={false}
      placeholder={t('deliverables.filter.allKols')}
      value={search.kol ?? null}
      options={names.map(({ id, name, handle }) => ({
        value: id,
        label: name === handle ? name : `${name} @${handle}`,
      }))}
      onChange={(kol: (typeof names)[number]['id'] | null | undefined) => narrow({ kol: kol ?? undefined })}
    />
  );
}
