import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseAmount, plainWan, plainYuan } from '#shared/values/amount-text.ts';
import type { Fen } from '#shared/values/money.ts';
import { FormField } from './form-field.tsx';
import type { MoneyUnit } from './theme-context.ts';
import { useFormats } from './use-formats.ts';

type Props = {
  readonly label: string;
  readonly value: Fen | null;
  /** Null while the text is no amount. */
  readonly onChange: (amount: Fen | null) => void;
  /** Said by a rule about this amount. */
  readonly error?: string | null;
  readonly optional?: boolean;
  /** Otherwise the reader's own unit. */
  readonly unit?: MoneyUnit;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
};

/**
 * An amount as people type it: 1,234.50, １２３４, 1.2万. What can't be read stays as it was typed, with the
 * sentence beside it; what can is written out when the field is left.
 */
export function AmountInput({
  label,
  value,
  onChange,
  error,
  optional = false,
  unit,
  disabled,
  autoFocus,
}: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const moneyUnit = unit ?? formats.moneyUnit;
  const [typed, setTyped] = useState<string | null>(null);
  const [wasLeft, setWasLeft] = useState(false);
  const shown = typed ?? written(value, moneyUnit);
  const reading = parseAmount(shown, moneyUnit);
  const isBlank = reading.kind === 'refused' && reading.reason === 'empty';
  const fault =
    reading.kind === 'refused' && wasLeft && !(isBlank && (optional || typed === null))
      ? reading.reason
      : null;

  const type = (text: string) => {
    setTyped(text);
    const next = parseAmount(text, moneyUnit);
    onChange(next.kind === 'ok' ? next.fen : null);
  };
  const leave = () => {
    setWasLeft(true);
    if (reading.kind === 'ok') setTyped(null);
  };

  return (
    <FormField
      label={`${label}${t('ui.amount.unit', { unit: t(`common.unit.${moneyUnit}`) })}`}
      optional={optional}
      error={fault === null ? error : t(`ui.amount.${fault}`)}
    >
      {(field) => (
        <Input
          {...field}
          className="tz-amount-input"
          value={shown}
          inputMode="decimal"
          autoComplete="off"
          status={field['aria-invalid'] ? 'error' : ''}
          disabled={disabled}
          data-autofocus={autoFocus === true ? '' : undefined}
          onChange={(event) => type(event.target.value)}
          onBlur={leave}
        />
      )}
    </FormField>
  );
}

/** Exact, with the thousands parted: '1,234.50'; in 万元 with as many decimals as it takes. */
function written(value: Fen | null, unit: MoneyUnit): string {
  if (value === null) return '';
  const plain = unit === 'wan' ? plainWan(value) : plainYuan(value);
  const [whole = '', decimals] = plain.split('.');
  const parted = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
  return decimals === undefined ? parted : `${parted}.${decimals}`;
}
