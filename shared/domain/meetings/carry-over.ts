import type { AgendaItem } from './agenda.ts';

/** What comes back from the meeting before: topics that were left, and how often anything else was left. */
export interface CarriedOver {
  /** By the item's key: in how many meetings in a row it was left open or parked. */
  readonly countOf: ReadonlyMap<string, number>;
  readonly topics: readonly AgendaItem[];
}

/** Items of the meeting before that were not done; sections come anyway, and count from anew. */
export function carriedOver(before: readonly AgendaItem[]): CarriedOver {
  const left = before.filter(({ kind, state }) => kind !== 'section' && state !== 'done');
  return {
    countOf: new Map(left.map(({ key, carriedCount }) => [key, carriedCount + 1])),
    topics: left.filter(({ kind }) => kind === 'topic'),
  };
}
