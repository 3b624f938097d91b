const SPECIAL: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML 1.0 can't hold at all: control characters, halves of surrogate pairs, two noncharacters. */
const IMPOSSIBLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;
const NEEDS_CARE = /[&<>"\p{Cc}\p{Cs}\ufffe\uffff]|_x[0-9a-f]{4}_/iu;

/**
 * Text for XML, in an element or an attribute. Spreadsheets read _x0041_ as a character's number, so what
 * looks like that is written so that it reads as itself (ECMA-376, part 1, section 22.9.2.19).
 */
export function xmlText(text: string): string {
  if (!NEEDS_CARE.test(text)) return text;
  return text
    .replace(IMPOSSIBLE, '')
    .replace(/_x[0-9a-f]{4}_/gi, (escape) => `_x005F${escape}`)
    .replace(/[&<>"]/g, (char) => SPECIAL[char] ?? char)
    .replace(/\r/g, '&#13;');
}
