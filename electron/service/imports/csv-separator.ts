import { CsvSplitter, type Separator } from './csv-splitter.ts';
import { ReadingRefused } from './reading-refused.ts';

/** In a draw the earlier one is taken. */
const SEPARATORS: readonly Separator[] = [',', '\t', ';', '|'];
const LOOKED_AT = 100;

/** Finds the separator with which most records have the same number of cells, and more than one. */
export function findSeparator(text: string): Separator {
  const ranked = SEPARATORS.map((separator) => ({ separator, score: agreement(text, separator) })).toSorted(
    (a, b) => b.score - a.score,
  );
  return ranked[0]?.score ? ranked[0].separator : ',';
}

function agreement(text: string, separator: Separator): number {
  const widths = new Map<number, number>();
  let records = 0;
  const splitter = new CsvSplitter(separator, (cells) => {
    if (records >= LOOKED_AT || cells.every((cell) => cell.trim() === '')) return;
    records += 1;
    widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  });
  splitWhatCanBe(splitter, text);
  let best = 0;
  for (const [width, count] of widths) {
    if (width > 1 && count > best) best = count;
  }
  return best;
}

/** What can't be split with this separator scores with the records that could. */
function splitWhatCanBe(splitter: CsvSplitter, text: string): void {
  try {
    splitter.push(text);
    splitter.end();
  } catch (error) {
    if (!(error instanceof ReadingRefused)) throw error;
  }
}
