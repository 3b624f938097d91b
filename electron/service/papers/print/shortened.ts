/** Paper can't measure text: a Chinese character counts two. */
export function shortened(name: string, mostWidth: number): string {
  let width = 0;
  let kept = '';
  for (const character of name) {
    width += (character.codePointAt(0) ?? 0) > 0x2e80 ? 2 : 1;
    if (width > mostWidth) return `${kept}…`;
    kept += character;
  }
  return kept;
}
