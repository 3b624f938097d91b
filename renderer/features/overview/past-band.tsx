import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Icon } from '#renderer/ui/icons.tsx';
import { Said } from '#renderer/ui/said.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { Day } from '#shared/values/day.ts';
import type { OverviewDay } from './overview-data.ts';

type Props = { readonly state: OverviewDay; readonly asked: Day | undefined };

/** Says that what stands below is past, and leads back. Nothing today. */
export function PastBand({ state: { day, firstDay, endedAt }, asked }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (endedAt === null) return null;
  return (
    <output className="tz-overview-past">
      <Icon name="history" />
      <span>
        <Said text="overview.day.asOf" values={{ day: formats.day(day) }} />
        {asked !== undefined && asked < firstDay && (
          <> {t('overview.day.begins', { replace: { day: formats.day(firstDay) } })}</>
        )}
      </span>
      <Link to="/history/as-of" search={{ at: endedAt }}>
        {t('overview.day.data')}
      </Link>
      <Link to="/">{t('overview.day.today')}</Link>
    </output>
  );
}
