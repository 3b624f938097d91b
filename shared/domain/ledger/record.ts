import { z } from 'zod';
import { instantSchema } from '../values/value-schemas.ts';
import { labelSchema } from './label.ts';

export const recordKindSchema = z.enum(['do', 'undo', 'redo']);

/** One transaction record: a command that happened, or the undoing or redoing of one. */
export const recordSchema = z.object({
  seq: z.int().positive(),
  at: instantSchema,
  kind: recordKindSchema,
  /** For undo and redo: the record that was undone or redone. */
  target: z.int().positive().nullable(),
  command: z.string(),
  label: labelSchema,
  reason: z.string().nullable(),
  personId: z.string().nullable(),
  personName: z.string().nullable(),
  account: z.string(),
  changeCount: z.int(),
  /** Written while a template was laid out: can't be undone. */
  fromTemplate: z.boolean(),
  /** Whether its effect is taken back at present. */
  undone: z.boolean(),
});
export type LedgerRecord = z.infer<typeof recordSchema>;

/** A stored value as the ledger keeps it. */
export const ledgerValueSchema = z.union([z.string(), z.number(), z.null()]);
export const rowImageSchema = z.record(z.string(), ledgerValueSchema);
export type RowImage = z.infer<typeof rowImageSchema>;

/** What a record did to one row. `names` holds the names of the records that the images refer to, by id. */
export const rowChangeSchema = z.object({
  table: z.string(),
  rowId: z.string(),
  before: rowImageSchema.nullable(),
  after: rowImageSchema.nullable(),
});
export type RowChange = z.infer<typeof rowChangeSchema>;
