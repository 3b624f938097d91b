/** Widths by the size of the type: paper can't measure text. */
const WIDE = 1;
const NARROW = 0.55;

export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e80 ? WIDE : NARROW;
  return width * size;
}

/** Cut with an ellipsis where it is wider than its place. */
export function fitted(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  let kept = '';
  for (const character of text) {
    if (textWidth(`${kept}${character}…`, size) > width) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** A place on paper, to a hundredth of a millimetre. */
export function mm(value: number): string {
  return String(Math.round(value * 100) / 100);
}
