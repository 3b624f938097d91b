import { z } from 'zod';
import { daySchema } from '#shared/domain/values/value-schemas.ts';

/**
 * The part of the address after '/timeline/load': the first week that is shown, the cell that is looked at (whose load,
 * in which week), and whether a proposal to level it is. What makes no sense is passed over.
 */
export const loadSearchSchema = z.object({
  from: daySchema.optional().catch(undefined),
  who: z.string().optional().catch(undefined),
  week: daySchema.optional().catch(undefined),
  levelling: z.literal(true).optional().catch(undefined),
});
