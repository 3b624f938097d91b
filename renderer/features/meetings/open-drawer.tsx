import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { DayField } from '#renderer/ui/day-field.tsx';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { FormFault } from '#renderer/ui/form-fault.tsx';
import { shortcuts } from '#renderer/ui/shortcuts.ts';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import { shortcutText } from '#renderer/ui/use-shortcut.ts';
import type { Day } from '#shared/values/day.ts';
import { AttendanceFields, expected } from './attendance-fields.tsx';
import { type Series, useOpenMeeting } from './meetings-data.ts';
import { useParticipants } from './use-participants.ts';

type Props = { readonly series: Series; readonly number: number; readonly onClose: () => void };

/** The day and who came; then the meeting begins. */
export function OpenDrawer({ series, number, onClose }: Props) {
  const { t } = useTranslation();
  const { refusal } = useLabelText();
  const navigate = useNavigate();
  const readOnly = useReadOnly();
  const participants = useParticipants();
  const [day, setDay] = useState<Day | null>(series.nextDay);
  const [attendance, setAttendance] = useState(() => expected(series.series.departmentIds));
  const { mutate, error, isPending } = useOpenMeeting();
  const refused = refusalOf(error);
  const open = () => {
    if (day === null || isPending) return;
    mutate(
      { day, attendance },
      { onSuccess: ({ id }) => void navigate({ to: '/meetings/run', search: { id } }) },
    );
  };
  return (
    <Drawer
      title={t('meetingScreens.open.title', { replace: { number } })}
      onClose={onClose}
      footer={
        <>
          <FormFault sentence={refused === null ? undefined : refusal(refused)} />
          <Button onClick={onClose}>{t('common.action.cancel')}</Button>
          <Button
            data-submit
            type="primary"
            title={shortcutText(shortcuts.submit)}
            disabled={readOnly || day === null}
            loading={isPending}
            onClick={open}
          >
            {t('meetingScreens.open.submit')}
          </Button>
        </>
      }
    >
      <DayField label={t('meetingScreens.open.day')} value={day} disabled={readOnly} onChange={setDay} />
      <AttendanceFields
        attendance={attendance}
        participants={participants}
        disabled={readOnly}
        onChange={setAttendance}
      />
      <p className="tz-caption">{t('meetingScreens.open.hint')}</p>
    </Drawer>
  );
}
