import { z } from 'zod';
import { kolIdSchema } from '#shared/domain/kols/kol.ts';
import { platformSchema, tierSchema } from '#shared/domain/kols/kol-kinds.ts';
import { rosterSortSchema } from '#shared/domain/kols/roster.ts';

export const sortedColumns = rosterSortSchema.shape.by.options;
export const MOST_COMPARED = 5;
export const FEWEST_COMPARED = 2;

/**
 * The part of the address after '/kols': what the roster lets through, how it is sorted and grouped, which KOLs stand
 * side by side, and whether a new one is entered beside it. What makes no sense is passed over.
 */
export const rosterSearchSchema = z.object({
  tier: tierSchema.optional().catch(undefined),
  platform: platformSchema.optional().catch(undefined),
  flag: z.coerce.string().max(200).optional().catch(undefined),
  agency: z.coerce.string().max(200).optional().catch(undefined),
  // A number typed into the address arrives as one.
  text: z.coerce.string().max(200).optional().catch(undefined),
  qualified: z.enum(['expired', 'expiring']).optional().catch(undefined),
  signed: z.boolean().optional().catch(undefined),
  measured: z.boolean().optional().catch(undefined),
  sort: z.enum(sortedColumns).optional().catch(undefined),
  order: z.enum(['asc', 'desc']).optional().catch(undefined),
  grouped: z.boolean().optional().catch(undefined),
  compare: z.array(kolIdSchema).min(FEWEST_COMPARED).max(MOST_COMPARED).optional().catch(undefined),
  kol: z.literal('new').optional().catch(undefined),
});
export type RosterSearch = z.infer<typeof rosterSearchSchema>;
