import { Input } from 'antd';
import { useState } from 'react';
import { FormField } from './form-field.tsx';

type Props = {
  readonly label: string;
  readonly value: string;
  /** With every key while a record is being made; of a record that exists, once the field is left or Enter pressed. */
  readonly when: 'typing' | 'leaving';
  readonly onChange: (value: string) => void;
  readonly error: string | null;
  readonly help?: string;
  readonly rows?: number;
  readonly disabled?: boolean;
};

/** A text that is kept as it was typed until it is taken, also when a rule refuses it. */
export function TextField({ label, value, when, onChange, error, help, rows, disabled }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const [shown, setShown] = useState(value);
  // Once the value itself changes (it was taken, undone, or changed elsewhere) what was typed over it is done with.
  if (shown !== value) {
    setShown(value);
    setTyped(null);
  }
  const text = typed !== null && shown === value ? typed : value;
  const type = (next: string) => {
    if (when === 'typing') onChange(next);
    else setTyped(next);
  };
  const leave = () => {
    if (when === 'leaving' && text.trim() !== value) onChange(text.trim());
  };
  return (
    <FormField label={label} error={error} {...(help === undefined ? {} : { help })}>
      {(field) => {
        const common = {
          ...field,
          value: text,
          disabled: disabled === true,
          status: field['aria-invalid'] ? ('error' as const) : ('' as const),
          autoComplete: 'off',
          onBlur: leave,
        };
        return rows === undefined ? (
          <Input {...common} onChange={(event) => type(event.target.value)} onPressEnter={leave} />
        ) : (
          <Input.TextArea {...common} rows={rows} onChange={(event) => type(event.target.value)} />
        );
      }}
    </FormField>
  );
}
