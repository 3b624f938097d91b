/** A text as it is compared, and where each of its characters stands in the one that was written. */
export interface FoldedText {
  readonly text: string;
  /** By index in `text`, and one more for the end: the index in the written text. */
  readonly places: Int32Array;
}

/** Ends of sentences part phrases; any other mark, space or picture between two characters hides nothing. */
const SENTENCE_END = /[。！？!?；;\n\r…]/u;
const KEPT = /[\p{L}\p{N}%％]/u;
const BARRIER = '\n';

/**
 * Folds what looks the same: full and half width and other compatible forms (NFKC), capitals, and whatever stands
 * between characters to hide a phrase, so that 保 本, 保-本 and 保本 compare equal.
 */
export function foldScript(written: string): FoldedText {
  const pieces: string[] = [];
  const places: number[] = [];
  let at = 0;
  for (const char of written) {
    const folded = foldChar(char, pieces.at(-1) ?? BARRIER);
    if (folded !== '') {
      pieces.push(folded);
      for (let unit = 0; unit < folded.length; unit += 1) places.push(at);
    }
    at += char.length;
  }
  places.push(at);
  return { text: pieces.join(''), places: Int32Array.from(places) };
}

function foldChar(char: string, before: string): string {
  if (SENTENCE_END.test(char)) return before === BARRIER ? '' : BARRIER;
  return KEPT.test(char) ? char.normalize('NFKC').toLowerCase() : '';
}

/** Where a folded phrase stands in a folded text; occurrences may touch, and do not overlap. */
export function occurrences({ text }: FoldedText, phrase: string): number[] {
  const found: number[] = [];
  if (phrase === '') return found;
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length)) found.push(at);
  return found;
}

/** Where in the written text a stretch of the folded one begins, and where it ends. */
export function writtenSpan(
  { places }: FoldedText,
  written: string,
  from: number,
  length: number,
): { readonly from: number; readonly to: number } {
  const first = places[from] ?? written.length;
  const last = places[from + length - 1] ?? first;
  return { from: first, to: last + (String.fromCodePoint(written.codePointAt(last) ?? 0).length || 1) };
}
