import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { type DayWork, ORDINARY_WEEK } from '#shared/domain/schedule/calendar-rules.ts';
import { FieldFault } from '../editing/task-fields.tsx';

type Props = {
  /** Monday first; null leaves it to the calendar above. */
  readonly week: readonly DayWork[] | null;
  readonly disabled: boolean;
  readonly error: string | null;
  readonly onChange: (week: DayWork[] | null) => void;
};

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** Which days of a week are worked. */
export function WeekFields({ week, disabled, error, onChange }: Props) {
  const { t } = useTranslation();
  const shown = week ?? ORDINARY_WEEK;
  const set = (at: number, isWorked: boolean) =>
    onChange(shown.map((work, place): DayWork => (place === at ? (isWorked ? 'work' : 'off') : work)));
  return (
    <fieldset className="tz-week">
      <legend className="tz-field-label">{t('calendars.drawer.week')}</legend>
      <Checkbox
        checked={week === null}
        disabled={disabled}
        onChange={({ target }) => onChange(target.checked ? null : [...ORDINARY_WEEK])}
      >
        {t('calendars.drawer.ownWeek')}
      </Checkbox>
      <div className="tz-week-days">
        {weekdays.map((name, at) => (
          <Checkbox
            key={name}
            checked={shown[at] !== 'off'}
            disabled={disabled || week === null}
            onChange={({ target }) => set(at, target.checked)}
          >
            {t(`calendars.drawer.weekday.${name}`)}
          </Checkbox>
        ))}
      </div>
      <FieldFault text={error} />
    </fieldset>
  );
}
