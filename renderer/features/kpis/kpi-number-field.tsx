import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormField } from '#renderer/ui/form-field.tsx';
import type { KpiUnit } from '#shared/domain/kpis/kpi.ts';
import { plainKpiText } from './plain-kpi-text.ts';
import { readNumber } from './read-number.ts';
import { useTelling } from './use-telling.ts';

type Props = {
  readonly label: string;
  readonly unit: KpiUnit;
  readonly value: number | null;
  /** Null while the text is empty or no number. */
  readonly onChange: (value: number | null) => void;
  readonly error?: string | null;
  readonly help?: string;
  readonly disabled: boolean;
  readonly optional?: boolean;
};

/**
 * A figure in a KPI's unit, as people type it: 9000万, 45%, 1:23. How it was understood stands below it; what can't be
 * read stays as it was typed, with the sentence beside it.
 */
export function KpiNumberField(props: Props) {
  const { label, unit, value, onChange, error = null, help, disabled, optional = false } = props;
  const { t } = useTranslation();
  const { words } = useTelling();
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? (value === null ? '' : plainKpiText(value, unit));
  const reading = readNumber(text, unit);
  const fault = text.trim() === '' || reading.kind === 'ok' ? null : t(`kpis.form.number.${reading.fault}`);
  const written =
    reading.kind === 'ok' && text.trim() !== ''
      ? t('kpis.form.reads', {
          replace: { value: words.written(reading.value, words.scaleOf(unit, [reading.value])) },
        })
      : '';
  const said = [written, help ?? ''].filter((part) => part !== '').join(t('common.separator.clause'));
  return (
    <FormField
      label={label}
      optional={optional}
      error={fault ?? error}
      {...(said === '' ? {} : { help: said })}
    >
      {(field) => (
        <Input
          {...field}
          className="tz-amount-input"
          value={text}
          disabled={disabled}
          autoComplete="off"
          status={field['aria-invalid'] ? 'error' : ''}
          suffix={unit !== 'count' && <span className="tz-kpi-suffix">{t(`kpis.form.suffix.${unit}`)}</span>}
          onChange={({ target }) => {
            setTyped(target.value);
            const next = readNumber(target.value, unit);
            onChange(next.kind === 'ok' ? next.value : null);
          }}
        />
      )}
    </FormField>
  );
}
