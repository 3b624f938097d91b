import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { useLines } from '#renderer/rpc/use-lines.ts';
import { DayField } from '#renderer/ui/day-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import type { Day } from '#shared/values/day.ts';
import { useAdvance } from '../deliverables-data.ts';
import { ActForm } from './act-form.tsx';
import type { ActProps } from './part-props.ts';

/** Where it was published, and on which day. */
export function PublishForm({ detail: { deliverable }, onDone }: ActProps) {
  const { t } = useTranslation();
  const { refusal: sentence } = useLabelText();
  const { today } = useLines();
  const [day, setDay] = useState<Day | null>(today);
  const [link, setLink] = useState(deliverable.link);
  const { mutate, isPending, error } = useAdvance();
  const refused = refusalOf(error);
  const said = (field: string) => (refused?.field === field ? sentence(refused) : null);
  const isPlaced = ['day', 'link'].some((field) => refused?.field === field);
  return (
    <ActForm
      action={t('deliverables.act.publish')}
      isPending={isPending}
      fault={refused === null || isPlaced ? undefined : sentence(refused)}
      onCancel={onDone}
      onSubmit={() => {
        if (day === null) return;
        mutate({ id: deliverable.id, to: 'published', day, link }, { onSuccess: onDone });
      }}
    >
      <TextField
        label={t('deliverables.field.link')}
        value={link}
        when="typing"
        error={said('link')}
        onChange={setLink}
      />
      <DayField
        label={t('deliverables.field.publishedOn')}
        value={day}
        error={said('day')}
        onChange={setDay}
      />
    </ActForm>
  );
}
