import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Budget } from './budget-data.ts';

/** The lines that are overspent: the furthest by name, the others by their number; nothing where none is. */
export function OverspentClause({ facts }: Pick<Budget, 'facts'>) {
  const { t } = useTranslation();
  const [first, ...others] = facts.overspent;
  if (first === undefined) return null;
  return (
    <>
      {t('common.separator.clause')}
      <Link to="/budget" search={{ show: 'line', id: first.lineId }}>
        {first.name}
      </Link>
      {others.length === 0
        ? t('budget.sentence.overspentOne')
        : t('budget.sentence.overspentMore', { count: others.length })}
    </>
  );
}
