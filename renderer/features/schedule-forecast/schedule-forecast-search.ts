import { z } from 'zod';
import { taskIdSchema } from '#shared/domain/timeline/task.ts';

/**
 * The part of the address after '/timeline/forecast': `?task=…` shows how the finish of that gate, milestone or task
 * spreads; left out, that of what comes next. 'end' is the whole plan. What makes no sense is passed over.
 */
export const scheduleForecastSearchSchema = z.object({
  task: z
    .union([z.literal('end'), taskIdSchema])
    .optional()
    .catch(undefined),
});
