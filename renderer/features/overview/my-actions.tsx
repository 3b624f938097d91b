import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/section.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { type Asked, type MeetingPart, overviewParts } from './overview-data.ts';

const MOST_SHOWN = 6;

/** What meetings gave to the person at the desk and is still open, the first due first. */
export function MyActions({ asked }: { readonly asked: Asked }) {
  const { t } = useTranslation();
  const meeting = useQuery(overviewParts.meeting(asked)).data;
  if (meeting === undefined) return null;
  const { mine } = meeting;
  return (
    <Section
      title={t('overview.actions.title')}
      aside={<Link to="/meetings">{t('meetingScreens.overview.toMeetings')}</Link>}
    >
      {mine === null || mine.length === 0 ? (
        <p className="tz-overview-none">{t(`overview.actions.${mine === null ? 'nobody' : 'none'}`)}</p>
      ) : (
        <ul className="tz-overview-lines">
          {mine.slice(0, MOST_SHOWN).map((action) => (
            <MyAction key={action.id} action={action} />
          ))}
        </ul>
      )}
    </Section>
  );
}

type Action = NonNullable<MeetingPart['mine']>[number];

function MyAction({ action: { number, text, dueDay, isOverdue, meetingId } }: { readonly action: Action }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <li>
      <StatusMark
        status={isOverdue ? 'stop' : 'none'}
        word={t(isOverdue ? 'meetingScreens.actions.overdue' : 'meetings.actionState.open')}
      />
      <Link to="/meetings/meeting" search={{ id: meetingId }} title={text}>{`${number} ${text}`}</Link>
      <span>{formats.day(dueDay, 'weekday')}</span>
    </li>
  );
}
