import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Formats } from '#renderer/ui/formats.ts';
import { Section } from '#renderer/ui/section.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { type Fen, fen } from '#shared/values/money.ts';
import { formatPercent, shareBp } from '#shared/values/percent.ts';
import { type Asked, type BudgetPart, overviewParts, type RiskPart } from './overview-data.ts';
import type { Target } from './target.ts';

type Row = {
  readonly key: 'total' | 'plan' | 'actual' | 'open' | 'available' | 'landing' | 'reserve' | 'exposure';
  readonly amount: Fen;
  readonly note: string;
  readonly to: Target;
};
type Props = { readonly part: BudgetPart; readonly asked: Asked };

/** The amounts one below the other, down to the reserve and what the risks may cost of it. */
export function MoneyTable({ part, asked }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  // Without them the rest still stands.
  const risks = useQuery({ ...overviewParts.risks(asked), throwOnError: false }).data;
  const rows = [
    ...budgetRows(part, t, formats),
    ...(risks === undefined ? [] : [exposureRow(risks, t, formats)]),
  ];
  return (
    <Section
      title={t('overview.money.title')}
      unit={t(formats.moneyUnit === 'wan' ? 'common.unit.wan' : 'common.unit.yuan')}
    >
      <table className="tz-overview-table tz-overview-money" aria-label={t('overview.money.caption')}>
        <tbody>
          {rows.map(({ key, amount, note, to }) => (
            <tr key={key}>
              <th scope="row">
                <Link {...to}>{t(`overview.money.${key}`)}</Link>
              </th>
              <td>{note}</td>
              <td className={amount < 0 ? 'tz-negative' : ''}>{formats.money(amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function budgetRows(part: BudgetPart, t: TFunction, formats: Formats): Row[] {
  const { programme, planFen, actualFen, openFen, availableFen, landing } = part;
  const spent = shareBp(actualFen, planFen);
  const amount = (of: Fen) => ({ amount: formats.money(of) });
  return [
    {
      key: 'total',
      amount: programme.totalFen,
      note: programme.name,
      to: { to: '/budget', search: { show: 'programme' } },
    },
    {
      key: 'plan',
      amount: planFen,
      note: t('overview.money.planNote', { replace: amount(fen(programme.totalFen - planFen)) }),
      to: { to: '/budget' },
    },
    {
      key: 'actual',
      amount: actualFen,
      note:
        spent === null ? '' : t('overview.money.actualNote', { replace: { share: formatPercent(spent, 1) } }),
      to: { to: '/budget/entries' },
    },
    { key: 'open', amount: openFen, note: '', to: { to: '/budget/commitments' } },
    { key: 'available', amount: availableFen, note: '', to: { to: '/budget' } },
    {
      key: 'landing',
      amount: fen(Math.round(landing.eacFen)),
      note: t('overview.money.landingNote', {
        replace: {
          low: formats.money(fen(Math.round(landing.lowFen)), 0),
          high: formats.money(fen(Math.round(landing.highFen)), 0),
        },
      }),
      to: { to: '/budget/forecast' },
    },
    {
      key: 'reserve',
      amount: part.reserveBalanceFen,
      note: t('overview.money.reserveNote', { replace: amount(part.reserveSetAsideFen) }),
      to: { to: '/budget/requests' },
    },
  ];
}

function exposureRow({ exposureFen, reserveFen }: RiskPart, t: TFunction, formats: Formats): Row {
  const gap = formats.money(fen(exposureFen - reserveFen));
  return {
    key: 'exposure',
    amount: exposureFen,
    note:
      exposureFen > reserveFen
        ? t('overview.money.short', { replace: { gap } })
        : t('overview.money.covered'),
    to: { to: '/risks' },
  };
}
