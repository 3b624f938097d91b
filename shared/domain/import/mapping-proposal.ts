import type { LineId } from '../budget/line.ts';
import { matchLines } from './header-suggestion.ts';
import type { ImportMapping, ImportProfile } from './import.ts';

export interface KnownLine {
  readonly id: LineId;
  readonly name: string;
}

export interface MappingProposal {
  readonly mapping: ImportMapping;
  /** The remembered profile that it comes from. */
  readonly profile: ImportProfile | null;
}

/**
 * How a file will be read unless people say otherwise: as the remembered profile for the same headers, else
 * as its headers suggest, with values of the line column matched to lines of the same name.
 */
export function proposeMapping(
  table: {
    readonly headers: readonly string[];
    readonly suggestion: ImportMapping;
    /** What the first rows hold in the line column. */
    readonly lineTexts: readonly string[];
  },
  workspace: { readonly lines: readonly KnownLine[]; readonly profiles: readonly ImportProfile[] },
): MappingProposal {
  const profile = workspace.profiles.find(({ headers }) => sameTexts(headers, table.headers)) ?? null;
  const mapping = withoutLostLines(profile?.mapping ?? table.suggestion, workspace.lines);
  const matched = matchLines(table.lineTexts, workspace.lines);
  return { mapping: { ...mapping, lineByValue: { ...matched, ...mapping.lineByValue } }, profile };
}

/** Whether every line that rows may be booked on still exists. */
export function hasAllLines(mapping: ImportMapping, lines: readonly Pick<KnownLine, 'id'>[]): boolean {
  const known = new Set(lines.map(({ id }) => id));
  const named = [mapping.lineForAll, ...Object.values(mapping.lineByValue)];
  return named.every((lineId) => lineId === null || known.has(lineId));
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index]);
}

/** A line that was removed since can't be booked on; its values stay open. */
export function withoutLostLines(
  mapping: ImportMapping,
  lines: readonly Pick<KnownLine, 'id'>[],
): ImportMapping {
  const known = new Set(lines.map(({ id }) => id));
  const { lineForAll, lineByValue } = mapping;
  const kept = Object.entries(lineByValue).filter(([, lineId]) => lineId === null || known.has(lineId));
  return {
    ...mapping,
    lineForAll: lineForAll !== null && known.has(lineForAll) ? lineForAll : null,
    lineByValue: Object.fromEntries(kept),
  };
}
