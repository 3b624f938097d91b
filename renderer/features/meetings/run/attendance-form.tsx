import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import type { Meeting } from '#shared/domain/meetings/meeting.ts';
import { AttendanceFields } from '../attendance-fields.tsx';
import { useSetAttendance } from '../meetings-data.ts';
import type { Participants } from '../use-participants.ts';
import { SideForm } from './side-form.tsx';

type Props = {
  readonly meeting: Meeting;
  readonly participants: Participants;
  readonly onDone: () => void;
};

/** Who came, put right while the meeting runs. */
export function AttendanceForm({ meeting, participants, onDone }: Props) {
  const { t } = useTranslation();
  const { refusal } = useLabelText();
  const [attendance, setAttendance] = useState(meeting.attendance);
  const { mutate, error, isPending } = useSetAttendance();
  const refused = refusalOf(error);
  return (
    <SideForm
      title={t('meetingScreens.attendance.title')}
      submit={t('meetingScreens.attendance.save')}
      isPending={isPending}
      fault={refused === null ? undefined : refusal(refused)}
      onSubmit={() => mutate({ id: meeting.id, attendance }, { onSuccess: onDone })}
      onCancel={onDone}
    >
      <AttendanceFields
        attendance={attendance}
        participants={participants}
        disabled={false}
        onChange={setAttendance}
      />
    </SideForm>
  );
}
