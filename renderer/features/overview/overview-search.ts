import { z } from 'zod';
import { daySchema } from '#shared/domain/values/value-schemas.ts';

/** The part of the address after '/': `?day=2026-10-12` shows how everything stood on that day. What makes no sense is passed over. */
export const overviewSearchSchema = z.object({
  day: daySchema.optional().catch(undefined),
});
