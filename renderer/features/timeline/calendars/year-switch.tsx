import { useTranslation } from 'react-i18next';
import { IconButton } from '#renderer/ui/icon-button.tsx';

type Props = { readonly year: number; readonly onChange: (year: number) => void };

const FIRST = 1950;
const LAST = 2150;

export function YearSwitch({ year, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <span className="tz-year-switch">
      <IconButton
        icon="chevron-left"
        label={t('calendars.year.previous')}
        disabled={year <= FIRST}
        onClick={() => onChange(year - 1)}
      />
      <output aria-label={t('calendars.year.label')}>{year}</output>
      <IconButton
        icon="chevron-right"
        label={t('calendars.year.next')}
        disabled={year >= LAST}
        onClick={() => onChange(year + 1)}
      />
    </span>
  );
}
