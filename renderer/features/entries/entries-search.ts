import { z } from 'zod';
import { categoryIdSchema } from '#shared/domain/budget/category.ts';
import { lineIdSchema } from '#shared/domain/budget/line.ts';
import { daySchema } from '#shared/domain/values/value-schemas.ts';

/** The columns of the list that the service sorts by. */
export const sortedColumns = ['day', 'fen', 'line', 'vendor', 'reference'] as const;

/**
 * The part of the address after '/budget/entries': what the list lets through, how it is sorted, and what is shown beside it or in
 * its place: `?entry=new`, `?entry=<id>`, `?importing=true`. What makes no sense is passed over.
 */
export const entriesSearchSchema = z.object({
  line: lineIdSchema.optional().catch(undefined),
  category: categoryIdSchema.optional().catch(undefined),
  from: daySchema.optional().catch(undefined),
  to: daySchema.optional().catch(undefined),
  // A number typed into the address arrives as one.
  text: z.coerce.string().max(200).optional().catch(undefined),
  import: z.string().optional().catch(undefined),
  sort: z.enum(sortedColumns).optional().catch(undefined),
  order: z.enum(['asc', 'desc']).optional().catch(undefined),
  entry: z.string().optional().catch(undefined),
  importing: z.boolean().optional().catch(undefined),
});
export type EntriesSearch = z.infer<typeof entriesSearchSchema>;
