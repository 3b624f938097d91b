import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { orpc } from '#renderer/rpc/rpc.ts';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import { useRetract, useSendBack, useWaive } from '../deliverables-data.ts';
import type { DeliverablesSearch } from '../deliverables-search.ts';
import { ActForm } from './act-form.tsx';
import type { ActProps } from './part-props.ts';

const backSteps = ['brief', 'script', 'review'] as const;
const stepOrder = ['brief', 'script', 'review', 'scheduled'] as const;

/** Takes down what was published; its results stay. */
export function RetractForm({ detail: { deliverable }, onDone }: ActProps) {
  const { t } = useTranslation();
  const form = useReason();
  const { mutate, isPending, error } = useRetract();
  return (
    <ActForm
      action={t('deliverables.act.retract')}
      isDangerous
      isPending={isPending}
      fault={form.faultOf(error)}
      onCancel={onDone}
      onSubmit={() => form.send((reason) => mutate({ id: deliverable.id, reason }, { onSuccess: onDone }))}
    >
      {form.field(t('deliverables.act.why.retract'))}
    </ActForm>
  );
}

/** Lets it through in spite of what was found, under the name of the person at the desk. */
export function WaiveForm({ detail: { deliverable }, onDone }: ActProps) {
  const { t } = useTranslation();
  const form = useReason();
  const { person } = useSuspenseQuery(orpc.session.get.queryOptions()).data;
  const { mutate, isPending, error } = useWaive();
  return (
    <ActForm
      action={t('deliverables.act.waive')}
      isPending={isPending}
      isDisabled={person === null}
      fault={form.faultOf(error)}
      onCancel={onDone}
      onSubmit={() => form.send((reason) => mutate({ id: deliverable.id, reason }, { onSuccess: onDone }))}
    >
      <p className="tz-caption">
        {person === null
          ? t('deliverables.act.waiveNobody')
          : t('deliverables.act.waiveHelp', { replace: { name: person.name } })}
      </p>
      {form.field(t('deliverables.act.why.waive'))}
    </ActForm>
  );
}

type BackProps = ActProps & { readonly to: DeliverablesSearch['to'] };

/** Back to an earlier step. */
export function BackForm({ detail: { deliverable }, to, onDone }: BackProps) {
  const { t } = useTranslation();
  const form = useReason();
  const at = stepOrder.findIndex((step) => step === deliverable.step);
  const earlier = backSteps.slice(0, Math.max(0, at));
  const [chosen, setChosen] = useState(earlier.find((step) => step === to) ?? earlier.at(-1) ?? 'brief');
  const { mutate, isPending, error } = useSendBack();
  return (
    <ActForm
      action={t('deliverables.act.back')}
      isPending={isPending}
      fault={form.faultOf(error)}
      onCancel={onDone}
      onSubmit={() =>
        form.send((reason) => mutate({ id: deliverable.id, to: chosen, reason }, { onSuccess: onDone }))
      }
    >
      <SelectField
        label={t('deliverables.act.backTo')}
        value={chosen}
        options={earlier.map((value) => ({ value, label: t(`kols.step.${value}`) }))}
        onChange={(step) => step !== null && setChosen(step)}
      />
      {form.field(t('deliverables.act.why.back'))}
    </ActForm>
  );
}

/** A reason that has to be given; what was typed stays when a rule refuses it. */
function useReason() {
  const { t } = useTranslation();
  const { refusal: sentence } = useLabelText();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  return {
    field: (label: string) => (
      <TextField
        label={label}
        value={reason}
        when="typing"
        rows={2}
        error={isMissing && reason.trim() === '' ? t('deliverables.field.missing.reason') : null}
        onChange={setReason}
      />
    ),
    faultOf: (error: unknown) => {
      const refused = refusalOf(error);
      return refused === null ? undefined : sentence(refused);
    },
    send: (mutate: (reason: string) => void) => {
      setMissing(reason.trim() === '');
      if (reason.trim() !== '') mutate(reason.trim());
    },
  };
}
