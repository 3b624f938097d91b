import { z } from 'zod';
import { calendarIdSchema } from '#shared/domain/timeline/task.ts';

/**
 * The part of the address after '/timeline/calendars': whose year is shown (left out: the national one), which year,
 * and what stands beside it: its fields, or those of a new calendar.
 */
export const calendarsSearchSchema = z.object({
  calendar: calendarIdSchema.optional().catch(undefined),
  year: z.coerce.number().int().min(1950).max(2150).optional().catch(undefined),
  drawer: z.enum(['change', 'new']).optional().catch(undefined),
});
export type CalendarsSearch = z.infer<typeof calendarsSearchSchema>;
