import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { ThreePoint } from '#shared/domain/schedule/three-point.ts';
import { parseDuration } from '#shared/domain/schedule/time-text.ts';
import { minutesOf, type WorkUnits } from '#shared/domain/schedule/time-units.ts';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import { minutesText } from './amount-text.ts';

const points = ['optimistic', 'likely', 'pessimistic'] as const;
type Point = (typeof points)[number];
type Typed = Readonly<Record<Point, string>>;

type Props = {
  readonly label: string;
  readonly value: ThreePoint | null;
  readonly units: WorkUnits;
  readonly disabled: boolean;
  readonly error: string | null;
  /** All three of them, once they can be read; null when all are blank. */
  readonly onChange: (value: ThreePoint | null) => void;
};

/** Three durations: at best, most likely, at worst. Remount it (by key) when the value is another. */
export function ThreePointFields({ label, value, units, disabled, error, onChange }: Props) {
  const { t } = useTranslation();
  const { language } = useFormats();
  const { refusal: sentence } = useLabelText();
  const [typed, setTyped] = useState<Typed>(() => {
    const text = (point: Point) => (value === null ? '' : minutesText(value[point], units, language));
    return { optimistic: text('optimistic'), likely: text('likely'), pessimistic: text('pessimistic') };
  });
  const [fault, setFault] = useState<{ readonly point: Point; readonly text: string } | null>(null);
  const leave = (point: Point, text: string) => {
    const next = { ...typed, [point]: text };
    setTyped(next);
    setFault(null);
    if (points.every((one) => next[one] === '')) return onChange(null);
    if (text === '') return undefined;
    const reading = parseDuration(text);
    if (reading.kind === 'refused') return setFault({ point, text: sentence(reading.refusal) });
    const all = read(next, units);
    if (all !== null) onChange(all);
    return undefined;
  };
  return (
    <fieldset className="tz-three-points">
      <legend className="tz-spoken">{label}</legend>
      {points.map((point) => (
        <TextField
          key={point}
          label={t(`timelineTask.point.${point}`)}
          value={typed[point]}
          when="leaving"
          disabled={disabled}
          error={fault?.point === point ? fault.text : null}
          onChange={(text) => leave(point, text)}
        />
      ))}
      {error !== null && (
        <span className="tz-field-error" role="alert">
          {error}
        </span>
      )}
    </fieldset>
  );
}

function read(typed: Typed, units: WorkUnits): ThreePoint | null {
  const minutes = (text: string) => {
    const reading = parseDuration(text);
    return text !== '' && reading.kind === 'ok' ? minutesOf(reading.value, units) : null;
  };
  const optimistic = minutes(typed.optimistic);
  const likely = minutes(typed.likely);
  const pessimistic = minutes(typed.pessimistic);
  return optimistic === null || likely === null || pessimistic === null
    ? null
    : { optimistic, likely, pessimistic };
}
