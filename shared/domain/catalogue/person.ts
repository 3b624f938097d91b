import { z } from 'zod';
import { idSchema, nameSchema } from '../values/value-schemas.ts';
import { departmentIdSchema } from './department.ts';

export const personIdSchema = idSchema<'person'>();
export type PersonId = z.infer<typeof personIdSchema>;

/** Finance approves; a project manager plans; a member does the work. */
export const personRoleSchema = z.enum(['project-manager', 'finance', 'member']);

export const personInputSchema = z.object({
  name: nameSchema,
  departmentId: departmentIdSchema.nullable(),
  role: personRoleSchema,
});
export type PersonInput = z.infer<typeof personInputSchema>;

export const personSchema = personInputSchema.extend({ id: personIdSchema });
export type Person = z.infer<typeof personSchema>;
