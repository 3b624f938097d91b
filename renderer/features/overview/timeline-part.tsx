import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/section.tsx';
import type { TimelineStanding } from '#shared/domain/timeline/timeline-standing.ts';
import { GatesSection } from './gates-section.tsx';
import { NextMilestones } from './next-milestones.tsx';

/** Gates and what comes next; where nothing is planned, the way to the plan. */
export function TimelinePart({ standing }: { readonly standing: TimelineStanding | null }) {
  const { t } = useTranslation();
  if (standing === null || standing.taskCount === 0) {
    return (
      <Section
        title={t('overview.plan.title')}
        aside={<Link to="/timeline">{t('overview.plan.action')}</Link>}
      >
        <p className="tz-overview-none">{t('overview.plan.empty')}</p>
      </Section>
    );
  }
  return (
    <>
      <GatesSection gates={standing.gates} />
      <NextMilestones milestones={standing.milestones} />
    </>
  );
}
