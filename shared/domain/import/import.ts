import { z } from 'zod';
import { entrySchema } from '../budget/entry.ts';
import { lineIdSchema } from '../budget/line.ts';
import { paramsSchema } from '../refusal.ts';
import { daySchema, fenSchema, nameSchema } from '../values/value-schemas.ts';

/** No file of spend needs more: a CSV has some 60 bytes a row. Asked before a file is handed over, and again after. */
export const LARGEST_FILE_BYTES = 64 * 1024 * 1024;

export const importIdSchema = z.string().min(1).max(64);

/** What a column of the file is taken for. */
export const importFieldSchema = z.enum(['day', 'amount', 'line', 'vendor', 'reference', 'note', 'reason']);
export type ImportField = z.infer<typeof importFieldSchema>;

export const dateOrderSchema = z.enum(['year-first', 'day-first', 'month-first']);
export type DateOrder = z.infer<typeof dateOrderSchema>;

/** What was found out about a file by looking at it. */
export const tableSourceSchema = z.object({
  fileName: z.string(),
  format: z.enum(['csv', 'xlsx']),
  encoding: z.enum(['utf-8', 'gb18030', 'utf-16le', 'utf-16be', 'windows-1252']).nullable(),
  separator: z.enum([',', ';', '\t', '|']).nullable(),
  sheets: z.array(z.string()),
  sheet: z.string().nullable(),
  headers: z.array(z.string()),
  /** The first rows, as text. */
  sample: z.array(z.array(z.string())),
  /** Known for XLSX; for CSV after the first full reading. */
  rowCount: z.int().nullable(),
});
export type TableSource = z.infer<typeof tableSourceSchema>;

/** How the columns are read; remembered per source under a profile's name. */
export const importMappingSchema = z.object({
  /** Column index by field. `day` and `amount` are needed, and `line` or `lineForAll`. */
  columns: z.partialRecord(importFieldSchema, z.int().min(0)),
  dateOrder: dateOrderSchema,
  /** The line of every row, when no column tells it. */
  lineForAll: lineIdSchema.nullable(),
  /** The line for each value of the line column; null leaves rows with that value out. */
  lineByValue: z.record(z.string(), lineIdSchema.nullable()),
  /** Amounts in the file are in yuan or 万元. */
  amountUnit: z.enum(['yuan', 'wan']),
});
export type ImportMapping = z.infer<typeof importMappingSchema>;

export const importProfileSchema = z.object({
  id: z.string(),
  name: nameSchema,
  headers: z.array(z.string()),
  mapping: importMappingSchema,
});
export type ImportProfile = z.infer<typeof importProfileSchema>;

export const rowFateSchema = z.enum(['added', 'changed', 'same', 'left-out', 'refused']);
export type RowFate = z.infer<typeof rowFateSchema>;

export const rowFaultSchema = z.enum([
  'day-missing',
  'day-unreadable',
  'day-ambiguous',
  'day-implausible',
  'amount-missing',
  'amount-unreadable',
  'amount-ambiguous',
  'amount-too-large',
  'line-missing',
  'line-unknown',
  'refund-needs-reason',
  'month-closed',
  'reserve-line',
  'text-too-long',
  'columns-missing',
  'columns-extra',
]);
export type RowFault = z.infer<typeof rowFaultSchema>;

/** One row of the file in the preview. `rowNumber` is the line people see in a spreadsheet (header is 1). */
export const previewRowSchema = z.object({
  rowNumber: z.int(),
  fate: rowFateSchema,
  faults: z.array(
    z.object({ fault: rowFaultSchema, field: importFieldSchema.nullable(), params: paramsSchema }),
  ),
  cells: z.array(z.string()),
  day: daySchema.nullable(),
  fen: fenSchema.nullable(),
  /** The amount had decimals beyond the fen and was rounded half away from zero. */
  rounded: z.boolean(),
  lineId: lineIdSchema.nullable(),
  before: entrySchema.nullable(),
});
export type PreviewRow = z.infer<typeof previewRowSchema>;

export const importCountsSchema = z.record(rowFateSchema, z.int());

export const importPreviewSchema = z.object({
  counts: importCountsSchema,
  rowCount: z.int(),
  /** Of the rows that will be added or changed. */
  totalFen: fenSchema,
  roundedCount: z.int(),
  /** What rounding added to or took from the file's own sum, in millionths of a fen. */
  roundingMicroFen: z.int(),
  firstDay: daySchema.nullable(),
  lastDay: daySchema.nullable(),
  outsidePeriodCount: z.int(),
  /** Distinct values of the line column with how often each stands in the file. */
  lineValues: z.array(z.object({ value: z.string(), rows: z.int(), lineId: lineIdSchema.nullable() })),
});
export type ImportPreview = z.infer<typeof importPreviewSchema>;

export const importProgressSchema = z.object({
  phase: z.enum(['reading', 'writing', 'done', 'cancelled', 'failed']),
  doneRows: z.int(),
  /** Bytes read of the file, for files whose rows aren't counted yet. */
  share: z.number().min(0).max(1),
});
export type ImportProgress = z.infer<typeof importProgressSchema>;
