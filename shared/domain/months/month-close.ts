import { z } from 'zod';
import { lineIdSchema } from '../budget/line.ts';
import { personIdSchema } from '../catalogue/person.ts';
import { documentIdSchema } from '../documents/document.ts';
import { daySchema, fenSchema, idSchema, instantSchema, monthSchema } from '../values/value-schemas.ts';

export const accrualIdSchema = idSchema<'accrual'>();

/** A closed month locks its entries, the documents dated in it, and its plan. */
export const monthCloseSchema = z.object({
  month: monthSchema,
  closedAt: instantSchema,
  closedBy: personIdSchema,
  closedByName: z.string(),
});
export type MonthClose = z.infer<typeof monthCloseSchema>;

/** A month of the programme with its sums. Amounts are signed as in the sheet. */
export const monthRowSchema = z.object({
  month: monthSchema,
  /** 'next' is the one that can be closed now: months close in order. */
  state: z.enum(['closed', 'next', 'open']),
  close: monthCloseSchema.nullable(),
  /** The last closed month is the only one that can be reopened. */
  reopenable: z.boolean(),
  planFen: fenSchema,
  openFen: fenSchema,
  actualFen: fenSchema,
  availableFen: fenSchema,
  /** Posted on the month's last day for work accepted but not invoiced. */
  accruedFen: fenSchema,
  accrualCount: z.int(),
  entryCount: z.int(),
  /** Documents dated in the month. */
  documentCount: z.int(),
});
export type MonthRow = z.infer<typeof monthRowSchema>;

/** Accepted work without its invoice at the month's end: what closing would post and reverse. */
export const accrualProposalSchema = z.object({
  documentId: documentIdSchema,
  number: z.string(),
  lineId: lineIdSchema,
  vendor: z.string(),
  day: daySchema,
  /** Where what is open is due now. */
  dueMonth: monthSchema,
  /** What of the acceptance is open, signed as in the sheet. */
  fen: fenSchema,
});
export type AccrualProposal = z.infer<typeof accrualProposalSchema>;

/** An accrual that was taken. */
export const accrualSchema = z.object({
  id: accrualIdSchema,
  month: monthSchema,
  documentId: documentIdSchema,
  fen: fenSchema,
});
export type Accrual = z.infer<typeof accrualSchema>;
