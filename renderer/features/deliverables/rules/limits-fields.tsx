import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { FormField } from '#renderer/ui/form-field.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { StatusShape } from '#renderer/ui/status-mark.tsx';
import type { LimitsDraft } from './tier-draft.ts';

type Props = {
  /** For whom they hold: a platform, say. */
  readonly name: string;
  /** What is counted. */
  readonly label: string;
  readonly limits: LimitsDraft;
  readonly error: string | null;
  readonly disabled: boolean;
  readonly onChange: (limits: LimitsDraft) => void;
  readonly onRemove?: () => void;
};

const tiers = ['head', 'mid'] as const;

/** From how many on a KOL is of the head, and of the mid-tier. */
export function LimitsFields({ name, label, limits, error, disabled, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  return (
    <fieldset className="tz-limit-row">
      <legend>{name}</legend>
      {tiers.map((tier) => (
        <FormField
          key={tier}
          label={`${t(`compliance.tiers.${tier}`)}${t('common.separator.colon')}${label}`}
        >
          {(field) => (
            <Input
              {...field}
              value={limits[tier]}
              disabled={disabled}
              inputMode="decimal"
              autoComplete="off"
              aria-invalid={error !== null}
              status={error === null ? '' : 'error'}
              onChange={({ target }) => onChange({ ...limits, [tier]: target.value })}
            />
          )}
        </FormField>
      ))}
      {onRemove !== undefined && (
        <IconButton
          icon="trash"
          label={t('compliance.tiers.remove', { replace: { name } })}
          disabled={disabled}
          onClick={onRemove}
        />
      )}
      {error !== null && (
        <span className="tz-field-error" role="alert">
          <StatusShape status="stop" />
          {error}
        </span>
      )}
    </fieldset>
  );
}
