import { useTranslation } from 'react-i18next';
import { TextField } from '#renderer/ui/text-field.tsx';
import { type WorkUnits, workUnitsSchema } from '#shared/domain/schedule/time-units.ts';
import { FieldFault } from './task-fields.tsx';

type Props = {
  readonly units: WorkUnits;
  readonly disabled: boolean;
  readonly error: string | null;
  readonly onFault: (text: string) => void;
  readonly onChange: (units: WorkUnits) => void;
};

const MINUTES_PER_HOUR = 60;

/** How many hours a day and a week stand for where durations are typed in days and weeks. */
export function WorkUnitFields({ units, disabled, error, onFault, onChange }: Props) {
  const { t } = useTranslation();
  const take = (field: keyof WorkUnits, text: string) => {
    const minutes = Math.round(Number(text.trim()) * MINUTES_PER_HOUR);
    const wanted = workUnitsSchema.safeParse({ ...units, [field]: minutes });
    if (wanted.success) onChange(wanted.data);
    else onFault(t('timelineEditing.settings.hoursFault'));
  };
  return (
    <>
      <div className="tz-plan-pair">
        <TextField
          label={t('timelineEditing.settings.hoursPerDay')}
          value={String(units.minutesPerDay / MINUTES_PER_HOUR)}
          when="leaving"
          disabled={disabled}
          error={null}
          onChange={(text) => take('minutesPerDay', text)}
        />
        <TextField
          label={t('timelineEditing.settings.hoursPerWeek')}
          value={String(units.minutesPerWeek / MINUTES_PER_HOUR)}
          when="leaving"
          disabled={disabled}
          error={null}
          onChange={(text) => take('minutesPerWeek', text)}
        />
      </div>
      <FieldFault text={error} />
    </>
  );
}
