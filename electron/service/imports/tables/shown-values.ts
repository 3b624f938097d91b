import type { ShownValues } from '#shared/domain/import/table-import.ts';

/** Names what stands in the places of a row; what it doesn't tell is left out. */
export function valuesAt(row: readonly unknown[], places: Readonly<Record<string, number>>): ShownValues {
  const told: [string, string | number][] = [];
  for (const [name, place] of Object.entries(places)) {
    const value = row[place];
    if (typeof value === 'string' || typeof value === 'number') told.push([name, value]);
  }
  return Object.fromEntries(told);
}
