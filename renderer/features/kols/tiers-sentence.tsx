import { useTranslation } from 'react-i18next';
import { Said } from '#renderer/ui/said.tsx';
import { resultCosts } from '#shared/domain/kols/result-costs.ts';
import type { TierSummary } from '#shared/domain/kols/roster.ts';
import { cpaRange } from './measures.ts';
import { sharesOf } from './tier-shares.ts';
import { useKolWords } from './use-kol-words.ts';

/** Which tier takes most of the money, what share of the purchases it brings, and which one buys cheapest. */
export function TiersSentence({ summary: { tiers } }: { readonly summary: TierSummary }) {
  const { t } = useTranslation();
  const words = useKolWords();
  const shares = sharesOf(tiers, 'purchaseCount').toSorted(
    (one, other) => (other.cost ?? 0) - (one.cost ?? 0),
  );
  const [dearest] = shares;
  const cheapest = tiers
    .flatMap((group) => {
      const { cpaFen } = resultCosts(group.results);
      return cpaFen === null ? [] : [{ ...group, cpaFen }];
    })
    .toSorted((one, other) => one.cpaFen - other.cpaFen)[0];
  if (dearest === undefined || cheapest === undefined || dearest.cost === null) return t('kols.tiers.none');
  const range = words.costRange(cpaRange(cheapest.results));
  return (
    <Said
      text="kols.tiers.sentence"
      values={{
        tier: t(`kols.tier.${dearest.tier}`),
        cost: words.rate(dearest.cost),
        result: words.rate(dearest.result, words.missing),
        cheapest: t(`kols.tier.${cheapest.tier}`),
        cpa: words.costWithUnit(cheapest.cpaFen),
        range,
      }}
    />
  );
}
