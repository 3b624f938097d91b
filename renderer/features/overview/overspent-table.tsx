import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/section.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { addFen } from '#shared/values/money.ts';
import type { BudgetPart } from './overview-data.ts';

const MOST_SHOWN = 6;

/** Lines that promised or spent more than all they plan; nothing at all when there are none. */
export function OverspentTable({ lines }: { readonly lines: BudgetPart['overspent'] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (lines.length === 0) return null;
  const unit = t(formats.moneyUnit === 'wan' ? 'common.unit.wan' : 'common.unit.yuan');
  return (
    <Section title={t('overview.overspent.title')} unit={unit}>
      <table className="tz-overview-table">
        <thead>
          <tr>
            <th scope="col">{t('common.word.line')}</th>
            <th scope="col">{t('common.word.plan')}</th>
            <th scope="col">{t('budget.sheet.view.committed')}</th>
            <th scope="col">{t('overview.overspent.by')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, MOST_SHOWN).map((line) => (
            <tr key={line.lineId}>
              <th scope="row">
                <Link to="/budget" search={{ show: 'line', id: line.lineId }}>
                  {line.name}
                </Link>
              </th>
              <td>{formats.money(line.planFen)}</td>
              <td>{formats.money(addFen(line.openFen, line.actualFen))}</td>
              <td className="tz-negative">{formats.money(line.availableFen)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
