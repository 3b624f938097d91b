import { useTranslation } from 'react-i18next';
import { Said } from '#renderer/ui/said.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { hoursText } from './hours-text.ts';
import type { Heat } from './load-data.ts';
import type { Overload } from './load-rows.ts';

/** How many people have too much to do from now on, and who most of all. */
export function LoadSentence({ heat, over }: { readonly heat: Heat; readonly over: readonly Overload[] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const people = heat.rows.filter(({ kind }) => kind === 'person');
  const [worst] = over;
  if (people.length === 0) return t('timelinePlan.load.sentence.empty');
  const all = formats.count(people.length);
  if (worst === undefined) return t('timelinePlan.load.sentence.none', { all });
  const who = new Set(over.map(({ row }) => row.key)).size;
  return (
    <Said
      text="timelinePlan.load.sentence.over"
      count={who}
      values={{
        all,
        who: formats.count(who),
        name: worst.row.name,
        week: formats.day(worst.week, 'short'),
        hours: hoursText(worst.cell.overMinutes),
      }}
    />
  );
}
