import { columnLetters } from '../exports/cell-place.ts';

const LOOKED_AT = 20;

export function isBlankRow(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

/**
 * The index of the header among a file's first rows: the first that is at least half as full as the fullest.
 * What stands above it is blank, or a title.
 * @returns -1 when all of them are blank.
 */
export function findHeader(rows: readonly (readonly string[])[]): number {
  const fullness = rows.slice(0, LOOKED_AT).map((cells) => cells.filter((cell) => cell.trim() !== '').length);
  const fullest = Math.max(0, ...fullness);
  return fullness.findIndex((count) => count > 0 && count * 2 >= fullest);
}

/**
 * A name for every column, no two alike: a blank header takes the column's letter as spreadsheets show it,
 * a repeated one a number. Blank headers at the end count only where most rows have something under them.
 */
export function nameHeaders(cells: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const used = new Set<string>();
  const width = Math.max(lastFilled(cells), usualLastFilled(rows)) + 1;
  return Array.from({ length: width }, (_, column) => {
    const plain = (cells[column] ?? '').replace(/\s+/gu, ' ').trim();
    const name = uniqueName(plain === '' ? `(${columnLetters(column)})` : plain, used);
    used.add(name);
    return name;
  });
}

function lastFilled(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '');
}

/** The last filled column that at least half of the rows reach. */
function usualLastFilled(rows: readonly (readonly string[])[]): number {
  const reached = rows.map(lastFilled).toSorted((a, b) => b - a);
  return reached[Math.floor((reached.length - 1) / 2)] ?? -1;
}

function uniqueName(name: string, used: ReadonlySet<string>): string {
  if (!used.has(name)) return name;
  let number = 2;
  while (used.has(`${name} (${number})`)) number += 1;
  return `${name} (${number})`;
}
