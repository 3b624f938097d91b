import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Explained } from '#renderer/ui/explained.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { TierMark } from '#renderer/ui/tier-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { subtractFen } from '#shared/values/money.ts';
import { shareBp } from '#shared/values/percent.ts';
import type { RosterSums } from './kols-data.ts';

type Props = { readonly tiers: RosterSums['tiers'] };
type Tier = RosterSums['tiers'][number];

/** What each tier's contracts took of what is planned for it: a ruled row for each tier. */
export function TierBudget({ tiers }: Props) {
  const { t } = useTranslation();
  const { moneyUnit } = useFormats();
  return (
    <table className="tz-tier-budget">
      <caption className="tz-spoken">{t('kols.budget.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('kols.word.tier')}</th>
          <th scope="col">{t('kols.word.role')}</th>
          <th scope="col">{t('kols.budget.people')}</th>
          <th scope="col">
            {t('kols.unitOf', {
              replace: { name: t('kols.budget.contract'), unit: t(`common.unit.${moneyUnit}`) },
            })}
          </th>
          <th scope="col">{t('kols.budget.plan')}</th>
          <th scope="col">{t('kols.budget.share')}</th>
          <th scope="col">{t('common.word.status')}</th>
        </tr>
      </thead>
      <tbody>
        {tiers.map((tier) => (
          <Row key={tier.tier} tier={tier} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ tier: group }: { readonly tier: Tier }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { tier, kolCount, contractFen, planFen } = group;
  const share = planFen === null ? null : shareBp(contractFen, planFen);
  return (
    <tr>
      <th scope="row">
        <TierMark tier={tier} name={t(`kols.tier.${tier}`)} />
      </th>
      <td>{t(`kols.role.${tier}`)}</td>
      <td>{formats.count(kolCount)}</td>
      <td>{formats.money(contractFen)}</td>
      <td>
        {planFen === null ? (
          <Link to="/kols/tiers" search={{ show: 'lines' }}>
            {t('kols.budget.none')}
          </Link>
        ) : (
          formats.money(planFen)
        )}
      </td>
      <td>
        {share !== null && planFen !== null && (
          <Explained
            lines={[
              t('kols.budget.formula', {
                replace: {
                  contract: formats.moneyWithUnit(contractFen),
                  plan: formats.moneyWithUnit(planFen),
                  rest: formats.moneyWithUnit(subtractFen(planFen, contractFen)),
                },
              }),
              t('kols.budget.source'),
            ]}
          >
            <span className="tz-tier-share">
              <span className="tz-tier-bar" aria-hidden="true">
                <span className={`tz-hue-tier-${tier}`} style={{ width: `${Math.min(100, share / 100)}%` }} />
              </span>
              <span>{formats.percent(share)}</span>
            </span>
          </Explained>
        )}
      </td>
      <td>
        {planFen !== null && (
          <StatusMark
            status={contractFen > planFen ? 'stop' : 'good'}
            word={t(contractFen > planFen ? 'kols.budget.over' : 'kols.budget.within')}
          />
        )}
      </td>
    </tr>
  );
}
