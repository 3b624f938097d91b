import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { MeetingRow } from './meetings-data.ts';

/** The newest first, each leading to itself as it stood. */
export function PastMeetings({ meetings }: { readonly meetings: readonly MeetingRow[] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <table className="tz-meeting-table" aria-label={t('meetingScreens.past.title')}>
      <thead>
        <tr>
          <th scope="col">{t('meetingScreens.past.number')}</th>
          <th scope="col">{t('meetingScreens.past.day')}</th>
          <th scope="col">{t('meetingScreens.past.state')}</th>
          <th scope="col" className="tz-number">
            {t('meetingScreens.past.decisions')}
          </th>
          <th scope="col" className="tz-number">
            {t('meetingScreens.past.actions')}
          </th>
          <th scope="col" className="tz-number">
            {t('meetingScreens.past.openActions')}
          </th>
        </tr>
      </thead>
      <tbody>
        {meetings.map(({ id, number, day, state, decisionCount, actionCount, openActionCount }) => (
          <tr key={id}>
            <th scope="row">
              <Link to="/meetings/meeting" search={{ id }}>
                {t('meetingScreens.numbered', { replace: { number } })}
              </Link>
            </th>
            <td>{formats.day(day, 'weekday')}</td>
            <td>
              <StatusMark
                status={state === 'running' ? 'watch' : 'good'}
                word={t(`meetings.state.${state}`)}
              />
            </td>
            <td className="tz-number">{formats.count(decisionCount)}</td>
            <td className="tz-number">{formats.count(actionCount)}</td>
            <td className="tz-number">{formats.count(openActionCount)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
