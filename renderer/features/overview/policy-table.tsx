import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/section.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { Swatch } from '#renderer/ui/swatch.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { Drift } from '#shared/domain/policy/policy.ts';
import type { BudgetPart } from './overview-data.ts';
import { statusOf, worstState } from './policy-state.ts';

/** The shares of plan and actuals against the policy, a row a category. */
export function PolicyTable({ part }: { readonly part: BudgetPart }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const share = (drift: Drift) => (drift.shareBp === null ? '' : formats.percentFigure(drift.shareBp));
  const points = (drift: Drift) => (drift.driftBp === null ? '' : formats.pointsFigure(drift.driftBp));
  return (
    <Section title={t('overview.policy.title')} unit={t('overview.policy.unit')}>
      <table className="tz-overview-table">
        <thead>
          <tr>
            <th scope="col">{t('common.word.category')}</th>
            <th scope="col">{t('overview.policy.policy')}</th>
            <th scope="col">{t('common.word.plan')}</th>
            <th scope="col">{t('common.word.committed')}</th>
            <th scope="col">{t('common.word.actual')}</th>
            <th scope="col">{t('overview.policy.drift')}</th>
            <th scope="col">{t('common.word.status')}</th>
          </tr>
        </thead>
        <tbody>
          {part.categories.map((category) => {
            const row = part.policy.find((candidate) => candidate.categoryId === category.id);
            if (row === undefined) return null;
            const worst = worstState(row);
            return (
              <tr key={category.id}>
                <th scope="row">
                  <Link to="/budget" search={{ show: 'category', id: category.id }}>
                    <Swatch hue={category.hue} name={category.name} />
                  </Link>
                </th>
                <td>{formats.percentFigure(row.shareBp)}</td>
                <td>{share(row.plan)}</td>
                <td>{share(row.committed)}</td>
                <td>
                  <Link to="/budget/entries" search={{ category: category.id }}>
                    {share(row.actual)}
                  </Link>
                </td>
                <td>{points(row.actual)}</td>
                <td>
                  <StatusMark status={statusOf(worst)} word={t(`overview.state.${worst}`)} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Section>
  );
}
