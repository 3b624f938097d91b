import { Select } from 'antd';
import { FormField } from './form-field.tsx';

type Props<Value extends string> = {
  readonly label: string;
  readonly value: Value | null;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  /** What choosing nothing is called; without it something has to be chosen. */
  readonly none?: string;
  readonly onChange: (value: Value | null) => void;
  readonly error?: string | null;
  readonly help?: string;
  readonly disabled?: boolean;
  readonly searched?: boolean;
};

const NONE = '';

/** One of several, or none of them. */
export function SelectField<Value extends string>(props: Props<Value>) {
  const {
    label,
    value,
    options,
    none,
    onChange,
    error = null,
    help,
    disabled = false,
    searched = false,
  } = props;
  const all: { value: string; label: string }[] = [...options];
  if (none !== undefined) all.unshift({ value: NONE, label: none });
  return (
    <FormField label={label} error={error} {...(help === undefined ? {} : { help })}>
      {(field) => (
        <Select
          id={field.id}
          aria-describedby={field['aria-describedby']}
          status={field['aria-invalid'] ? 'error' : ''}
          showSearch={searched ? { optionFilterProp: 'label' } : false}
          value={value ?? NONE}
          disabled={disabled}
          options={all}
          onChange={(chosen: string) =>
            onChange(options.find((option) => option.value === chosen)?.value ?? null)
          }
        />
      )}
    </FormField>
  );
}
