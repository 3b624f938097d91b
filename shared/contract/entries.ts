import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import {
  entryChangeSchema,
  entryChoiceSchema,
  entryFilterSchema,
  entryIdSchema,
  entryInputSchema,
  entrySchema,
  entrySortSchema,
} from '#shared/domain/budget/entry.ts';
import { documentFilterSchema } from '#shared/domain/documents/document.ts';
import {
  importIdSchema,
  importMappingSchema,
  importPreviewSchema,
  importProfileSchema,
  importProgressSchema,
  previewRowSchema,
  rowFateSchema,
  tableSourceSchema,
} from '#shared/domain/import/import.ts';
import { fenSchema, languageSchema, nameSchema } from '#shared/domain/values/value-schemas.ts';
import { command, committedSchema, query } from './base.ts';

export const entries = {
  /** A page of entries with the count and sum of all that the filter lets through. */
  list: query
    .input(
      z.object({
        filter: entryFilterSchema.default({}),
        sort: entrySortSchema.default({ by: 'day', descending: true }),
        offset: z.int().min(0).default(0),
        limit: z.int().min(1).max(1000).default(200),
      }),
    )
    .output(z.object({ entries: z.array(entrySchema), total: z.int(), sumFen: fenSchema })),
  get: query.input(z.object({ id: entryIdSchema })).output(entrySchema),
  add: command.input(entryInputSchema).output(committedSchema.extend({ id: entryIdSchema })),
  change: command.input(z.object({ id: entryIdSchema, change: entryChangeSchema })).output(committedSchema),
  remove: command.input(entryChoiceSchema).output(committedSchema),
};

export const imports = {
  /** Takes a file in, finds out what it is, and proposes a mapping. Nothing is written. */
  read: query.input(z.object({ file: z.file(), sheet: z.string().optional() })).output(
    z.object({
      importId: importIdSchema,
      source: tableSourceSchema,
      suggestion: importMappingSchema,
      /** False when the dates of the first rows read in more than one order: people have to say which. */
      dateOrderCertain: z.boolean(),
      /** The remembered profile that the suggestion comes from. */
      profile: importProfileSchema.nullable(),
    }),
  ),
  /** Reads the whole file with the mapping and says what would happen. Nothing is written. */
  preview: query
    .input(z.object({ importId: importIdSchema, mapping: importMappingSchema }))
    .output(importPreviewSchema),
  /** Rows of the last preview, by fate. */
  previewRows: query
    .input(
      z.object({
        importId: importIdSchema,
        fate: rowFateSchema.optional(),
        offset: z.int().min(0).default(0),
        limit: z.int().min(1).max(1000).default(200),
      }),
    )
    .output(z.object({ rows: z.array(previewRowSchema), total: z.int() })),
  /** Writes what the last preview showed: all of it in one command, or, when cancelled, nothing. */
  commit: command
    .input(z.object({ importId: importIdSchema, profileName: nameSchema.optional() }))
    .output(committedSchema.extend({ added: z.int(), changed: z.int() })),
  progress: query.input(z.object({ importId: importIdSchema })).output(eventIterator(importProgressSchema)),
  cancel: query.input(z.object({ importId: importIdSchema })).output(z.object({})),
  profiles: query.output(z.array(importProfileSchema)),
  forgetProfile: command.input(z.object({ id: z.string() })).output(committedSchema),
};

export const exportFiles = {
  /** The sheet: plan, open commitments, actual and available by month, totals as formulas (XLSX). */
  sheet: query
    .input(z.object({ format: z.enum(['xlsx', 'csv']), language: languageSchema }))
    .output(z.file()),
  entries: query
    .input(
      z.object({
        format: z.enum(['xlsx', 'csv']),
        language: languageSchema,
        filter: entryFilterSchema.default({}),
      }),
    )
    .output(z.file()),
  documents: query
    .input(
      z.object({
        format: z.enum(['xlsx', 'csv']),
        language: languageSchema,
        filter: documentFilterSchema.default({}),
      }),
    )
    .output(z.file()),
};
