import { useTranslation } from 'react-i18next';
import { Said } from '#renderer/ui/said.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { useEntriesSum } from './entries-data.ts';
import type { EntriesAddress } from './use-entries-address.ts';

const everything = {};

/** How many entries the list lets through, and their sum. */
export function EntriesSentence({ address }: { readonly address: EntriesAddress }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const found = useEntriesSum(address.filter).data;
  const all = useEntriesSum(everything).data;
  if (found === undefined || all === undefined) return null;
  if (all.total === 0) return t('entries.sentence.none');
  const values = {
    total: formats.count(found.total),
    sum: formats.exactMoney(found.sumFen),
    all: formats.count(all.total),
  };
  return (
    <output>
      {address.isNarrowed ? (
        <Said text="entries.sentence.some" values={values} count={all.total} />
      ) : (
        <Said text="entries.sentence.all" values={values} count={found.total} />
      )}
    </output>
  );
}
