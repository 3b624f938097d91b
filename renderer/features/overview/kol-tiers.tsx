import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/section.tsx';
import { type Status, StatusMark } from '#renderer/ui/status-mark.tsx';
import { TierMark } from '#renderer/ui/tier-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { resultCosts } from '#shared/domain/kols/result-costs.ts';
import { measured } from '#shared/domain/kols/result-sums.ts';
import type { TierGroup } from '#shared/domain/kols/roster.ts';
import { type Asked, overviewParts } from './overview-data.ts';

/** The tiers of the roster in short: how many, what was published, what a purchase costs, and their money. */
export function KolTiers({ asked }: { readonly asked: Asked }) {
  const { t } = useTranslation();
  const tiers = useQuery(overviewParts.kols(asked)).data?.tiers;
  if (tiers === undefined) return null;
  if (tiers.every(({ kolCount }) => kolCount === 0)) {
    return (
      <Section title={t('kols.overview.title')} aside={<Link to="/kols">{t('kols.overview.add')}</Link>}>
        <p className="tz-overview-none">{t('kols.overview.none')}</p>
      </Section>
    );
  }
  return (
    <Section
      title={t('kols.overview.title')}
      unit={t('kols.overview.unit')}
      aside={<Link to="/kols/tiers">{t('kols.overview.all')}</Link>}
    >
      <table className="tz-overview-table">
        <thead>
          <tr>
            <th scope="col">{t('kols.word.tier')}</th>
            <th scope="col">{t('kols.overview.people')}</th>
            <th scope="col">{t('kols.overview.published')}</th>
            <th scope="col">{t('kols.overview.exposure')}</th>
            <th scope="col">{t('kols.overview.cpa')}</th>
            <th scope="col">{t('kols.overview.state')}</th>
          </tr>
        </thead>
        <tbody>
          {tiers.map((group) => (
            <TierRow key={group.tier} group={group} />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function TierRow({ group }: { readonly group: TierGroup }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { tier, kolCount, publishedCount, deliverableCount, results, planFen, contractFen } = group;
  const exposure = measured(results, 'exposure');
  const { cpaFen } = resultCosts(results);
  const status: Status = planFen === null ? 'none' : contractFen > planFen ? 'stop' : 'good';
  return (
    <tr>
      <th scope="row">
        <Link to="/kols" search={{ tier }}>
          <TierMark tier={tier} name={t(`kols.tier.${tier}`)} />
        </Link>
      </th>
      <td>{formats.count(kolCount)}</td>
      <td>
        <Link to="/kols/deliverables" search={{ tier }}>
          {`${formats.count(publishedCount)}/${formats.count(deliverableCount)}`}
        </Link>
      </td>
      <td>{exposure === null ? '' : formats.compact(exposure)}</td>
      <td>{cpaFen === null ? '' : formats.exactMoney(cpaFen)}</td>
      <td>
        <StatusMark status={status} word={t(words[status])} />
      </td>
    </tr>
  );
}

const words = {
  none: 'kols.budget.none',
  stop: 'kols.overview.over',
  good: 'kols.overview.within',
  watch: 'kols.overview.within',
} as const satisfies Record<Status, string>;
