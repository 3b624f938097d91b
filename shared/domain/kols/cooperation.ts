import { z } from 'zod';
import { lineIdSchema } from '../budget/line.ts';
import { documentFenSchema, documentIdSchema } from '../documents/document.ts';
import { daySchema, fenSchema, idSchema, nameSchema, noteSchema } from '../values/value-schemas.ts';
import { kolIdSchema } from './kol.ts';

export const cooperationIdSchema = idSchema<'cooperation'>();
export type CooperationId = z.infer<typeof cooperationIdSchema>;

/**
 * draft: nothing is committed yet; signed: its contract commits the amount on the line; ended: what nobody will use was
 * released; cancelled: the contract was void.
 */
export const cooperationStateSchema = z.enum(['draft', 'signed', 'ended', 'cancelled']);
export type CooperationState = z.infer<typeof cooperationStateSchema>;

const fields = {
  title: nameSchema,
  lineId: lineIdSchema,
  /** What the contract is worth; all of its deliverables together. */
  fen: documentFenSchema,
  firstDay: daySchema,
  lastDay: daySchema,
  note: noteSchema,
};

export const cooperationInputSchema = z.object({
  ...fields,
  kolId: kolIdSchema,
  note: fields.note.default(''),
});
export type CooperationInput = z.infer<typeof cooperationInputSchema>;

export const cooperationChangeSchema = z.object(fields).partial();
export type CooperationChange = z.infer<typeof cooperationChangeSchema>;

export const cooperationSchema = z.object({
  ...fields,
  id: cooperationIdSchema,
  kolId: kolIdSchema,
  state: cooperationStateSchema,
  /** The contract among the budget's documents; null while it is a draft. */
  documentId: documentIdSchema.nullable(),
  /** Of the amount, what was released when it ended. */
  releasedFen: fenSchema.min(0),
});
export type Cooperation = z.infer<typeof cooperationSchema>;

/** A cooperation with what stands on its contract. */
export const cooperationRowSchema = cooperationSchema.extend({
  lineName: z.string(),
  /** The contract's number; '' while there is none. */
  number: z.string(),
  deliverableCount: z.int(),
  acceptedFen: fenSchema,
  invoicedFen: fenSchema,
  paidFen: fenSchema,
});
export type CooperationRow = z.infer<typeof cooperationRowSchema>;
