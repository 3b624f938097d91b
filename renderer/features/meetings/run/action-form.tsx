import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { DayField } from '#renderer/ui/day-field.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import type { PersonId } from '#shared/domain/catalogue/person.ts';
import type { Meeting } from '#shared/domain/meetings/meeting.ts';
import { addDays, type Day } from '#shared/values/day.ts';
import { type MeetingItem, useAddAction } from '../meetings-data.ts';
import type { Participants } from '../use-participants.ts';
import { SideForm } from './side-form.tsx';

type Props = {
  readonly meeting: Meeting;
  readonly item: MeetingItem;
  readonly participants: Participants;
  readonly onDone: () => void;
};

const WEEK = 7;

/** Who does what by when. What is typed stays, whatever is refused. */
export function ActionForm({ meeting, item, participants, onDone }: Props) {
  const { t } = useTranslation();
  const { refusal } = useLabelText();
  const [text, setText] = useState('');
  const [ownerId, setOwner] = useState<PersonId | null>(null);
  const [dueDay, setDueDay] = useState<Day | null>(addDays(meeting.day, WEEK));
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const { mutate, error, isPending } = useAddAction();
  const refused = refusalOf(error);
  const ofOwner = refused?.field === 'ownerId' ? refusal(refused) : null;
  const save = () => {
    setTried(true);
    if (text.trim() === '' || dueDay === null) return;
    const departmentId = participants.homeOf(ownerId)?.id ?? null;
    mutate(
      { meetingId: meeting.id, itemId: item.id, text, ownerId, departmentId, dueDay, note },
      { onSuccess: onDone },
    );
  };
  return (
    <SideForm
      title={t('meetingScreens.actions.form')}
      submit={t('meetingScreens.actions.submit')}
      isPending={isPending}
      fault={refused === null || ofOwner !== null ? undefined : refusal(refused)}
      onSubmit={save}
      onCancel={onDone}
    >
      <TextField
        label={t('meetingScreens.actions.text')}
        value={text}
        when="typing"
        error={tried && text.trim() === '' ? t('meetingScreens.decision.missing') : null}
        onChange={setText}
      />
      <SelectField
        label={t('meetingScreens.actions.owner')}
        value={ownerId}
        options={participants.options}
        none={t('common.word.none')}
        searched
        error={ownerId === null ? ofOwner : null}
        onChange={setOwner}
      />
      <DayField
        label={t('meetingScreens.actions.dueDay')}
        value={dueDay}
        error={tried && dueDay === null ? t('meetingScreens.actions.dayMissing') : null}
        onChange={setDueDay}
      />
      <TextField
        label={t('meetingScreens.actions.note')}
        value={note}
        when="typing"
        rows={2}
        error={null}
        onChange={setNote}
      />
    </SideForm>
  );
}
