import { z } from 'zod';
import { monthSchema } from '#shared/domain/values/value-schemas.ts';

/** The part of the address after '/timeline/board': the first month that is shown. What makes no sense is passed over. */
export const milestonesSearchSchema = z.object({
  from: monthSchema.optional().catch(undefined),
});
