import { useTranslation } from 'react-i18next';
import { Said } from '#renderer/ui/said.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { resultCosts } from '#shared/domain/kols/result-costs.ts';
import { measured } from '#shared/domain/kols/result-sums.ts';
import { useRosterSums } from './kols-data.ts';
import { useKolWords } from './use-kol-words.ts';
import type { RosterAddress } from './use-roster-address.ts';

const expired = { expiredOnly: true } as const;

/** How many there are, what they cost and brought, and whose qualification ran out. */
export function RosterSentence({ address }: { readonly address: RosterAddress }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const words = useKolWords();
  const found = useRosterSums(address.filter).data;
  const lapsed = useRosterSums(expired).data?.total ?? 0;
  if (found === undefined) return null;
  if (found.total === 0 && !address.isNarrowed) return t('kols.sentence.none');
  const purchases = measured(found.all.results, 'purchaseCount');
  const { cpaFen } = resultCosts(found.all.results);
  const values = {
    total: formats.count(found.total),
    contract: formats.moneyWithUnit(found.all.contractFen),
    published: formats.count(found.all.publishedCount),
    purchases: words.count(purchases, words.missing),
    cpa: words.costWithUnit(cpaFen),
    expired: formats.count(lapsed),
  };
  const all = cpaFen === null ? 'kols.sentence.allUnmeasured' : 'kols.sentence.all';
  return (
    <output>
      <Said text={address.isNarrowed ? 'kols.sentence.some' : all} values={values} count={found.total} />
      {!address.isNarrowed && lapsed > 0 && (
        <Said text="kols.sentence.expired" values={values} count={lapsed} />
      )}
    </output>
  );
}
