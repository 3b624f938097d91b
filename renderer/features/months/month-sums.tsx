import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/section.tsx';
import type { MonthRow } from '#shared/domain/months/month-close.ts';
import { type Fen, subtractFen } from '#shared/values/money.ts';
import { useExactFormats } from '#renderer/ui/use-exact-formats.ts';

/** What the month planned, spent and has falling due; each figure leads to what is behind it. */
export function MonthSums({ row }: { readonly row: MonthRow }) {
  const { t } = useTranslation();
  const { count } = useExactFormats();
  return (
    <Section title={t('months.sums.title')} unit={t('months.sums.unit')}>
      <dl className="tz-known">
        <Sum name={<Link to="/budget">{t('common.word.plan')}</Link>} money={row.planFen} />
        <Sum
          name={
            <Link to="/budget/entries">
              {t('months.sums.actual', { replace: { total: row.entryCount } })}
            </Link>
          }
          money={row.actualFen}
        />
        {row.accrualCount > 0 && (
          <Sum
            name={t('months.sums.accrued', { replace: { total: row.accrualCount } })}
            money={row.accruedFen}
          />
        )}
        <Sum name={t('months.column.variance')} money={subtractFen(row.actualFen, row.planFen)} isChange />
        <Sum
          name={
            <Link to="/budget/commitments" search={{ due: row.month, open: true }}>
              {t('months.column.open')}
            </Link>
          }
          money={row.openFen}
        />
        <Sum name={t('common.word.available')} money={row.availableFen} />
        <dt>{t('months.sums.documents')}</dt>
        <dd>{count(row.documentCount)}</dd>
      </dl>
    </Section>
  );
}

type SumProps = { readonly name: ReactNode; readonly money: Fen; readonly isChange?: boolean };

function Sum({ name, money, isChange = false }: SumProps) {
  const { exactMoney, moneyChange } = useExactFormats();
  return (
    <>
      <dt>{name}</dt>
      <dd className={money < 0 && !isChange ? 'tz-negative' : undefined}>
        {isChange ? moneyChange(money) : exactMoney(money)}
      </dd>
    </>
  );
}
