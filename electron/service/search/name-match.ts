import { pinyin } from 'pinyin-pro';
import { nameKey } from '#shared/values/name-key.ts';

/** What a name can be found by: itself, its pinyin written out, and its pinyin initials. */
interface SearchForms {
  readonly key: string;
  readonly spelled: string;
  readonly initials: string;
}

const known = new Map<string, SearchForms>();
const MOST_KNOWN = 20_000;

/** Pinyin costs far more than the search itself, so each name is spelled once. */
function formsOf(name: string): SearchForms {
  const found = known.get(name);
  if (found !== undefined) return found;
  const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive' });
  const forms = {
    key: nameKey(name),
    spelled: syllables.join('').toLowerCase(),
    initials: syllables
      .map((syllable) => syllable.slice(0, 1))
      .join('')
      .toLowerCase(),
  };
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(name, forms);
  return forms;
}

/** How well a name answers what was typed: 0 is best, null is not at all. */
export function matchRank(name: string, typed: string): number | null {
  const wanted = nameKey(typed);
  if (wanted === '') return null;
  const forms = formsOf(name);
  if (forms.key === wanted) return 0;
  if (forms.key.startsWith(wanted)) return 1;
  if (forms.key.includes(wanted)) return 2;
  if (forms.initials.startsWith(wanted)) return 3;
  if (forms.spelled.startsWith(wanted)) return 4;
  return forms.initials.includes(wanted) || forms.spelled.includes(wanted) ? 5 : null;
}
