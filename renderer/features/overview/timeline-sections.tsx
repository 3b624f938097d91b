import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/section.tsx';
import { GatesSection } from './gates-section.tsx';
import { NextMilestones } from './next-milestones.tsx';
import { type Asked, overviewParts } from './overview-data.ts';
import { SlipsSection } from './slips-section.tsx';

/** The gates; where nothing is planned, the way to the plan. */
export function GateSections({ asked }: { readonly asked: Asked }) {
  const { t } = useTranslation();
  const part = useQuery(overviewParts.timeline(asked)).data;
  if (part === undefined) return null;
  const { standing } = part;
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
  return <GatesSection gates={standing.gates} />;
}

/** What comes next and what slipped; nothing where nothing is planned. */
export function PlanSections({ asked }: { readonly asked: Asked }) {
  const standing = useQuery(overviewParts.timeline(asked)).data?.standing ?? null;
  if (standing === null || standing.taskCount === 0) return null;
  return (
    <>
      <NextMilestones milestones={standing.milestones} />
      <SlipsSection slips={standing.slips} />
    </>
  );
}
