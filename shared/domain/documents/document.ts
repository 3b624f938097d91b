import { z } from 'zod';
import { FEN_LIMIT } from '#shared/values/money.ts';
import { lineIdSchema } from '../budget/line.ts';
import { categoryIdSchema } from '../budget/category.ts';
import { personIdSchema } from '../catalogue/person.ts';
import { daySchema, fenSchema, idSchema, monthSchema, noteSchema } from '../values/value-schemas.ts';

export const documentIdSchema = idSchema<'document'>();
export type DocumentId = z.infer<typeof documentIdSchema>;

/** In the order in which they follow each other; a credit note follows an invoice beside its payments. */
export const documentKinds = [
  'request',
  'contract',
  'acceptance',
  'invoice',
  'payment',
  'credit-note',
] as const;
export const documentKindSchema = z.enum(documentKinds);
export type DocumentKind = z.infer<typeof documentKindSchema>;

/** What a document is worth: always above zero, on a rebate line too, where it counts as money that comes in. */
export const documentFenSchema = fenSchema.min(1).max(FEN_LIMIT);

const reasonSchema = z.string().trim().max(500);
export const statedReasonSchema = reasonSchema.min(1);
const textSchema = z.string().trim().max(200);

const fields = {
  /** As it stands on the paper. */
  number: textSchema,
  day: daySchema,
  fen: documentFenSchema,
  vendor: textSchema,
  note: noteSchema,
  /** The month in which what is open of a request, contract or acceptance is expected to be spent. */
  dueMonth: monthSchema,
  /** The day up to which an invoice has to be paid. */
  payBy: daySchema.nullable(),
  /** Why a credit note came. */
  reason: reasonSchema,
  /** Why it is larger than what the one before it still has open. */
  overReason: reasonSchema,
};

/** What a finance person says when a document may overspend its line. */
const overrideReasonSchema = reasonSchema;

export const documentInputSchema = z.object({
  kind: documentKindSchema,
  /** The document that it takes over from; null for one that stands alone. */
  previousId: documentIdSchema.nullable().default(null),
  /** May be left out after another document: it stays on that one's line. */
  lineId: lineIdSchema.optional(),
  /** Left empty, the next number of its kind and year is taken. */
  number: fields.number.default(''),
  day: fields.day,
  fen: fields.fen,
  /** Left out, it is that of the document before, or of the line. */
  vendor: fields.vendor.optional(),
  note: fields.note.default(''),
  /** Left out: the month of its day, within the programme's months. */
  dueMonth: fields.dueMonth.optional(),
  payBy: fields.payBy.default(null),
  reason: fields.reason.default(''),
  overReason: fields.overReason.default(''),
  overrideReason: overrideReasonSchema.default(''),
});
export type DocumentInput = z.infer<typeof documentInputSchema>;

/** What is left out stays as it is. The line can only change while the document stands alone. */
export const documentChangeSchema = z
  .object({ ...fields, lineId: lineIdSchema, overrideReason: overrideReasonSchema })
  .partial();
export type DocumentChange = z.infer<typeof documentChangeSchema>;

/** When and why a document was cancelled, or closed with a rest that nobody will use. */
export const documentEndSchema = z.object({ day: daySchema, reason: z.string() });

export const documentSchema = z.object({
  id: documentIdSchema,
  kind: documentKindSchema,
  previousId: documentIdSchema.nullable(),
  lineId: lineIdSchema,
  number: z.string(),
  day: daySchema,
  fen: fenSchema,
  vendor: z.string(),
  note: z.string(),
  /** Null for invoices, payments and credit notes. */
  dueMonth: monthSchema.nullable(),
  payBy: daySchema.nullable(),
  reason: z.string(),
  overReason: z.string(),
  /** The finance person who let it overspend its line, and why. */
  override: z.object({ personId: personIdSchema, reason: z.string() }).nullable(),
  cancelled: documentEndSchema.nullable(),
  closed: documentEndSchema.nullable(),
});
export type Document = z.infer<typeof documentSchema>;

/**
 * open: nothing was taken over (or paid) yet; partial: some of it; settled: all of it. Payments and credit
 * notes are settled by themselves.
 */
export const documentStateSchema = z.enum(['open', 'partial', 'settled', 'closed', 'cancelled']);
export type DocumentState = z.infer<typeof documentStateSchema>;

/** A document with what its followers leave of it. */
export const documentRowSchema = documentSchema.extend({
  /** What no follower took over; of an invoice: what is unpaid. Zero for payments and credit notes. */
  openFen: fenSchema.min(0),
  /** The sum of its followers that were not cancelled. */
  takenFen: fenSchema.min(0),
  state: documentStateSchema,
  /** Open beyond its due month, or unpaid beyond its day, as of today. */
  overdue: z.boolean(),
  /** Documents that follow it directly, cancelled ones included: it can't be removed while there are any. */
  followerCount: z.int(),
});
export type DocumentRow = z.infer<typeof documentRowSchema>;

export const documentFilterSchema = z.object({
  lineIds: z.array(lineIdSchema).optional(),
  categoryId: categoryIdSchema.optional(),
  kinds: z.array(documentKindSchema).optional(),
  states: z.array(documentStateSchema).optional(),
  vendor: z.string().max(200).optional(),
  /** Found anywhere in number, vendor or note. */
  text: z.string().max(200).optional(),
  /** Only what still has something open or unpaid. */
  openOnly: z.boolean().optional(),
  overdue: z.boolean().optional(),
  /** By its own day, both inclusive. */
  fromDay: daySchema.optional(),
  toDay: daySchema.optional(),
  /** What a cell of the sheet holds: requests, contracts and acceptances expected in this month. */
  dueMonth: monthSchema.optional(),
  /** Due in this month or before. */
  dueBy: monthSchema.optional(),
});
export type DocumentFilter = z.infer<typeof documentFilterSchema>;

export const documentSortSchema = z.object({
  by: z.enum(['day', 'dueMonth', 'kind', 'number', 'line', 'vendor', 'fen', 'openFen']),
  descending: z.boolean(),
});
export type DocumentSort = z.infer<typeof documentSortSchema>;

/** Of documents of one kind that were not cancelled. Amounts on rebate lines count negative, as in the sheet. */
const stageSumSchema = z.object({
  count: z.int(),
  fen: fenSchema,
  openCount: z.int(),
  openFen: fenSchema,
});

/** One sum for each kind, in the order of the stages. */
export const stageSumsSchema = z.object({
  request: stageSumSchema,
  contract: stageSumSchema,
  acceptance: stageSumSchema,
  invoice: stageSumSchema,
  payment: stageSumSchema,
  'credit-note': stageSumSchema,
});
export type StageSums = z.infer<typeof stageSumsSchema>;

/**
 * A line's money, as the sheet shows it: available = plan − open − actual, committed = open + actual. Signed:
 * below zero on rebate lines.
 */
export const lineFactsSchema = z.object({
  lineId: lineIdSchema,
  planFen: fenSchema,
  /** Requested, contracted and accepted together: due in the programme's months. */
  openFen: fenSchema,
  openOutsideFen: fenSchema,
  actualFen: fenSchema,
  actualOutsideFen: fenSchema,
  committedFen: fenSchema,
  availableFen: fenSchema,
  entryCount: z.int(),
  /** What is open of requests, contracts and acceptances, what was invoiced, paid and credited. */
  stages: stageSumsSchema,
});
export type LineFacts = z.infer<typeof lineFactsSchema>;
