import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import { type AgendaArea, agendaAreas, topicInputSchema } from '#shared/domain/meetings/agenda.ts';
import type { Meeting } from '#shared/domain/meetings/meeting.ts';
import { type MeetingItem, useAddTopic } from '../meetings-data.ts';
import { SideForm } from './side-form.tsx';

type Props = { readonly meeting: Meeting; readonly item: MeetingItem; readonly onDone: () => void };

/** What the chair puts on the agenda. */
export function TopicForm({ meeting, item, onDone }: Props) {
  const { t } = useTranslation();
  const { refusal } = useLabelText();
  const [title, setTitle] = useState('');
  const [area, setArea] = useState<AgendaArea>(item.area);
  const [minutes, setMinutes] = useState('5');
  const [tried, setTried] = useState(false);
  const { mutate, error, isPending } = useAddTopic();
  const refused = refusalOf(error);
  const read = topicInputSchema.safeParse({ title, area, minutes: Number(minutes.trim()) });
  const faults = new Set(!tried || read.success ? [] : read.error.issues.map(({ path }) => path[0]));
  const save = () => {
    setTried(true);
    if (read.success) mutate({ id: meeting.id, topic: read.data }, { onSuccess: onDone });
  };
  return (
    <SideForm
      title={t('meetingScreens.topic.title')}
      submit={t('meetingScreens.topic.submit')}
      isPending={isPending}
      fault={refused === null ? undefined : refusal(refused)}
      onSubmit={save}
      onCancel={onDone}
    >
      <TextField
        label={t('meetingScreens.topic.name')}
        value={title}
        when="typing"
        error={faults.has('title') ? t('meetingScreens.decision.missing') : null}
        onChange={setTitle}
      />
      <SelectField
        label={t('meetingScreens.topic.area')}
        value={area}
        options={agendaAreas.map((value) => ({ value, label: t(`meetings.area.${value}`) }))}
        onChange={(next) => setArea(next ?? item.area)}
      />
      <TextField
        label={t('meetingScreens.topic.minutes')}
        value={minutes}
        when="typing"
        error={faults.has('minutes') ? t('meetingScreens.series.minutesError') : null}
        onChange={setMinutes}
      />
    </SideForm>
  );
}
