import { Said } from '#renderer/ui/said.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { useTranslation } from 'react-i18next';
import type { KolPage } from '#shared/domain/kols/kol-page.ts';
import { resultCosts } from '#shared/domain/kols/result-costs.ts';
import { measured } from '#shared/domain/kols/result-sums.ts';
import { useKolWords } from './use-kol-words.ts';

/** Where the KOL publishes, in which tier, and what it came to. */
export function KolSentence({ page: { kol } }: { readonly page: KolPage }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const words = useKolWords();
  const { cpaFen } = resultCosts(kol.results);
  const purchases = measured(kol.results, 'purchaseCount');
  const values = {
    platform: t(`kols.platform.${kol.platform}`),
    handle: kol.handle,
    tier: t(`kols.tier.${kol.tier}`),
    contract: formats.moneyWithUnit(kol.contractFen),
    published: formats.count(kol.publishedCount),
    purchases: words.count(purchases),
    cpa: words.costWithUnit(cpaFen),
  };
  return <Said text={cpaFen === null ? 'kols.page.unmeasured' : 'kols.page.sentence'} values={values} />;
}
