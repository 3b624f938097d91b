import { z } from 'zod';
import { momentSchema } from '../values/value-schemas.ts';

/** The columns that a table of tasks may have; which of the file's headers each is, or null. */
export const importFields = [
  'id',
  'name',
  'duration',
  'predecessors',
  'start',
  'finish',
  'department',
  'owner',
  'done',
  'level',
] as const;
export const importFieldSchema = z.enum(importFields);
export type ImportField = z.infer<typeof importFieldSchema>;
export const importColumnsSchema = z.record(importFieldSchema, z.string().nullable());
export type ImportColumns = z.infer<typeof importColumnsSchema>;

/** Something in the file that the console does not keep, as a key of `timeline.import.lost.*`, and how often. */
export const lostPartSchema = z.object({
  key: z.string(),
  count: z.int(),
  examples: z.array(z.string()).max(5),
});
export type LostPart = z.infer<typeof lostPartSchema>;

export const importedTaskSchema = z.object({
  code: z.string(),
  name: z.string(),
  level: z.int().min(0),
  start: momentSchema,
  finish: momentSchema,
  isCritical: z.boolean(),
  isMilestone: z.boolean(),
  isSummary: z.boolean(),
});

/** What a file holds. */
export const importAnswerSchema = z.object({
  importId: z.uuid(),
  format: z.enum(['mspdi', 'csv', 'xlsx']),
  name: z.string(),
  counts: z.object({
    tasks: z.int(),
    links: z.int(),
    calendars: z.int(),
    baselines: z.int(),
  }),
  /** The first tasks in outline order, with the dates that the engine comes to. */
  tasks: z.array(importedTaskSchema).max(2000),
  /** Where the file states other dates than the engine comes to. */
  differentDates: z.int(),
  lost: z.array(lostPartSchema),
  /** Of a table: its headers, what they were taken for, and rows that were passed over, each with a reason. */
  headers: z.array(z.string()),
  columns: importColumnsSchema,
  skipped: z
    .array(
      z.object({
        row: z.int(),
        reason: z.string(),
        params: z.record(z.string(), z.union([z.string(), z.number()])),
      }),
    )
    .max(1000),
});
export type ImportAnswer = z.infer<typeof importAnswerSchema>;
