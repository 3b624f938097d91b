/** Phrases as they are typed, one a line: without blank lines and blanks around them, each once. */
export function phrasesOf(lines: string): string[] {
  return [...new Set(lines.split(/\r\n|\r|\n/).map((line) => line.trim()))].filter((line) => line !== '');
}

/** For the field in which they are typed. */
export function linesOf(phrases: readonly string[]): string {
  return phrases.join('\n');
}
