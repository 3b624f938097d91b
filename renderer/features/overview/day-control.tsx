import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DayPicker } from '#renderer/ui/date-picker.tsx';
import type { OverviewDay } from './overview-data.ts';

/** Chooses the day whose state is shown, among those that the ledger knows. */
export function DayControl({ state: { day, today, firstDay } }: { readonly state: OverviewDay }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <div className="tz-overview-day">
      <span aria-hidden="true">{t('overview.day.caption')}</span>
      <DayPicker
        label={t('overview.day.label')}
        value={day}
        earliest={firstDay}
        latest={today}
        needed
        onChange={(chosen) => {
          if (chosen === null) return;
          void navigate({ to: '/', search: chosen === today ? {} : { day: chosen } });
        }}
      />
    </div>
  );
}
