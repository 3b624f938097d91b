import type { BandState, PolicyWatchRow } from '#shared/domain/policy/policy.ts';
import type { PaperWords } from './paper-words.ts';

export const policyBases = ['plan', 'committed', 'actual'] as const;
type Basis = (typeof policyBases)[number];

/** The first that any basis is in is the one that is told. */
const WORST_FIRST: readonly BandState[] = ['above', 'below', 'near-upper', 'near-lower', 'within', 'no-data'];

/** Where a category stands to its band at worst, and on which bases. */
export function worstState(row: PolicyWatchRow, words: PaperWords): { state: BandState; text: string } {
  const state =
    WORST_FIRST.find((each) => policyBases.some((basis) => row[basis].state === each)) ?? 'no-data';
  const bases = policyBases.filter((each) => row[each].state === state);
  const isQuiet = state === 'within' || state === 'no-data';
  const names = bases.map((basis) => basisWord(basis, words)).join(words.separator.list);
  const named = isQuiet ? '' : `${names}${words.separator.colon}`;
  return { state, text: `${named}${words.bandStates[state]}` };
}

function basisWord(basis: Basis, { word, column }: PaperWords): string {
  return basis === 'plan' ? word.plan : basis === 'committed' ? column.committed : column.actual;
}
