import { z } from 'zod';

/** The part of the address after '/kols/tiers': `?show=lines` opens what is planned for each tier. */
export const tiersSearchSchema = z.object({
  show: z.literal('lines').optional().catch(undefined),
});
