import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormField } from '#renderer/ui/form-field.tsx';
import type { Instant } from '#shared/values/instant.ts';
import { type Minute, minuteOf, parseMinute } from './minute-text.ts';

type Props = { readonly at: Instant; readonly onChange: (minute: Minute) => void };

/** The time of day, typed; taken by Enter or on leaving. */
export function TimeField({ at, onChange }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<{ readonly text: string; readonly over: Instant } | null>(null);
  const [isFault, setIsFault] = useState(false);
  const text = typed?.over === at ? typed.text : minuteOf(at);
  const take = () => {
    const minute = parseMinute(text);
    setIsFault(minute === null);
    if (minute !== null && minute !== minuteOf(at)) onChange(minute);
  };
  return (
    <FormField label={t('history.asOf.time')} error={isFault ? t('history.asOf.timeFault') : null}>
      {(field) => (
        <Input
          {...field}
          className="tz-time"
          value={text}
          status={isFault ? 'error' : ''}
          autoComplete="off"
          onChange={(event) => setTyped({ text: event.target.value, over: at })}
          onPressEnter={take}
          onBlur={take}
        />
      )}
    </FormField>
  );
}
