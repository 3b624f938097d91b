import { z } from 'zod';
import { FEN_LIMIT } from '#shared/values/money.ts';
import { fenSchema, idSchema, monthSchema, nameSchema } from '../values/value-schemas.ts';

export const programmeIdSchema = idSchema<'programme'>();

export const MAX_MONTHS = 120;

/** The programme whose money is planned: what was approved for it, and the months that it runs. */
export const programmeSchema = z.object({
  id: programmeIdSchema,
  name: nameSchema,
  totalFen: fenSchema.min(0).max(FEN_LIMIT),
  firstMonth: monthSchema,
  monthCount: z.int().min(1).max(MAX_MONTHS),
});
export type Programme = z.infer<typeof programmeSchema>;
