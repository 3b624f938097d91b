import { z } from 'zod';
import { documentIdSchema } from '../documents/document.ts';
import { daySchema, fenSchema, idSchema, noteSchema } from '../values/value-schemas.ts';
import { categoryIdSchema } from './category.ts';
import { lineIdSchema } from './line.ts';

export const entryIdSchema = idSchema<'entry'>();
export type EntryId = z.infer<typeof entryIdSchema>;

const fields = {
  lineId: lineIdSchema,
  day: daySchema,
  fen: fenSchema,
  vendor: z.string().trim().max(200),
  reference: z.string().trim().max(200),
  note: noteSchema,
  reason: z.string().trim().max(500),
};

/** An actual: money spent on a line on a day. A refund is negative and says why. */
export const entryInputSchema = z.object({
  ...fields,
  vendor: fields.vendor.default(''),
  reference: fields.reference.default(''),
  note: fields.note.default(''),
  reason: fields.reason.default(''),
});
export type EntryInput = z.infer<typeof entryInputSchema>;

/** What is left out stays as it is; a default would fill it in even in a partial object. */
export const entryChangeSchema = z.object(fields).partial();

export const entrySchema = entryInputSchema.extend({
  id: entryIdSchema,
  /** The import that brought it, if one did. */
  importId: z.string().nullable(),
  /** The invoice or credit note that posted it: it changes with that document alone. */
  documentId: documentIdSchema.nullable(),
  /** The accrual that posted it, or its reversal, when a month was closed. */
  accrualId: z.string().nullable(),
});
export type Entry = z.infer<typeof entrySchema>;

export const entryFilterSchema = z.object({
  lineIds: z.array(lineIdSchema).optional(),
  categoryId: categoryIdSchema.optional(),
  fromDay: daySchema.optional(),
  /** Inclusive. */
  toDay: daySchema.optional(),
  /** Found anywhere in vendor, reference or note. */
  text: z.string().max(200).optional(),
  importId: z.string().optional(),
});
export type EntryFilter = z.infer<typeof entryFilterSchema>;

const entryIdsSchema = z.array(entryIdSchema).max(10_000);

/** The entries that a command is about: named one by one, or all that a filter lets through but for some. */
export const entryChoiceSchema = z.union([
  z.object({ ids: entryIdsSchema.min(1) }),
  z.object({ filter: entryFilterSchema, except: entryIdsSchema.default([]) }),
]);
export type EntryChoice = z.infer<typeof entryChoiceSchema>;

export const entrySortSchema = z.object({
  by: z.enum(['day', 'fen', 'line', 'vendor', 'reference']),
  descending: z.boolean(),
});
