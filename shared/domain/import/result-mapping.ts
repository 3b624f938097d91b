import { z } from 'zod';
import { dateOrderSchema } from './import.ts';

/** What a column of results is taken for: whose they are, of which day, and what was counted. */
export const resultFieldSchema = z.enum([
  'deliverable',
  'link',
  'title',
  'handle',
  'day',
  'exposure',
  'click',
  'dwell',
  'interaction',
  'registration',
  'cardBinding',
  'purchaseCount',
  'purchaseAmount',
]);
export type ResultField = z.infer<typeof resultFieldSchema>;

export const resultMappingSchema = z.object({
  kind: z.literal('results'),
  /** Column index by field. The day is needed, something that tells the deliverable, and something counted. */
  columns: z.partialRecord(resultFieldSchema, z.int().min(0)),
  dateOrder: dateOrderSchema,
  /** Amounts in the file are in yuan or 万元. */
  amountUnit: z.enum(['yuan', 'wan']),
  /** Whether dwell is the seconds of all clicks together or of each on average. */
  dwell: z.enum(['total', 'per-click']),
});

/** What is counted, in the order in which rows that are ready hold it. */
export const countedFields = [
  'exposure',
  'click',
  'interaction',
  'registration',
  'cardBinding',
  'purchaseCount',
] as const satisfies readonly ResultField[];
