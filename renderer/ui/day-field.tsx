import { isValid, parse } from 'date-fns';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '#shared/values/day.ts';
import { DAY_FORMATS, DayPicker } from './date-picker.tsx';
import { FormField } from './form-field.tsx';

type Props = {
  readonly label: string;
  readonly value: Day | null;
  /** Null while the text is no day of the calendar. */
  readonly onChange: (day: Day | null) => void;
  /** Said by a rule about this day. */
  readonly error?: string | null;
  readonly disabled?: boolean;
};

const LONGEST_QUOTED = 40;

/** A day as people type it. What is none, such as 31 February, stays as it was typed, with the sentence beside it. */
export function DayField({ label, value, onChange, error = null, disabled = false }: Props) {
  const { t } = useTranslation();
  const [wrong, setWrong] = useState<{ readonly text: string; readonly over: Day | null } | null>(null);
  const leave = (text: string) => {
    const typed = text.trim();
    if (typed === '' || isDayText(typed)) return;
    // The picker keeps what it had; told of null it would clear what was typed.
    setWrong((before) => ({
      text: typed.slice(0, LONGEST_QUOTED),
      over: before === null ? value : before.over,
    }));
    onChange(null);
  };
  return (
    <FormField
      label={label}
      error={wrong === null ? error : t('ui.day.unreadable', { replace: { text: wrong.text } })}
    >
      {(field) => (
        <DayPicker
          field={field}
          value={wrong === null ? value : wrong.over}
          disabled={disabled}
          needed
          onLeave={leave}
          onChange={(day) => {
            setWrong(null);
            onChange(day);
          }}
        />
      )}
    </FormField>
  );
}

function isDayText(text: string): boolean {
  return DAY_FORMATS.some((format) => isValid(parse(text, format, new Date(0))));
}
