import { z } from 'zod';
import { kpiIdSchema } from '../kpis/kpi.ts';
import { daySchema } from '../values/value-schemas.ts';
import { dateOrderSchema } from './import.ts';

/** What a column of KPI values is taken for. */
export const kpiFieldSchema = z.enum([
  'kpi',
  'period',
  'segment',
  'value',
  'numerator',
  'denominator',
  'note',
]);
export type KpiField = z.infer<typeof kpiFieldSchema>;

/**
 * How a table holds values: long, one a row; with periods as columns; with KPIs as columns, a row being a period; or
 * raw rows, of which each period's value is worked out.
 */
export const kpiLayoutSchema = z.enum(['long', 'periods', 'kpis', 'raw']);
export type KpiLayout = z.infer<typeof kpiLayoutSchema>;

/** What rows come to; 'as-is' where a row holds the value itself. */
export const measureHowSchema = z.enum(['as-is', 'count', 'sum', 'mean', 'median', 'ratio']);
export type MeasureHow = z.infer<typeof measureHowSchema>;

/** A KPI whose values a column gives. */
export const kpiMeasureSchema = z.object({
  kpiId: kpiIdSchema,
  how: measureHowSchema,
  /** None for a count of rows. */
  column: z.int().min(0).nullable(),
  /** What a ratio is of; none: of the rows. As it is: the column of its denominator. */
  denominatorColumn: z.int().min(0).nullable(),
});
export type KpiMeasure = z.infer<typeof kpiMeasureSchema>;

const FIRST_YEAR = 1970;
const LAST_YEAR = 2199;

export const kpiMappingSchema = z.object({
  kind: z.literal('kpi-values'),
  layout: kpiLayoutSchema,
  columns: z.partialRecord(kpiFieldSchema, z.int().min(0)),
  dateOrder: dateOrderSchema,
  /** Of periods that are written without one: 'Feb', '3月'. */
  year: z.int().min(FIRST_YEAR).max(LAST_YEAR).nullable(),
  /** A day of the period of every row, when no column tells it. */
  periodForAll: daySchema.nullable(),
  /** The KPI of every row, when no column tells it. */
  kpiForAll: kpiIdSchema.nullable(),
  /** The KPI for each value of the KPI column; null leaves rows with that value out. Others are found by name. */
  kpiByValue: z.record(z.string(), kpiIdSchema.nullable()),
  /** With periods as columns: which columns are periods, and how the file writes them. */
  periodColumns: z.array(z.object({ column: z.int().min(0), header: z.string() })).max(1000),
  /** With KPIs as columns, and of raw rows. */
  measures: z.array(kpiMeasureSchema).max(300),
  /** Whether what is parted by segments gets its total too. Of raw rows. */
  withTotal: z.boolean(),
  /** What a bare number of a percent is: 45 as hundredths, or 0.45 as a fraction; null: each for itself. */
  barePercent: z.enum(['percent', 'fraction']).nullable(),
});
export type KpiMapping = z.infer<typeof kpiMappingSchema>;
