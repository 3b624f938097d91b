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

/** Something in the file that the console does not keep, as a key of `timelineFiles.lost.*`, and how often. */
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
  /** What the file itself states, where it states another. */
  otherStart: momentSchema.nullable(),
  otherFinish: momentSchema.nullable(),
  isCritical: z.boolean(),
  isMilestone: z.boolean(),
  isSummary: z.boolean(),
});

/** What a file holds. */
export const importAnswerSchema = z.object({
  importId: z.uuid(),
  format: z.enum(['mspdi', 'csv', 'xlsx']),
  name: z.string(),
  /** What the plan is called; what is added stands in a phase of this name. */
  title: z.string(),
  counts: z.object({
    tasks: z.int(),
    links: z.int(),
    calendars: z.int(),
    baselines: z.int(),
  }),
  /** The first tasks in outline order, with the dates that the engine comes to. */
  tasks: z.array(importedTaskSchema).max(2000),
  /**
   * In how many tasks the file states other dates than the engine comes to: in place of the plan, and after it; null
   * where it can't be added after it.
   */
  differentDates: z.object({ replace: z.int(), append: z.int().nullable() }),
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
