import { z } from 'zod';
import { idSchema, nameSchema } from '../values/value-schemas.ts';

export const departmentIdSchema = idSchema<'department'>();
export type DepartmentId = z.infer<typeof departmentIdSchema>;

/** The departments of P5.1 each keep one hue everywhere; a further one is neutral. */
export const departmentHueSchema = z.enum(['marketing', 'product', 'technology', 'service', 'other']);

export const departmentInputSchema = z.object({
  name: nameSchema,
  /** One or two characters for badges: 市, 产, 技, 客 or M, P, T, S. */
  badge: nameSchema.max(2),
  hue: departmentHueSchema,
  duty: z.string().trim().max(500).default(''),
});
export type DepartmentInput = z.infer<typeof departmentInputSchema>;

export const departmentSchema = departmentInputSchema.extend({ id: departmentIdSchema, position: z.int() });
export type Department = z.infer<typeof departmentSchema>;
