import { useTranslation } from 'react-i18next';
import { DayField } from '#renderer/ui/day-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { Day } from '#shared/values/day.ts';

type Props = {
  readonly name: string;
  readonly day: Day | null;
  readonly note: string;
  readonly when: 'typing' | 'leaving';
  readonly disabled: boolean;
  readonly errors: { readonly name: string | null; readonly day: string | null };
  readonly onName: (name: string) => void;
  readonly onDay: (day: Day | null) => void;
  readonly onNote: (note: string) => void;
};

/** What a version is called, from when on it is in force, and what is to be known of it. */
export function PackFields(props: Props) {
  const { t } = useTranslation();
  const { when, disabled, errors } = props;
  return (
    <div className="tz-rule-form">
      <TextField
        label={t('compliance.newVersion.name')}
        value={props.name}
        when={when}
        disabled={disabled}
        error={errors.name}
        onChange={props.onName}
      />
      <DayField
        label={t('compliance.newVersion.from')}
        value={props.day}
        disabled={disabled}
        error={errors.day}
        onChange={props.onDay}
      />
      <TextField
        label={t('compliance.newVersion.note')}
        value={props.note}
        when={when}
        rows={3}
        disabled={disabled}
        error={null}
        onChange={props.onNote}
      />
    </div>
  );
}
