import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { FormFault } from '#renderer/ui/form-fault.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import type { Decision } from '#shared/domain/meetings/decision.ts';
import type { MeetingId } from '#shared/domain/meetings/meeting.ts';
import { useReverse } from './meetings-data.ts';

type Props = {
  readonly decision: Decision;
  /** The one that runs, in which it is taken back. */
  readonly meetingId: MeetingId;
  readonly onClose: () => void;
};

/** Takes back what a decision did; that is decided too, and says why. */
export function ReverseDrawer({ decision, meetingId, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Drawer
      title={t('meetingScreens.decision.reverseTitle', { replace: { number: decision.number } })}
      onClose={onClose}
    >
      <ReverseForm decision={decision} meetingId={meetingId} onDone={onClose} />
    </Drawer>
  );
}

type FormProps = Omit<Props, 'onClose'> & { readonly onDone: () => void };

export function ReverseForm({ decision, meetingId, onDone }: FormProps) {
  const { t } = useTranslation();
  const { refusal } = useLabelText();
  const readOnly = useReadOnly();
  const [reason, setReason] = useState('');
  const { mutate, error, isPending } = useReverse();
  const refused = refusalOf(error);
  return (
    <form
      className="tz-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending) mutate({ id: decision.id, meetingId, reason }, { onSuccess: onDone });
      }}
    >
      <p>
        {decision.question} · <b>{decision.choice}</b>
      </p>
      <p className="tz-caption">{t('meetingScreens.decision.reverseText')}</p>
      <TextField
        label={t('meetingScreens.decision.reason')}
        value={reason}
        when="typing"
        rows={3}
        error={null}
        onChange={setReason}
      />
      <FormFault sentence={refused === null ? undefined : refusal(refused)} />
      <div className="tz-meeting-form-foot">
        <Button onClick={onDone}>{t('common.action.cancel')}</Button>
        <Button type="primary" danger htmlType="submit" disabled={readOnly} loading={isPending}>
          {t('meetingScreens.decision.reverse')}
        </Button>
      </div>
    </form>
  );
}
