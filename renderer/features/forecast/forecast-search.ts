import { z } from 'zod';

/**
 * The part of the address after '/budget/forecast': `?line=…` shows how that line is forecast, `?keep=true` the form
 * that keeps today's forecast. What makes no sense is passed over.
 */
export const forecastSearchSchema = z.object({
  line: z.string().optional().catch(undefined),
  keep: z.boolean().optional().catch(undefined),
});
