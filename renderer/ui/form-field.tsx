import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusShape } from './status-mark.tsx';

/** What the field inside has to be given, so that label, help and error belong to it. */
export type FieldProps = {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean;
};

type Props = {
  readonly label: string;
  readonly optional?: boolean;
  readonly help?: ReactNode;
  /** What is wrong and what to do; beside the field, never in a notice. */
  readonly error?: string | null;
  readonly children: (field: FieldProps) => ReactNode;
};

export function FormField({ label, optional = false, help, error, children }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const hasError = error !== undefined && error !== null && error !== '';
  const helpId = `${id}-help`;
  const errorId = `${id}-error`;
  const described = [hasError ? errorId : '', help === undefined ? '' : helpId].filter((part) => part !== '');
  return (
    <div className="tz-field">
      <label className="tz-field-label" htmlFor={id}>
        {label} {optional && <small>{t('ui.field.optional')}</small>}
      </label>
      {children({
        id,
        'aria-describedby': described.length === 0 ? undefined : described.join(' '),
        'aria-invalid': hasError,
      })}
      {hasError && (
        <span id={errorId} className="tz-field-error" role="alert">
          <StatusShape status="stop" />
          {error}
        </span>
      )}
      {help !== undefined && (
        <span id={helpId} className="tz-field-help">
          {help}
        </span>
      )}
    </div>
  );
}
