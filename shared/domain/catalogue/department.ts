import { z } from 'zod';
import { idSchema, nameSchema } from '../values/value-schemas.ts';

export const departmentIdSchema = idSchema<'department'>();
export type DepartmentId = z.infer<typeof departmentIdSchema>;

/** The departments of P5.1 each keep one hue everywhere; a further one is neutral. */
export const departmentHueSchema = z.enum(['marketing', 'product', 'technology', 'service', 'other']);

const fields = {
  name: nameSchema,
  /** One or two characters for badges: 市, 产, 技, 客 or M, P, T, S. */
  badge: nameSchema.max(2),
  hue: departmentHueSchema,
  duty: z.string().trim().max(500),
};

export const departmentInputSchema = z.object({ ...fields, duty: fields.duty.default('') });
export type DepartmentInput = z.infer<typeof departmentInputSchema>;

/** What is left out stays as it is; a default would fill it in even in a partial object. */
export const departmentChangeSchema = z.object(fields).partial();

export const departmentSchema = departmentInputSchema.extend({ id: departmentIdSchema, position: z.int() });
export type Department = z.infer<typeof departmentSchema>;
