import { z } from 'zod';
import { lineIdSchema } from '../budget/line.ts';
import { fenSchema, monthSchema } from '../values/value-schemas.ts';

/** A budget line as the timeline needs it. */
export const timelineLineSchema = z.object({
  id: lineIdSchema,
  name: z.string(),
  categoryName: z.string(),
  months: z.array(
    z.object({ month: monthSchema, planFen: fenSchema, actualFen: fenSchema, isClosed: z.boolean() }),
  ),
});
export type TimelineLine = z.infer<typeof timelineLineSchema>;

export const timelineMoneySchema = z.object({ lines: z.array(timelineLineSchema) });
export type TimelineMoney = z.infer<typeof timelineMoneySchema>;
