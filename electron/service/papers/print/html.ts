/** A piece of HTML that is safe to put in place as it is. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type HtmlValue = string | number | Html | null | readonly HtmlValue[];

/** HTML from a template: every value is text unless it is Html itself, and text never becomes a tag. */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return new Html(parts.map((part, index) => part + written(values[index] ?? null)).join(''));
}

function written(value: HtmlValue): string {
  if (value === null) return '';
  if (value instanceof Html) return value.text;
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'number') return String(value);
  return value.map(written).join('');
}

const SPECIAL: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control characters and halves of pairs have no place in a page. */
function escaped(text: string): string {
  return text
    .replace(/(?![\t\n])\p{Cc}|\p{Cs}/gu, '')
    .replace(/[&<>"']/g, (character) => SPECIAL[character] ?? character);
}

/** Text as a string of CSS: whatever could end the string, or the style, is written by its number. */
export function cssString(text: string): Html {
  const safe = text.replace(/\p{Cc}|\p{Cs}/gu, ' ').replace(
    /[^\p{L}\p{N} ]/gu,
    // The blank belongs to the number: without it a blank of the text would be swallowed.
    (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
  );
  return new Html(`"${safe}"`);
}
