import { normaliseNumberText } from '#shared/values/number-text.ts';

/** What the name of a column hints at. */
export interface Clue<Field extends string> {
  readonly field: Field;
  readonly names: RegExp;
  /** How surely such a name means the field; the surest pairs are taken first. */
  readonly weight: number;
}

export interface ClueRules<Field extends string> {
  readonly clues: readonly Clue<Field>[];
  /** Names that carry the word and mean something else. */
  readonly notMeant?: Partial<Record<Field, RegExp>>;
  /** Whether what stands in a column can be the field at all. */
  readonly holds: (field: Field, cells: readonly string[]) => boolean;
}

/** 金额(万元): the brackets tell the unit, the rest is the name. */
const BRACKETS = /[([【「（][^)\]】」）]*[)\]】」）]/g;

/** Which column each field is most likely in, from the headers and first rows, in Chinese and English. */
export function matchColumns<Field extends string>(
  headers: readonly string[],
  sample: readonly (readonly string[])[],
  { clues, notMeant, holds }: ClueRules<Field>,
): Partial<Record<Field, number>> {
  const columns: Partial<Record<Field, number>> = {};
  const taken = new Set<number>();
  for (const { field, column } of candidates(headers, clues, notMeant ?? {})) {
    if (columns[field] !== undefined || taken.has(column)) continue;
    if (!holds(field, columnOf(sample, column))) continue;
    columns[field] = column;
    taken.add(column);
  }
  return columns;
}

function candidates<Field extends string>(
  headers: readonly string[],
  clues: readonly Clue<Field>[],
  notMeant: Partial<Record<Field, RegExp>>,
): { field: Field; column: number }[] {
  const found = headers.flatMap((header, column) => {
    const name = normaliseNumberText(header).replace(BRACKETS, '').trim();
    return clues
      .filter(({ field, names }) => names.test(name) && notMeant[field]?.test(name) !== true)
      .map(({ field, weight }) => ({ field, column, weight }));
  });
  return found.toSorted((a, b) => b.weight - a.weight || a.column - b.column);
}

/** What stands in a column, without blanks. */
export function columnOf(sample: readonly (readonly string[])[], column: number): string[] {
  return sample.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '');
}

/** At least half of the cells; a column without any could be anything. */
export function mostly(cells: readonly string[], test: (cell: string) => boolean): boolean {
  return cells.filter(test).length * 2 >= cells.length;
}
