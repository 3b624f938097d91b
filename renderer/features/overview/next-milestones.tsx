import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/section.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { TimelineStanding } from '#shared/domain/timeline/timeline-standing.ts';
import { dayEndedAt, minuteOf } from '#shared/values/moment.ts';
import { stateStatus } from './timeline-status.ts';

type Milestone = TimelineStanding['milestones'][number];

/** What is reached next, when, and how it stands. */
export function NextMilestones({ milestones }: { readonly milestones: readonly Milestone[] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (milestones.length === 0) return null;
  return (
    <Section
      title={t('overview.milestones.title')}
      aside={<Link to="/timeline/board">{t('overview.milestones.board')}</Link>}
    >
      <table className="tz-overview-table tz-next">
        <tbody>
          {milestones.map((milestone) => (
            <tr key={milestone.taskId}>
              <td>{formats.day(dayEndedAt(minuteOf(milestone.finish)), 'short')}</td>
              <th scope="row">
                <Link
                  to="/timeline"
                  search={{ task: milestone.taskId, drawer: milestone.isGate ? 'gate' : 'task' }}
                >
                  {milestone.name}
                </Link>
              </th>
              <td>
                <Standing milestone={milestone} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function Standing({ milestone: { state, lateDays, slackDays } }: { readonly milestone: Milestone }) {
  const { t } = useTranslation();
  const count = Math.ceil(state === 'late' ? lateDays : Math.max(0, slackDays));
  const word = t(`timelinePlan.state.${state}`, { count, replace: { days: String(count) } });
  return <StatusMark status={stateStatus[state]} word={word} />;
}
