import { z } from 'zod';
import { daySchema, noteSchema } from '../values/value-schemas.ts';
import { kpiIdSchema } from './kpi.ts';
import { segmentSchema } from './kpi-target.ts';
import type { KpiValue } from './kpi-value.ts';

/**
 * The values of a KPI's segment in columns of the same length: a grid has thousands, and an object for each would take
 * longer to send than to read.
 */
export const valueSeriesSchema = z.object({
  kpiId: kpiIdSchema,
  segment: segmentSchema,
  /** First days, the earliest first. */
  periodDays: z.array(daySchema),
  numerators: z.array(z.number()),
  /** Null where every one is 1. */
  denominators: z.array(z.number()).nullable(),
  /** Of those that were restated or have a note, by their place in the columns; of all others the revision is 1. */
  marks: z.array(z.object({ at: z.int(), revision: z.int().positive(), note: noteSchema })),
});
export type ValueSeries = z.infer<typeof valueSeriesSchema>;

type Terms = Pick<KpiValue, 'kpiId' | 'segment'>;

/** @param values of one KPI's segment, the earliest first. */
export function seriesOf(
  { kpiId, segment }: Terms,
  values: readonly Omit<KpiValue, keyof Terms>[],
): ValueSeries {
  return {
    kpiId,
    segment,
    periodDays: values.map(({ periodDay }) => periodDay),
    numerators: values.map(({ numerator }) => numerator),
    denominators: values.every(({ denominator }) => denominator === 1)
      ? null
      : values.map(({ denominator }) => denominator),
    marks: values.flatMap(({ revision, note }, at) =>
      revision === 1 && note === '' ? [] : [{ at, revision, note }],
    ),
  };
}

/** The values themselves, as they were. */
export function valuesOf(series: ValueSeries): KpiValue[] {
  const { kpiId, segment, periodDays, numerators, denominators, marks } = series;
  const values = periodDays.map((periodDay, at) => ({
    kpiId,
    segment,
    periodDay,
    numerator: numerators[at] ?? 0,
    denominator: denominators?.[at] ?? 1,
    note: '',
    revision: 1,
  }));
  for (const { at, revision, note } of marks) {
    const value = values[at];
    if (value !== undefined) values[at] = { ...value, revision, note };
  }
  return values;
}
