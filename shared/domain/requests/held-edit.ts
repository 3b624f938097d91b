import { z } from 'zod';
import { fenSchema } from '../values/value-schemas.ts';
import { legSchema, requestIdSchema } from './request.ts';

/** An edit outside the band, kept as a draft until its requester submits it. */
export const heldEditSchema = z.object({
  id: requestIdSchema,
  number: z.string(),
  /** Null unless it would also set the programme's total. */
  totalFen: fenSchema.nullable(),
  legs: z.array(legSchema),
});
export type HeldEdit = z.infer<typeof heldEditSchema>;
