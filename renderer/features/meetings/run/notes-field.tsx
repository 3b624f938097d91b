import { Input } from 'antd';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { useLabelText } from '#renderer/ui/use-label-text.ts';

type Props = {
  readonly stored: string;
  readonly disabled: boolean;
  readonly onSave: (notes: string) => Promise<unknown>;
};

/** How long a pause in typing is. */
const PAUSE_MS = 800;
const AGAIN_MS = 4000;
export const NOTES_ID = 'meeting-notes';

/** Notes as people speak: kept at every pause and when the field is left; what could not be kept stays and is tried again. */
export function NotesField({ stored, disabled, onSave }: Props) {
  const { t } = useTranslation();
  const notes = useNotes(stored, onSave);
  return (
    <section className="tz-run-notes" aria-label={t('meetingScreens.run.notes')}>
      <div className="tz-run-head">
        <label htmlFor={NOTES_ID}>{t('meetingScreens.run.notes')}</label>
        <NotesState notes={notes} />
      </div>
      <Input.TextArea
        id={NOTES_ID}
        value={notes.text}
        disabled={disabled}
        autoSize={{ minRows: 2, maxRows: 8 }}
        placeholder={t('meetingScreens.run.notesHint')}
        onChange={({ target }) => notes.type(target.value)}
        onBlur={notes.leave}
        onKeyDown={(event) => {
          // Esc gives the keys back to the meeting.
          if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          event.currentTarget.blur();
        }}
      />
    </section>
  );
}

type Notes = ReturnType<typeof useNotes>;

function NotesState({ notes: { isUnsaved, error, wasSaved } }: { readonly notes: Notes }) {
  const { t } = useTranslation();
  const { refusal } = useLabelText();
  const refused = refusalOf(error);
  if (refused !== null)
    return (
      <span role="alert">
        <StatusMark
          status="stop"
          word={t('meetingScreens.run.notesFailed', { replace: { reason: refusal(refused) } })}
        />
      </span>
    );
  if (error !== null) return <StatusMark status="watch" word={t('meetingScreens.run.notesKept')} />;
  if (isUnsaved) return <span>{t('meetingScreens.run.notesSaving')}</span>;
  return wasSaved ? <output>{t('meetingScreens.run.notesSaved')}</output> : null;
}

function useNotes(stored: string, onSave: Props['onSave']) {
  const [typed, setTyped] = useState<string | null>(null);
  const [sent, setSent] = useState<string | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const kept = sent ?? stored.trim();
  const isUnsaved = typed !== null && typed.trim() !== kept;
  const send = async () => {
    if (typed === null || !isUnsaved) return;
    const text = typed.trim();
    try {
      await onSave(text);
      setSent(text);
      setError(null);
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    }
  };
  const save = useEffectEvent(() => void send());
  useEffect(() => {
    if (typed === null || refusalOf(error) !== null) return undefined;
    const timer = setTimeout(() => save(), error === null ? PAUSE_MS : AGAIN_MS);
    return () => clearTimeout(timer);
  }, [typed, error]);
  useEffect(() => () => save(), []);
  return {
    text: typed ?? stored,
    isUnsaved,
    wasSaved: sent !== null,
    error,
    type: (text: string) => {
      setTyped(text);
      if (refusalOf(error) !== null) setError(null);
    },
    leave: () => {
      if (isUnsaved) return void send();
      // What was noted elsewhere meanwhile is shown again, once what was noted here is.
      if (sent === null || sent === stored.trim()) setTyped(null);
      return undefined;
    },
  };
}
