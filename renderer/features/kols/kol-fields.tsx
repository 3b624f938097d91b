import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { FormField } from '#renderer/ui/form-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { type Platform, platformSchema } from '#shared/domain/kols/kol-kinds.ts';
import { useFacets } from './kols-data.ts';
import type { FieldErrors } from './field-errors.ts';

/** What is written of a person, apart from what is counted and agreed. */
export type KolDraft = {
  readonly name: string;
  readonly handle: string;
  readonly platform: Platform;
  readonly agency: string;
  readonly contact: string;
  readonly field: string;
  readonly flags: readonly string[];
  readonly note: string;
};
export type KolField = keyof KolDraft;

type Props = {
  readonly draft: KolDraft;
  readonly when: 'typing' | 'leaving';
  readonly errors: FieldErrors<KolField>;
  readonly disabled: boolean;
  readonly onChange: (change: Partial<KolDraft>) => void;
};

const texts = ['field', 'agency', 'contact'] as const;

export function KolFields({ draft, when, errors, disabled, onChange }: Props) {
  const { t } = useTranslation();
  const text = (name: 'name' | 'handle' | (typeof texts)[number], label: string) => (
    <TextField
      key={name}
      label={label}
      value={draft[name]}
      when={when}
      disabled={disabled}
      error={errors[name] ?? null}
      onChange={(value) => onChange({ [name]: value })}
    />
  );
  return (
    <>
      {text('name', t('kols.form.name'))}
      <FormField label={t('kols.word.platform')} error={errors.platform ?? null}>
        {({ id, 'aria-describedby': describedBy }) => (
          <Select
            id={id}
            aria-describedby={describedBy}
            value={draft.platform}
            disabled={disabled}
            options={platformSchema.options.map((platform) => ({
              value: platform,
              label: t(`kols.platform.${platform}`),
            }))}
            onChange={(platform) => onChange({ platform })}
          />
        )}
      </FormField>
      {text('handle', t('kols.word.handle'))}
      {texts.map((name) => text(name, t(`kols.word.${name}`)))}
      <FlagsField draft={draft} errors={errors} disabled={disabled} onChange={onChange} />
      <TextField
        label={t('common.word.note')}
        value={draft.note}
        when={when}
        rows={2}
        disabled={disabled}
        error={errors.note ?? null}
        onChange={(note) => onChange({ note })}
      />
    </>
  );
}

function FlagsField({ draft, errors, disabled, onChange }: Omit<Props, 'when'>) {
  const { t } = useTranslation();
  const known = useFacets().data?.flags ?? [];
  return (
    <FormField label={t('kols.word.flags')} help={t('kols.form.flagsHelp')} error={errors.flags ?? null}>
      {({ id, 'aria-describedby': describedBy }) => (
        <Select
          id={id}
          aria-describedby={describedBy}
          mode="tags"
          value={[...draft.flags]}
          disabled={disabled}
          maxTagTextLength={40}
          options={known.map((flag) => ({ value: flag, label: flag }))}
          onChange={(flags: string[]) => onChange({ flags })}
        />
      )}
    </FormField>
  );
}
