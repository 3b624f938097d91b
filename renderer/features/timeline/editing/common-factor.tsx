import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { isInOrder, type ThreePoint } from '#shared/domain/schedule/three-point.ts';
import { basisPoints } from '#shared/values/basis-points.ts';
import { parsePercent } from '#shared/values/percent.ts';
import { FieldFault } from './task-fields.tsx';

const points = ['optimistic', 'likely', 'pessimistic'] as const;
type Point = (typeof points)[number];

type Props = {
  readonly value: ThreePoint | null;
  readonly disabled: boolean;
  readonly error: string | null;
  readonly onChange: (value: ThreePoint | null) => void;
};

/** What a simulation multiplies all estimates by together. Remount it (by key) when the value is another. */
export function CommonFactor({ value, disabled, error, onChange }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [typed, setTyped] = useState<Readonly<Record<Point, string>>>(() => {
    const text = (point: Point) => (value === null ? '' : formats.percent(basisPoints(value[point]), 0));
    return { optimistic: text('optimistic'), likely: text('likely'), pessimistic: text('pessimistic') };
  });
  const [fault, setFault] = useState<string | null>(null);
  const leave = (point: Point, text: string) => {
    const next = { ...typed, [point]: text };
    setTyped(next);
    setFault(null);
    if (points.every((one) => next[one] === '')) return onChange(null);
    if (points.some((one) => next[one] === '')) return undefined;
    const optimistic = shareOf(next.optimistic);
    const likely = shareOf(next.likely);
    const pessimistic = shareOf(next.pessimistic);
    const isRead = optimistic !== null && likely !== null && pessimistic !== null;
    const factor = isRead ? { optimistic, likely, pessimistic } : null;
    if (factor === null || !isInOrder(factor)) return setFault(t('timelineEditing.settings.factorFault'));
    return onChange(factor);
  };
  return (
    <>
      <p className="tz-field-help">{t('timelineEditing.settings.factorHelp')}</p>
      <fieldset className="tz-three-points">
        <legend className="tz-spoken">{t('timelineEditing.settings.factor')}</legend>
        {points.map((point) => (
          <TextField
            key={point}
            label={t(`timelineTask.point.${point}`)}
            value={typed[point]}
            when="leaving"
            disabled={disabled}
            error={null}
            onChange={(text) => leave(point, text)}
          />
        ))}
      </fieldset>
      <FieldFault text={fault ?? error} />
    </>
  );
}

function shareOf(text: string): number | null {
  const reading = parsePercent(text);
  return reading.kind === 'ok' && reading.bp > 0 ? reading.bp : null;
}
