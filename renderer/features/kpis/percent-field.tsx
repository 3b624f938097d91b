import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { FormField } from '#renderer/ui/form-field.tsx';
import { parsePercent } from '#shared/values/percent.ts';

type Props = {
  readonly label: string;
  /** As it is typed. */
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly error?: string | null;
  readonly help?: string;
  readonly disabled: boolean;
  /** The most that it can be, in basis points. */
  readonly most?: number;
};

/** A share of a whole as people type it; what is none says so beside it. */
export function PercentField({ label, text, onChange, error = null, help, disabled, most }: Props) {
  const { t } = useTranslation();
  const fault = readShare(text, most) === null ? t('kpis.form.percentFault') : null;
  return (
    <FormField label={label} error={fault ?? error} {...(help === undefined ? {} : { help })}>
      {(field) => (
        <Input
          {...field}
          className="tz-amount-input"
          value={text}
          disabled={disabled}
          autoComplete="off"
          inputMode="decimal"
          status={field['aria-invalid'] ? 'error' : ''}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </FormField>
  );
}

const WHOLE = 10_000;

/** In basis points, from 0 to all of it; null where the text is none. */
export function readShare(text: string, most: number = WHOLE): number | null {
  const reading = parsePercent(text);
  return reading.kind === 'ok' && reading.bp >= 0 && reading.bp <= most ? reading.bp : null;
}
