import { useTranslation } from 'react-i18next';
import { DayField } from '#renderer/ui/day-field.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { Participants } from '../use-participants.ts';
import type { DecisionFormProps } from './decision-form-props.ts';
import { SideForm } from './side-form.tsx';
import { type DecisionFormState, useDecisionForm } from './use-decision-form.ts';

/** Question, options, choice, reason, owner; with a proposal it is carried out by being decided. */
export function DecisionForm(props: DecisionFormProps) {
  const { t } = useTranslation();
  const form = useDecisionForm(props);
  const { draft, change, errors } = form;
  const text = (
    label: string,
    key: 'question' | 'choice' | 'reason' | 'options',
    rows?: number,
    help?: string,
  ) => (
    <TextField
      label={label}
      value={draft[key]}
      when="typing"
      error={errors[key] ?? null}
      {...(rows === undefined ? {} : { rows })}
      {...(help === undefined ? {} : { help })}
      onChange={(value) => change({ [key]: value })}
    />
  );
  return (
    <SideForm
      title={t('meetingScreens.decision.title')}
      submit={form.submitText}
      isPending={form.isPending}
      fault={form.fault}
      onSubmit={form.save}
      onCancel={props.onDone}
    >
      {props.proposal === null ? (
        <>
          {text(t('meetingScreens.decision.question'), 'question')}
          {text(t('meetingScreens.decision.options'), 'options', 3, t('meetingScreens.decision.optionsHelp'))}
          {text(t('meetingScreens.decision.choice'), 'choice')}
        </>
      ) : (
        <>
          <p className="tz-run-question">{draft.question}</p>
          <p>
            {t('meetingScreens.decision.verdict')}
            {t('common.separator.colon')}
            <b>{draft.choice}</b>
          </p>
        </>
      )}
      {form.asks.exception && <ExceptionFields form={form} />}
      {form.asks.condition && <ConditionFields form={form} participants={props.participants} />}
      <div data-autofocus={props.proposal === null ? undefined : true}>
        {text(t('meetingScreens.decision.reason'), 'reason', 3)}
      </div>
      <SelectField
        label={t('meetingScreens.decision.owner')}
        value={draft.ownerId}
        options={props.participants.options}
        none={t('common.word.none')}
        searched
        onChange={(ownerId) => change({ ownerId })}
      />
    </SideForm>
  );
}

function ExceptionFields({ form: { draft, change, errors } }: { readonly form: DecisionFormState }) {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        label={t('meetingScreens.decision.exceptionReason')}
        value={draft.exceptionReason}
        when="typing"
        error={errors.exceptionReason ?? null}
        onChange={(exceptionReason) => change({ exceptionReason })}
      />
      <DayField
        label={t('meetingScreens.decision.exceptionUntil')}
        value={draft.until}
        error={errors.until ?? null}
        onChange={(until) => change({ until })}
      />
    </>
  );
}

type ConditionProps = { readonly form: DecisionFormState; readonly participants: Participants };

/** What a conditional go demands, of whom, by when. */
function ConditionFields({ form: { draft, change, errors }, participants }: ConditionProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        label={t('meetingScreens.decision.conditionText')}
        value={draft.condition}
        when="typing"
        error={errors.condition ?? null}
        onChange={(condition) => change({ condition })}
      />
      <SelectField
        label={t('meetingScreens.decision.conditionOwner')}
        value={draft.conditionOwnerId}
        options={participants.options}
        none={t('common.word.none')}
        searched
        onChange={(conditionOwnerId) => change({ conditionOwnerId })}
      />
      <DayField
        label={t('meetingScreens.decision.conditionDue')}
        value={draft.conditionDue}
        error={errors.conditionDue ?? null}
        onChange={(conditionDue) => change({ conditionDue })}
      />
    </>
  );
}
