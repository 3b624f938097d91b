import { z } from 'zod';
import { paramsSchema } from '../refusal.ts';
import { daySchema, nameSchema } from '../values/value-schemas.ts';
import { importCountsSchema, rowFateSchema } from './import.ts';
import { kolMappingSchema } from './kol-mapping.ts';
import { kpiMappingSchema } from './kpi-mapping.ts';
import { resultMappingSchema } from './result-mapping.ts';
import { tableFaultSchema } from './table-fault.ts';

/** What tables can hold beside spend. */
export const tableKindSchema = z.enum(['kpi-values', 'kols', 'results']);
export type TableKind = z.infer<typeof tableKindSchema>;

/** How the columns of a table are read; remembered per source under a profile's name. */
export const tableMappingSchema = z.discriminatedUnion('kind', [
  kpiMappingSchema,
  kolMappingSchema,
  resultMappingSchema,
]);
export type TableMapping = z.infer<typeof tableMappingSchema>;
export type MappingOf<Kind extends TableKind> = Extract<TableMapping, { kind: Kind }>;

export const tableProfileSchema = z.object({
  id: z.string(),
  name: nameSchema,
  headers: z.array(z.string()),
  mapping: tableMappingSchema,
});
export type TableProfile = z.infer<typeof tableProfileSchema>;

const shownSchema = z.record(z.string(), z.union([z.string(), z.number()]).nullable());
/** What is understood of a row, by the name of what it tells; what the file doesn't tell is not in it. */
export type ShownValues = z.infer<typeof shownSchema>;

/** What becomes of a row of the file, or of a value that several rows came to. */
export const tablePreviewRowSchema = z.object({
  /** As a spreadsheet numbers it; of several rows the first. */
  rowNumber: z.int(),
  fate: rowFateSchema,
  faults: z.array(z.object({ fault: tableFaultSchema, column: z.int().nullable(), params: paramsSchema })),
  /** As they stand in the file, one for each of the columns that the preview shows. */
  cells: z.array(z.string()),
  read: shownSchema,
  /** What the workspace holds instead, of a row that changes it. */
  before: shownSchema.nullable(),
});
export type TablePreviewRow = z.infer<typeof tablePreviewRowSchema>;

export const tablePreviewSchema = z.object({
  counts: importCountsSchema,
  /** Rows of the file. */
  rowCount: z.int(),
  /** Of the rows that will be added or changed: followers of KOLs, exposure of results; null where sums say nothing. */
  sum: z.number().nullable(),
  firstDay: daySchema.nullable(),
  lastDay: daySchema.nullable(),
  /** The columns of the file that `cells` holds; -1 for the cell that a value was taken from. */
  shownColumns: z.array(z.int()),
});
export type TablePreview = z.infer<typeof tablePreviewSchema>;
