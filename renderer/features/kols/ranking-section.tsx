import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Explained } from '#renderer/ui/explained.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { type Tier, tierSchema } from '#shared/domain/kols/kol-kinds.ts';
import type { RosterRow } from '#shared/domain/kols/roster.ts';
import { useRanking } from './kols-data.ts';
import { rateLines } from './measure-rows.ts';
import { useKolWords } from './use-kol-words.ts';

/** Who of a tier turns most clicks into purchases, by rates drawn towards the tier's: luck of few clicks leads no list. */
export function RankingSection() {
  const { t } = useTranslation();
  const [tier, setTier] = useState<Tier>('head');
  const rows = useRanking(tier).data?.rows.filter(({ ranked }) => ranked.place !== null) ?? [];
  return (
    <Section
      title={t('kols.ranking.title')}
      unit={t('kols.ranking.unit')}
      control={
        <Segmented
          label={t('kols.word.tier')}
          options={tierSchema.options.map((value) => ({ value, label: t(`kols.tier.${value}`) }))}
          value={tier}
          onChange={setTier}
        />
      }
    >
      {rows.length === 0 ? (
        <p className="tz-kol-none">{t('kols.ranking.none')}</p>
      ) : (
        <table className="tz-kol-table tz-ranking">
          <thead>
            <tr>
              <th scope="col">{t('kols.ranking.place')}</th>
              <th scope="col">KOL</th>
              <th scope="col">{t('kols.link.click')}</th>
              <th scope="col">{t('kols.measure.conversion')}</th>
              <th scope="col">{t('kols.compare.interval')}</th>
              <th scope="col">{t('kols.ranking.shrunken')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <RankedRow key={row.id} row={row} />
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

function RankedRow({ row: { id, name, ranked, results } }: { readonly row: RosterRow }) {
  const { t } = useTranslation();
  const words = useKolWords();
  return (
    <tr>
      <td>{words.count(ranked.place)}</td>
      <th scope="row">
        <Link to="/kols/kol" search={{ id }}>
          {name}
        </Link>
      </th>
      <td>{words.count(results.sums.click)}</td>
      <td>
        <Explained lines={rateLines(results, 'click', 'purchaseCount', { t, words })}>
          {words.rate(ranked.rate)}
        </Explained>
      </td>
      <td>{words.interval(ranked.interval)}</td>
      <td className="tz-cell-strong">
        <Explained
          lines={[
            t('kols.explain.ranked', {
              replace: { rate: words.rate(ranked.rate), shrunken: words.rate(ranked.shrunken) },
            }),
          ]}
        >
          {words.rate(ranked.shrunken)}
        </Explained>
      </td>
    </tr>
  );
}
