import { skipToken, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { orpc } from '#renderer/rpc/rpc.ts';
import { Section } from '#renderer/ui/section.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';

/** What meetings gave to the person at the desk and is still open; nothing where there is none of it. */
export function MyActions() {
  const { t } = useTranslation();
  const formats = useFormats();
  const person = useQuery(orpc.session.get.queryOptions()).data?.person ?? null;
  const input = person === null ? skipToken : { ownerId: person.id };
  const actions = useQuery(orpc.meetings.actions.queryOptions({ input })).data ?? [];
  if (person === null || actions.length === 0) return null;
  return (
    <Section
      title={t('meetingScreens.overview.title')}
      aside={<Link to="/meetings">{t('meetingScreens.overview.toMeetings')}</Link>}
    >
      <ul className="tz-overview-alerts">
        {actions
          .toSorted((one, other) => one.dueDay.localeCompare(other.dueDay))
          .map(({ id, number, text, dueDay, isOverdue }) => (
            <li key={id}>
              <StatusMark
                status={isOverdue ? 'stop' : 'none'}
                word={t(isOverdue ? 'meetingScreens.actions.overdue' : 'meetings.actionState.open')}
              />
              <Link to="/meetings">{`${number} ${text}`}</Link>
              <span>{formats.day(dueDay, 'weekday')}</span>
            </li>
          ))}
      </ul>
    </Section>
  );
}
