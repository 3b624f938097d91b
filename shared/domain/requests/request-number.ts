import type { Day } from '#shared/values/day.ts';
import type { RequestKind } from './request.ts';

const prefixes: Readonly<Record<RequestKind, string>> = {
  reallocation: 'RA',
  draw: 'DR',
  release: 'RL',
  'plan-edit': 'PE',
  baseline: 'BL',
  scenario: 'SC',
};

/** What all numbers of a kind and a year begin with: 'RA-2026-'. */
export function numberPrefix(kind: RequestKind, on: Day): string {
  return `${prefixes[kind]}-${on.slice(0, 4)}-`;
}

/** The number after the highest that was given: 'RA-2026-014'. */
export function nextNumber(prefix: string, given: readonly string[]): string {
  const highest = given
    .filter((number) => number.startsWith(prefix))
    .map((number) => Number(number.slice(prefix.length)))
    .filter((running) => Number.isSafeInteger(running))
    .reduce((max, running) => Math.max(max, running), 0);
  return `${prefix}${String(highest + 1).padStart(3, '0')}`;
}
