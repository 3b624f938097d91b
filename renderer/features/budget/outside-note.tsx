import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { Budget } from './budget-data.ts';

/** What was spent outside the programme's months stands in none of them: said, so that it is not lost from sight. */
export function OutsideNote({ budget }: { readonly budget: Budget }) {
  const { t } = useTranslation();
  const { moneyWithUnit } = useFormats();
  const { actualOutsideFen } = budget.facts;
  if (actualOutsideFen === 0) return null;
  return (
    <p className="tz-outside-note">
      {t('budget.sheet.outside', { money: moneyWithUnit(actualOutsideFen) })}
      <Link to="/budget/entries">{t('budget.sheet.showOutside')}</Link>
    </p>
  );
}
