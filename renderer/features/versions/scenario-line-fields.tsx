import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { FormField } from '#renderer/ui/form-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { lineKindSchema } from '#shared/domain/budget/line.ts';
import type { VersionCategory, VersionLineInput } from '#shared/domain/versions/version.ts';

type Props = {
  readonly value: VersionLineInput;
  readonly when: 'typing' | 'leaving';
  readonly categories: readonly VersionCategory[];
  readonly errorAt: (field: string) => string | null;
  readonly disabled: boolean;
  readonly onChange: (change: Partial<VersionLineInput>) => void;
};

/** What is known of a line that a scenario makes. */
export function ScenarioLineFields({ value, when, categories, errorAt, disabled, onChange }: Props) {
  const { t } = useTranslation();
  const text = (field: 'name' | 'vendor' | 'note', rows?: number) => (
    <TextField
      label={t(`common.word.${field}`)}
      value={value[field]}
      when={when}
      disabled={disabled}
      error={errorAt(field)}
      {...(rows === undefined ? {} : { rows })}
      onChange={(typed) => onChange({ [field]: typed })}
    />
  );
  return (
    <>
      {text('name')}
      <div className="tz-version-pair">
        <FormField label={t('common.word.category')} error={errorAt('categoryId')}>
          {(field) => (
            <Select
              id={field.id}
              value={value.categoryId}
              disabled={disabled}
              options={categories.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(categoryId) => onChange({ categoryId })}
            />
          )}
        </FormField>
        <FormField label={t('budget.line.kind')} error={errorAt('kind')}>
          {(field) => (
            <Select
              id={field.id}
              value={value.kind}
              disabled={disabled}
              options={lineKindSchema.options.map((kind) => ({
                value: kind,
                label: t(`budget.line.kinds.${kind}`),
              }))}
              onChange={(kind) => onChange({ kind })}
            />
          )}
        </FormField>
      </div>
      {text('vendor')}
      {text('note', 2)}
    </>
  );
}
