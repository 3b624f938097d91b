import { z } from 'zod';
import { entrySchema } from '#shared/domain/budget/entry.ts';
import { lineIdSchema } from '#shared/domain/budget/line.ts';
import {
  documentChangeSchema,
  documentFilterSchema,
  documentIdSchema,
  documentInputSchema,
  documentRowSchema,
  documentSortSchema,
  lineFactsSchema,
  stageSumsSchema,
  statedReasonSchema,
} from '#shared/domain/documents/document.ts';
import { accrualSchema } from '#shared/domain/months/month-close.ts';
import { daySchema, fenSchema } from '#shared/domain/values/value-schemas.ts';
import { command, committedSchema, query } from './base.ts';

/** The end of a document: its reason always, its day today unless another is given. */
const endInputSchema = z.object({
  id: documentIdSchema,
  reason: statedReasonSchema,
  day: daySchema.optional(),
});

export const documents = {
  /** A page of documents with the count and the sums, by kind, of all that the filter lets through. */
  list: query
    .input(
      z.object({
        filter: documentFilterSchema.default({}),
        sort: documentSortSchema.default({ by: 'day', descending: true }),
        offset: z.int().min(0).default(0),
        limit: z.int().min(1).max(1000).default(200),
      }),
    )
    .output(z.object({ documents: z.array(documentRowSchema), total: z.int(), stages: stageSumsSchema })),
  /** One document with its whole chain, what it posted, and its accruals. */
  get: query.input(z.object({ id: documentIdSchema })).output(
    z.object({
      document: documentRowSchema,
      /** From the first document on, each followed by what follows it; `depth` counts the steps from the first. */
      chain: z.array(documentRowSchema.extend({ depth: z.int() })),
      /** The entry of an invoice or credit note, and those of its accruals. */
      entries: z.array(entrySchema),
      accruals: z.array(accrualSchema),
    }),
  ),
  /** A line's plan, open commitments, actuals and what is available, each with the documents behind it. */
  facts: query.input(z.object({ lineId: lineIdSchema })).output(lineFactsSchema),
  /** What adding would come to. Nothing is written; refusals for the document itself come as in `add`. */
  preview: query.input(documentInputSchema).output(
    z.object({
      before: lineFactsSchema,
      availableAfterFen: fenSchema,
      /** What the document before has open; null for one that stands alone. */
      previousOpenFen: fenSchema.nullable(),
      /** By how much it is larger than that: above zero, it needs `overReason`. */
      overFen: fenSchema,
      /** By how much it would overspend the line: above zero, it needs a finance person and `overrideReason`. */
      overspentFen: fenSchema,
    }),
  ),
  add: command
    .input(documentInputSchema)
    .output(committedSchema.extend({ id: documentIdSchema, number: z.string() })),
  /** Only what no follower depends on; in a closed month only its note and its due month. */
  change: command
    .input(z.object({ id: documentIdSchema, change: documentChangeSchema }))
    .output(committedSchema),
  /** Gives back what it took over. Refused while followers of it stand. An invoice takes its entry with it. */
  cancel: command.input(endInputSchema).output(committedSchema),
  /** Releases the rest that nobody will use. */
  close: command.input(endInputSchema).output(committedSchema),
  /** Opens again what was closed, as far as the line has money for it, or a finance person lets it. */
  reopen: command
    .input(z.object({ id: documentIdSchema, overrideReason: z.string().trim().max(500).default('') }))
    .output(committedSchema),
  /** Takes away a document that was a mistake; refused as soon as anything follows it. */
  remove: command.input(z.object({ id: documentIdSchema })).output(committedSchema),
  /** Every vendor that documents name, in order. */
  vendors: query.output(z.array(z.string())),
};
