import { useTranslation } from 'react-i18next';
import { Said } from '#renderer/ui/said.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { Instant } from '#shared/values/instant.ts';
import { useFirstRows } from './as-of-data.ts';
import { useWords } from './words.ts';

type Props = { readonly table: string; readonly at: Instant };

export function AsOfSentence({ table, at }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const words = useWords();
  const total = useFirstRows(table, at).data?.total;
  const values = { table: words.table(table), at: formats.instant(at) };
  if (total === undefined) return t('history.asOf.grid', { replace: values });
  if (total === 0) return t('history.asOf.none', { replace: values });
  return <Said text="history.asOf.sentence" values={{ ...values, total: formats.count(total) }} />;
}
