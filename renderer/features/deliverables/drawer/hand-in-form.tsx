import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { useLines } from '#renderer/rpc/use-lines.ts';
import { Said } from '#renderer/ui/said.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import { dueDayAfterScript } from '#shared/domain/kols/deliverable-days.ts';
import { nationalWorkDays } from '#shared/domain/kols/national-work-days.ts';
import { useAdvance } from '../deliverables-data.ts';
import { EffectView } from '../effect/effect-view.tsx';
import { useEffectPreview } from '../effect/use-effect-preview.ts';
import { ActForm } from './act-form.tsx';
import type { ActProps } from './part-props.ts';

/** A script that comes late moves the day of publication, and with it the task: told before it is handed in. */
export function HandInForm({ detail: { deliverable }, onDone }: ActProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { refusal: sentence } = useLabelText();
  const { today } = useLines();
  const { scriptDueDay, dueDay } = deliverable;
  const late = scriptDueDay === null ? 0 : nationalWorkDays.between(scriptDueDay, today);
  const moved = dueDayAfterScript(deliverable, today, nationalWorkDays);
  const preview = useEffectPreview(deliverable, moved === dueDay ? null : moved);
  const [reason, setReason] = useState('');
  const { mutate, isPending, error } = useAdvance();
  const refused = refusalOf(error);
  const isOfReason = refused?.reason === 'reason-missing';
  const asksReason = isOfReason || (preview?.kind === 'ok' && preview.value.needsReason);
  return (
    <ActForm
      action={t('deliverables.next.review')}
      isPending={isPending}
      isDisabled={preview?.kind === 'refused'}
      fault={refused === null || isOfReason ? undefined : sentence(refused)}
      onCancel={onDone}
      onSubmit={() => mutate({ id: deliverable.id, to: 'review', reason }, { onSuccess: onDone })}
    >
      {moved !== dueDay && (
        <p>
          <Said
            text="deliverables.effect.scriptLate"
            count={late}
            values={{
              days: formats.count(late),
              from: formats.day(dueDay, 'short'),
              to: formats.day(moved, 'short'),
            }}
          />
        </p>
      )}
      <EffectView preview={preview} />
      {asksReason && (
        <TextField
          label={t('deliverables.effect.reason')}
          value={reason}
          when="typing"
          error={isOfReason ? sentence(refused) : null}
          onChange={setReason}
        />
      )}
    </ActForm>
  );
}
