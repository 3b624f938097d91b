import { z } from 'zod';
import type { Params } from '../refusal.ts';

/** Why a row of a table can't be taken; each has its sentence in shared/messages. */
export const tableFaultSchema = z.enum([
  'columns-missing',
  'columns-extra',
  'text-too-long',
  'row-repeated',
  'day-missing',
  'day-unreadable',
  'day-ambiguous',
  'day-implausible',
  'day-ahead',
  'number-unreadable',
  'number-ambiguous',
  'number-negative',
  'number-not-whole',
  'number-too-large',
  'amount-unreadable',
  'amount-ambiguous',
  'amount-too-large',
  'handle-missing',
  'platform-missing',
  'platform-unknown',
  'tier-unknown',
  'followers-unreadable',
  'followers-ambiguous',
  'followers-negative',
  'followers-too-large',
  'deliverable-missing',
  'deliverable-unknown',
  'deliverable-several',
  'deliverable-unpublished',
  'before-publication',
  'nothing-measured',
  'kpi-missing',
  'kpi-unknown',
  'kpi-derived',
  'period-missing',
  'period-unreadable',
  'period-ambiguous',
  'period-ahead',
  'period-of-other-grain',
  'week-not-in-year',
  'year-missing',
  'value-missing',
  'value-unreadable',
  'percent-implausible',
  'percent-ambiguous',
  'numerator-missing',
  'denominator-missing',
  'denominator-not-above-zero',
  'denominator-unused',
]);
export type TableFaultKind = z.infer<typeof tableFaultSchema>;

/** What is wrong with a row, and in which column of the file. */
export interface TableFault {
  readonly fault: TableFaultKind;
  readonly column: number | null;
  readonly params: Params;
}

const LONGEST_QUOTE = 40;

/** The cell as a sentence quotes it. */
export function quoted(text: string): Params {
  const trimmed = text.trim();
  return { text: trimmed.length > LONGEST_QUOTE ? `${trimmed.slice(0, LONGEST_QUOTE)}…` : trimmed };
}
