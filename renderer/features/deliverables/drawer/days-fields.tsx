import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { DayPicker } from '#renderer/ui/date-picker.tsx';
import { DayField } from '#renderer/ui/day-field.tsx';
import { FormField } from '#renderer/ui/form-field.tsx';
import { Said } from '#renderer/ui/said.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import type { Day } from '#shared/values/day.ts';
import { useChangeDeliverable } from '../deliverables-data.ts';
import { EffectView } from '../effect/effect-view.tsx';
import { useEffectPreview } from '../effect/use-effect-preview.ts';
import type { FactsProps } from './part-props.ts';

/** By when the script, by when the publication. A new day of what is tied to a task is looked at first. */
export function DaysFields({ detail, editing }: FactsProps) {
  const { t } = useTranslation();
  const { deliverable } = detail;
  const [asked, setAsked] = useState<Day | null>(null);
  const { readOnly, change, errorAt, say } = editing;
  const takeDue = (dueDay: Day | null) => {
    if (dueDay === null) return say('dueDay', t('deliverables.field.missing.due'));
    if (dueDay === deliverable.dueDay) return setAsked(null);
    return deliverable.taskId === null ? change('dueDay', { dueDay }) : setAsked(dueDay);
  };
  return (
    <>
      <div className="tz-pair">
        <FormField label={t('deliverables.field.scriptDue')} optional error={errorAt('scriptDueDay')}>
          {(field) => (
            <DayPicker
              field={field}
              value={deliverable.scriptDueDay}
              disabled={readOnly}
              onChange={(scriptDueDay) => change('scriptDueDay', { scriptDueDay })}
            />
          )}
        </FormField>
        <DayField
          label={t('deliverables.field.due')}
          value={asked ?? deliverable.dueDay}
          disabled={readOnly}
          error={errorAt('dueDay')}
          onChange={takeDue}
        />
      </div>
      {asked !== null && <MoveForm key={asked} detail={detail} day={asked} onDone={() => setAsked(null)} />}
    </>
  );
}

type MoveProps = Pick<FactsProps, 'detail'> & { readonly day: Day; readonly onDone: () => void };

/** What the new day moves in the timeline; with a reason where other tasks move. */
function MoveForm({ detail: { deliverable }, day, onDone }: MoveProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { refusal: sentence } = useLabelText();
  const preview = useEffectPreview(deliverable, day);
  const { mutate, isPending, error } = useChangeDeliverable();
  const [reason, setReason] = useState('');
  const refused = refusalOf(error);
  const asksReason = preview?.kind === 'ok' && preview.value.needsReason;
  return (
    <form
      className="tz-deliverable-move"
      onSubmit={(event) => {
        event.preventDefault();
        mutate({ id: deliverable.id, change: { dueDay: day }, reason }, { onSuccess: onDone });
      }}
    >
      <p>
        <Said
          text="deliverables.effect.dueMoves"
          values={{ from: formats.day(deliverable.dueDay, 'short'), to: formats.day(day, 'short') }}
        />
      </p>
      <EffectView preview={preview} />
      {asksReason && (
        <TextField
          label={t('deliverables.effect.reason')}
          value={reason}
          when="typing"
          error={refused === null ? null : sentence(refused)}
          onChange={setReason}
        />
      )}
      {!asksReason && refused !== null && (
        <p className="tz-field-error" role="alert">
          {sentence(refused)}
        </p>
      )}
      <div className="tz-form-act">
        <Button onClick={onDone}>{t('common.action.cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={isPending} disabled={preview?.kind === 'refused'}>
          {t('deliverables.effect.apply')}
        </Button>
      </div>
    </form>
  );
}
