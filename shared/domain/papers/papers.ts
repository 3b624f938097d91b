import { z } from 'zod';
import { instantSchema, languageSchema, monthSchema } from '../values/value-schemas.ts';

/** What month-end papers are made of: a month of the programme as the ledger knew it, in one language. */
export const paperOrderSchema = z.object({
  month: monthSchema,
  /** The ledger's position; left out, it is the newest. */
  seq: z.int().min(0).optional(),
  language: languageSchema,
});
export type PaperOrder = z.infer<typeof paperOrderSchema>;

/** The entries that the workbook lists: those of the month, or all up to its end. */
export const paperEntriesSchema = z.enum(['month', 'to-date']);
export type PaperEntries = z.infer<typeof paperEntriesSchema>;

/** A place in the ledger; before its first record there is no instant. */
export const positionSchema = z.object({ seq: z.int().min(0), at: instantSchema.nullable() });
export type Position = z.infer<typeof positionSchema>;

/** How far the making of papers has come, in rows. */
export const paperProgressSchema = z.object({ done: z.int(), total: z.int() });
export type PaperProgress = z.infer<typeof paperProgressSchema>;
