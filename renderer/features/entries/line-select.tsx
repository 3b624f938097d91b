import { Select } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldProps } from '#renderer/ui/form-field.tsx';
import type { LineId } from '#shared/domain/budget/line.ts';
import type { Lines } from './entries-data.ts';

type Props = {
  readonly lines: Lines;
  readonly value: LineId | null;
  readonly onChange: (id: LineId | null) => void;
  readonly field?: FieldProps;
  /** The name, where there is no field around it. */
  readonly label?: string;
  readonly placeholder?: string;
  readonly allowNone?: boolean;
  readonly disabled?: boolean;
};

/** A budget line, searched by name, grouped by category. */
export function LineSelect(props: Props) {
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
      placeholder={placeholder ?? t('entries.chooseLine')}
      options={options}
      onChange={(id: LineId | undefined) => onChange(id ?? null)}
    />
  );
}

export function useLineOptions({ categories, lines }: Lines) {
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
