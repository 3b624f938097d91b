import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { HeldEdit } from '#shared/domain/requests/held-edit.ts';

/** Edits that leave the band stand in the sheet as a preview only: said, with the way to submit or withdraw them. */
export function HeldNote({ edits }: { readonly edits: readonly HeldEdit[] }) {
  const { t } = useTranslation();
  const { count, moneyWithUnit } = useFormats();
  return edits.map(({ id, number, legs, totalFen }) => (
    <output key={id} className="tz-held-note">
      {totalFen === null
        ? t('budget.held.cells', { number, cells: count(legs.length) })
        : t('budget.held.total', { number, cells: count(legs.length), total: moneyWithUnit(totalFen) })}
      <Link to="/budget/requests" search={{ request: id }}>
        {t('budget.held.open')}
      </Link>
    </output>
  ));
}
