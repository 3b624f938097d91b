import { Select } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldProps } from './form-field.tsx';

/** Lines under their categories, both in their order. */
type LineChoices<Id extends string> = {
  readonly categories: readonly { readonly id: string; readonly name: string }[];
  readonly lines: readonly { readonly id: Id; readonly categoryId: string; readonly name: string }[];
};

type Props<Id extends string> = {
  readonly lines: LineChoices<Id>;
  readonly value: Id | null;
  readonly onChange: (id: Id | null) => void;
  readonly field?: FieldProps;
  /** The name, where there is no field around it. */
  readonly label?: string;
  readonly placeholder?: string;
  readonly allowNone?: boolean;
  readonly disabled?: boolean;
};

/** A budget line, searched by name, grouped by category. */
export function LineSelect<Id extends string>(props: Props<Id>) {
  const { lines, value, onChange, field, label, placeholder, allowNone = false, disabled } = props;
  const { t } = useTranslation();
  const options = useLineOptions(lines);
  return (
    <Select
      id={field?.id}
      aria-label={label}
      aria-describedby={field?.['aria-describedby']}
      status={field?.['aria-invalid'] === true ? 'error' : ''}
      className="tz-line-select"
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      allowClear={allowNone}
      value={value}
      disabled={disabled}
      placeholder={placeholder ?? t('ui.line.choose')}
      options={options}
      onChange={(id: Id | undefined) => onChange(id ?? null)}
    />
  );
}

export function useLineOptions<Id extends string>({ categories, lines }: LineChoices<Id>) {
  return useMemo(
    () =>
      categories
        .map((category) => ({
          label: category.name,
          options: lines
            .filter((line) => line.categoryId === category.id)
            .map((line) => ({ value: line.id, label: line.name })),
        }))
        .filter(({ options }) => options.length > 0),
    [categories, lines],
  );
}
