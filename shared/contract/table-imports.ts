import { z } from 'zod';
import { importIdSchema, rowFateSchema, tableSourceSchema } from '#shared/domain/import/import.ts';
import {
  tableKindSchema,
  tableMappingSchema,
  tablePreviewRowSchema,
  tablePreviewSchema,
  tableProfileSchema,
} from '#shared/domain/import/table-import.ts';
import { nameSchema } from '#shared/domain/values/value-schemas.ts';
import { command, committedSchema, query } from './base.ts';

/**
 * Files of KPI values, of KOLs and of their results. Their progress, stopping them and forgetting what was remembered
 * of them goes by `imports`, as for files of spend.
 */
export const tableImports = {
  /** Takes a file in, finds out what it is, and proposes a mapping. Nothing is written. */
  read: query.input(z.object({ file: z.file(), kind: tableKindSchema, sheet: z.string().optional() })).output(
    z.object({
      importId: importIdSchema,
      source: tableSourceSchema,
      suggestion: tableMappingSchema,
      /** False when the dates of the first rows read in more than one order: people have to say which. */
      dateOrderCertain: z.boolean(),
      /** The remembered profile that the suggestion comes from. */
      profile: tableProfileSchema.nullable(),
    }),
  ),
  /** Reads the whole file with the mapping and says what would happen. Nothing is written. */
  preview: query
    .input(z.object({ importId: importIdSchema, mapping: tableMappingSchema }))
    .output(tablePreviewSchema),
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
    .output(z.object({ rows: z.array(tablePreviewRowSchema), total: z.int() })),
  /** Writes what the last preview showed: all of it in one command, or, when cancelled, nothing. */
  commit: command
    .input(z.object({ importId: importIdSchema, profileName: nameSchema.optional() }))
    .output(committedSchema.extend({ added: z.int(), changed: z.int() })),
  profiles: query.input(z.object({ kind: tableKindSchema })).output(z.array(tableProfileSchema)),
};
