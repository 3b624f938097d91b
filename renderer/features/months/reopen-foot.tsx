import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import type { Month } from '#shared/values/month.ts';
import { useReopenMonth } from './months-data.ts';

/** The last closed month is opened again, with its reason. */
export function ReopenFoot({ month }: { readonly month: Month }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const readOnly = useReadOnly();
  const [isAsking, setAsking] = useState(false);
  const label = t('months.action.reopen', { replace: { month: formats.month(month, 'short') } });
  if (isAsking) return <ReopenForm month={month} label={label} onDone={() => setAsking(false)} />;
  return (
    <Button disabled={readOnly} onClick={() => setAsking(true)}>
      {label}
    </Button>
  );
}

type FormProps = { readonly month: Month; readonly label: string; readonly onDone: () => void };

/** What was typed stays when a rule refuses it. */
function ReopenForm({ month, label, onDone }: FormProps) {
  const { t } = useTranslation();
  const { refusal: sentence } = useLabelText();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const { mutate, isPending, error } = useReopenMonth();
  const refused = refusalOf(error);
  const submit = () => {
    setMissing(reason.trim() === '');
    if (reason.trim() !== '') mutate({ month, reason: reason.trim() }, { onSuccess: onDone });
  };
  return (
    <form
      className="tz-month-reopen"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextField
        label={t('months.reopen.reason')}
        value={reason}
        when="typing"
        onChange={setReason}
        error={isMissing ? t('months.reopen.missing') : refused === null ? null : sentence(refused)}
      />
      <Button onClick={onDone}>{t('common.action.cancel')}</Button>
      <Button type="primary" htmlType="submit" loading={isPending}>
        {label}
      </Button>
    </form>
  );
}
