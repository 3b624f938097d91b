import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/section.tsx';
import { MoneyTable } from './money-table.tsx';
import { OverspentTable } from './overspent-table.tsx';
import { type Asked, overviewParts } from './overview-data.ts';
import { PolicyTable } from './policy-table.tsx';
import { SpendBar } from './spend-bar.tsx';

/** The budget against time and policy, with its amounts and the reserve. */
export function BudgetSections({ asked }: { readonly asked: Asked }) {
  const part = useQuery(overviewParts.budget(asked)).data;
  if (part === undefined) return null;
  if (part.planFen === 0 && part.actualFen === 0) return <NoPlan />;
  return (
    <>
      <SpendBar part={part} />
      <PolicyTable part={part} />
      <MoneyTable part={part} asked={asked} />
      <OverspentTable lines={part.overspent} />
    </>
  );
}

function NoPlan() {
  const { t } = useTranslation();
  return (
    <Section
      title={t('overview.money.title')}
      aside={
        <Link to="/budget" search={{ show: 'newLine' }}>
          {t('overview.money.begin')}
        </Link>
      }
    >
      <p className="tz-overview-none">{t('overview.money.none')}</p>
    </Section>
  );
}
