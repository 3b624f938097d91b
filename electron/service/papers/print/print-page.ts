import type { Reader } from '#db/schema.ts';
import type { MonthEndFacts } from '../month-end-facts.ts';
import type { PaperWords } from '../paper-words.ts';

export async function printPage(_reader: Reader, facts: MonthEndFacts, words: PaperWords): Promise<string> {
  return words.headlineOf(facts);
}
