import { useTranslation } from 'react-i18next';
import { Said } from '#renderer/ui/said.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { lastDay } from '#shared/values/month.ts';
import type { Months } from './months-data.ts';

/** How far the months are closed, and which comes next. */
export function MonthsSentence({ months: { months, next, reopenable, today } }: { readonly months: Months }) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (next === null)
    return <Said text="months.sentence.all" values={{ total: formats.count(months.length) }} />;
  const due = months.filter(({ month, state }) => state !== 'closed' && lastDay(month) < today).length;
  const values = {
    last: reopenable === null ? '' : formats.month(reopenable),
    next: formats.month(next),
    due: formats.count(due),
  };
  return (
    <output>
      <Said text={reopenable === null ? 'months.sentence.none' : 'months.sentence.upTo'} values={values} />
      {due > 0 ? (
        <Said text="months.sentence.due" values={values} count={due} />
      ) : (
        t('months.sentence.running', { replace: values })
      )}
    </output>
  );
}
