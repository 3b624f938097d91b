import { type Outcome, accepted, refused } from './refusal.ts';

/** Refused ('still-used') while other records stand on this one; `useCount` is how many. */
export function removable<T extends { readonly name: string }>(record: T, useCount: number): Outcome<T> {
  return useCount === 0 ? accepted(record) : refused('still-used', { name: record.name, useCount });
}
