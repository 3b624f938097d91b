import { z } from 'zod';
import { daySchema, instantSchema } from '#shared/domain/values/value-schemas.ts';

/**
 * The part of the address after '/history': what narrows the list down, and `?record=7`, which opens that record
 * in the drawer. `?table=budget_line&row=<id>` lists what happened to one line. What makes no sense is passed over.
 */
export const historySearchSchema = z.object({
  text: z.string().max(200).optional().catch(undefined),
  person: z.string().optional().catch(undefined),
  command: z.string().optional().catch(undefined),
  table: z.string().optional().catch(undefined),
  row: z.string().optional().catch(undefined),
  from: daySchema.optional().catch(undefined),
  to: daySchema.optional().catch(undefined),
  record: z.int().positive().optional().catch(undefined),
});
export type HistorySearch = z.infer<typeof historySearchSchema>;

/** The part of the address after '/history/as-of': which table, and when; without an instant it is now. */
export const asOfSearchSchema = z.object({
  table: z.string().max(64).optional().catch(undefined),
  at: instantSchema.optional().catch(undefined),
});
export type AsOfSearch = z.infer<typeof asOfSearchSchema>;
