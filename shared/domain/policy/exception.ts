import { z } from 'zod';
import { categoryIdSchema } from '../budget/category.ts';
import { basisPointsSchema, daySchema, idSchema } from '../values/value-schemas.ts';

export const exceptionIdSchema = idSchema<'policy_exception'>();

/** A category may plan outside its band up to a share, until a day, for a reason. */
export const policyExceptionSchema = z.object({
  id: exceptionIdSchema,
  categoryId: categoryIdSchema,
  /** The share of the plan that was granted. */
  shareBp: basisPointsSchema,
  reason: z.string(),
  /** The last day on which it holds. */
  until: daySchema,
  requestId: z.string(),
  requestNumber: z.string(),
  grantedBy: z.string().nullable(),
});
export type PolicyException = z.infer<typeof policyExceptionSchema>;
