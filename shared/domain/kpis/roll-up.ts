import { z } from 'zod';

/** How values of several periods, or of several segments, come to one. */
export const kpiAggregations = ['sum', 'last', 'ratio', 'weighted-mean', 'median'] as const;
export const kpiAggregationSchema = z.enum(kpiAggregations);
export type KpiAggregation = z.infer<typeof kpiAggregationSchema>;

/** One value: a ratio has numerator and denominator, a weighted mean its weight as the denominator, others 1. */
export interface KpiPart {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * Rolls values up, in the order of their periods: sums are added, the last stays the last, ratios add numerators and
 * denominators (never averages of averages, M6 of the methods), weighted means weigh by their denominators, medians
 * take the middle one.
 * @returns null without a value, or over a denominator of 0.
 */
export function rollUp(aggregation: KpiAggregation, parts: readonly KpiPart[]): number | null {
  const last = parts.at(-1);
  if (last === undefined) return null;
  switch (aggregation) {
    case 'sum':
      return parts.reduce((sum, { numerator }) => sum + numerator, 0);
    case 'last':
      return quotient(last.numerator, last.denominator);
    case 'ratio':
      return quotient(
        parts.reduce((sum, { numerator }) => sum + numerator, 0),
        parts.reduce((sum, { denominator }) => sum + denominator, 0),
      );
    case 'weighted-mean':
      return quotient(
        parts.reduce((sum, { numerator, denominator }) => sum + numerator * denominator, 0),
        parts.reduce((sum, { denominator }) => sum + denominator, 0),
      );
    default:
      return middle(parts.map(({ numerator, denominator }) => quotient(numerator, denominator)));
  }
}

function quotient(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : numerator / denominator;
}

function middle(values: readonly (number | null)[]): number | null {
  const sorted = values.filter((value) => value !== null).toSorted((one, other) => one - other);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half];
  if (upper === undefined) return null;
  const lower = sorted.length % 2 === 1 ? upper : (sorted[half - 1] ?? upper);
  return (lower + upper) / 2;
}
