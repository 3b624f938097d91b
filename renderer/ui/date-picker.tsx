import generateDateConfig from '@rc-component/picker/generate/dateFns';
import { DatePicker as AntDatePicker } from 'antd';
import { format, parseISO } from 'date-fns';
import { type Day, isDay } from '#shared/values/day.ts';
import { type Month, isMonth } from '#shared/values/month.ts';
import type { FieldProps } from './form-field.tsx';

const Picker = AntDatePicker.generatePicker<Date>(generateDateConfig);

type Props<Value> = {
  /** From a `FormField`; or at least a name. */
  readonly field?: FieldProps;
  readonly label?: string;
  readonly value: Value | null;
  readonly onChange: (value: Value | null) => void;
  readonly earliest?: Value;
  readonly latest?: Value;
  readonly disabled?: boolean;
};

type DayProps = Props<Day> & {
  /** The field is left with this text in it. With it, what is no day stays as it was typed. */
  readonly onLeave?: (text: string) => void;
  /** A day that is needed has nothing to clear it with. */
  readonly needed?: boolean;
};

/** As it is written, and further ways of typing it. */
export const DAY_FORMATS = ['yyyy-MM-dd', 'yyyy/M/d', 'yyyy.M.d', 'yyyyMMdd', 'yyyy年M月d日'];

/** A calendar day; typed as 2026-01-31 or picked. */
export function DayPicker(props: DayProps) {
  const { field, label, value, onChange, earliest, latest, disabled, onLeave, needed = false } = props;
  return (
    <Picker
      {...field}
      aria-label={label}
      placeholder={label}
      className="tz-picker"
      value={value === null ? null : parseISO(value)}
      format={DAY_FORMATS}
      allowClear={!needed}
      preserveInvalidOnBlur={onLeave !== undefined}
      onBlur={({ target }) => target instanceof HTMLInputElement && onLeave?.(target.value)}
      status={field?.['aria-invalid'] === true ? 'error' : ''}
      minDate={earliest === undefined ? undefined : parseISO(earliest)}
      maxDate={latest === undefined ? undefined : parseISO(latest)}
      disabled={disabled}
      onChange={(date) => {
        const text = date === null ? '' : format(date, 'yyyy-MM-dd');
        onChange(isDay(text) ? text : null);
      }}
    />
  );
}

/** A calendar month; typed as 2026-01 or picked. */
export function MonthPicker({ field, label, value, onChange, earliest, latest, disabled }: Props<Month>) {
  return (
    <Picker
      {...field}
      aria-label={label}
      placeholder={label}
      className="tz-picker"
      picker="month"
      value={value === null ? null : parseISO(value)}
      format="yyyy-MM"
      status={field?.['aria-invalid'] === true ? 'error' : ''}
      minDate={earliest === undefined ? undefined : parseISO(earliest)}
      maxDate={latest === undefined ? undefined : parseISO(latest)}
      disabled={disabled}
      onChange={(date) => {
        const text = date === null ? '' : format(date, 'yyyy-MM');
        onChange(isMonth(text) ? text : null);
      }}
    />
  );
}
