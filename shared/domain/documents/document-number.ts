import type { Day } from '#shared/values/day.ts';
import type { DocumentKind } from './document.ts';

const CODES: Readonly<Record<DocumentKind, string>> = {
  request: 'PR',
  contract: 'CT',
  acceptance: 'AC',
  invoice: 'IV',
  payment: 'PY',
  'credit-note': 'CN',
};

/** What the running numbers of a kind and year begin with: 'IV-2026-'. */
export function numberPrefix(kind: DocumentKind, day: Day): string {
  return `${CODES[kind]}-${day.slice(0, 4)}-`;
}

/** The number after the last one: 'IV-2026-007'. */
export function nextNumber(prefix: string, last: number): string {
  return `${prefix}${String(last + 1).padStart(3, '0')}`;
}
