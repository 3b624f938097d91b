/** Whether every word that was typed occurs in the text, whatever its case or width (ＡＢ, AB). */
export function matches(text: string, typed: string): boolean {
  const searched = folded(text);
  return folded(typed)
    .split(/\s+/)
    .every((word) => searched.includes(word));
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
