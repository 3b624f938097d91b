import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { DayField } from '#renderer/ui/day-field.tsx';
import { FormField } from '#renderer/ui/form-field.tsx';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import type { Day } from '#shared/values/day.ts';
import { FormFault } from './form-fault.tsx';
import {
  type RequestDetail,
  useApproveRequest,
  useRejectRequest,
  useSubmitRequest,
  useWithdrawRequest,
} from './requests-data.ts';

type Props = { readonly detail: RequestDetail };
type Step = 'approve' | 'reject' | 'withdraw' | 'submit';

/** What the person at the desk may do with it now; why not, where they may not. */
export function RequestActions({ detail }: Props) {
  const { t } = useTranslation();
  const { refusal: sentence } = useLabelText();
  const readOnly = useReadOnly();
  const [step, setStep] = useState<Step | null>(null);
  const submit = useSubmitRequest();
  const { request, actions } = detail;
  if (step !== null) return <StepForm detail={detail} step={step} onDone={() => setStep(null)} />;
  const isOpen = request.state === 'draft' || request.state === 'submitted';
  if (!isOpen) return null;
  const hindrance = request.state === 'submitted' ? actions.approve : actions.submit;
  const refused = refusalOf(submit.error);
  return (
    <>
      <span className="tz-caption tz-request-approver">
        {refused !== null ? sentence(refused) : hindrance === null ? '' : sentence(hindrance)}
      </span>
      {actions.withdraw === null && (
        <Button disabled={readOnly} onClick={() => setStep('withdraw')}>
          {t('requests.action.withdraw')}
        </Button>
      )}
      {request.state === 'draft' && actions.submit === null && (
        <Button
          type="primary"
          disabled={readOnly}
          loading={submit.isPending}
          onClick={() => (request.reason === '' ? setStep('submit') : submit.mutate({ id: request.id }))}
        >
          {t('requests.form.submit')}
        </Button>
      )}
      {request.state === 'submitted' && actions.reject === null && (
        <Button disabled={readOnly} onClick={() => setStep('reject')}>
          {t('requests.action.reject')}
        </Button>
      )}
      {request.state === 'submitted' && actions.approve === null && (
        <Button type="primary" disabled={readOnly} onClick={() => setStep('approve')}>
          {t('requests.action.approve')}
        </Button>
      )}
    </>
  );
}

type StepProps = { readonly detail: RequestDetail; readonly step: Step; readonly onDone: () => void };

/** The step with its words: why it is asked for or rejected, an exception where a share leaves its band. */
function StepForm({ detail, step, onDone }: StepProps) {
  const { t } = useTranslation();
  const form = useStep(detail, step, onDone);
  return (
    <form
      className="tz-request-step"
      onSubmit={(event) => {
        event.preventDefault();
        form.run();
      }}
    >
      <FormField label={t(`requests.step.${step}`)} optional={!saysWhy(step)} error={form.errors.words}>
        {(field) => (
          <Input.TextArea
            {...field}
            rows={2}
            value={form.words}
            onChange={({ target }) => form.setWords(target.value)}
          />
        )}
      </FormField>
      {form.needsException && (
        <>
          <FormField label={t('requests.step.exceptionReason')} error={form.errors.exception}>
            {(field) => (
              <Input
                {...field}
                value={form.exceptionReason}
                autoComplete="off"
                onChange={({ target }) => form.setExceptionReason(target.value)}
              />
            )}
          </FormField>
          <DayField
            label={t('requests.step.exceptionUntil')}
            value={form.until}
            error={form.errors.until}
            onChange={form.setUntil}
          />
        </>
      )}
      <FormFault text={form.errors.form} />
      <div className="tz-request-buttons">
        <Button onClick={onDone}>{t('common.action.cancel')}</Button>
        <Button type="primary" danger={step === 'reject'} htmlType="submit" loading={form.isPending}>
          {t(step === 'submit' ? 'requests.form.submit' : `requests.action.${step}`)}
        </Button>
      </div>
    </form>
  );
}

/** A request that was typed in the sheet has no reason yet. */
function saysWhy(step: Step): boolean {
  return step === 'reject' || step === 'submit';
}

function useStep({ request, preview, seq }: RequestDetail, step: Step, onDone: () => void) {
  const { t } = useTranslation();
  const { refusal: sentence } = useLabelText();
  const [words, setWords] = useState('');
  const [exceptionReason, setExceptionReason] = useState('');
  const [until, setUntil] = useState<Day | null>(null);
  const [tried, setTried] = useState(false);
  const approve = useApproveRequest();
  const reject = useRejectRequest();
  const withdraw = useWithdrawRequest();
  const needsException = step === 'approve' && preview.categories.some((category) => category.needsException);
  const submit = useSubmitRequest();
  const { error, isPending } = { approve, reject, withdraw, submit }[step];
  const refused = refusalOf(error);
  const missing = {
    words: saysWhy(step) && words.trim() === '' ? t('requests.step.sayWhy') : null,
    exception: needsException && exceptionReason.trim() === '' ? t('requests.step.sayWhy') : null,
    until: needsException && until === null ? t('requests.step.chooseDay') : null,
  };
  const run = () => {
    setTried(true);
    if (missing.words !== null || missing.exception !== null || missing.until !== null) return;
    const { id } = request;
    const then = { onSuccess: onDone };
    if (step === 'submit') return submit.mutate({ id, change: { reason: words } }, then);
    if (step === 'reject') return reject.mutate({ id, reason: words }, then);
    if (step === 'withdraw') return withdraw.mutate({ id, reason: words }, then);
    const exception = until === null ? {} : { exception: { reason: exceptionReason, until } };
    return approve.mutate({ id, seenSeq: seq, note: words, ...exception }, then);
  };
  return {
    words,
    setWords,
    exceptionReason,
    setExceptionReason,
    until,
    setUntil,
    needsException,
    isPending,
    run,
    errors: {
      ...(tried ? missing : { words: null, exception: null, until: null }),
      form: refused === null ? null : sentence(refused),
    },
  };
}
