import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/section.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { TimelineStanding } from '#shared/domain/timeline/timeline-standing.ts';

type Slip = TimelineStanding['slips'][number];

const MOST_SHOWN = 4;

/** What ends later than a week ago: where it began and why, and what it moves. */
export function SlipsSection({ slips }: { readonly slips: readonly Slip[] }) {
  const { t } = useTranslation();
  return (
    <Section title={t('overview.slips.title')} unit={t('overview.slips.unit')}>
      {slips.length === 0 ? (
        <p className="tz-overview-none">{t('overview.slips.none')}</p>
      ) : (
        <ol className="tz-slip-list">
          {slips.slice(0, MOST_SHOWN).map((slip) => (
            <SlipItem key={slip.causeId} slip={slip} />
          ))}
        </ol>
      )}
    </Section>
  );
}

function SlipItem({ slip }: { readonly slip: Slip }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { causeId, name, days, movedCount, milestones, reason, personName } = slip;
  const followers = movedCount - 1;
  const later = (count: number) => t('overview.slips.days', { count, replace: { days: String(count) } });
  return (
    <li>
      <div className="tz-slip-head">
        <Link to="/timeline" search={{ task: causeId, drawer: 'why' }}>
          {name}
        </Link>
        {days > 0 && <b>{later(days)}</b>}
        {followers > 0 &&
          t('overview.slips.follow', { count: followers, replace: { total: formats.count(followers) } })}
      </div>
      <span>{[reason, personName].filter((word) => word !== null && word !== '').join(' · ')}</span>
      {milestones.length > 0 && (
        <span>
          {milestones.map((milestone, at) => (
            <span key={milestone.taskId}>
              {at > 0 && t('common.separator.list')}
              <Link to="/timeline" search={{ task: milestone.taskId }}>
                {milestone.name}
              </Link>{' '}
              {later(milestone.days)}
            </span>
          ))}
        </span>
      )}
    </li>
  );
}
