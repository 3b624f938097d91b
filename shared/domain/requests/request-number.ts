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
