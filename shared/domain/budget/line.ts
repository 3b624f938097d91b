import { z } from 'zod';
import { departmentIdSchema } from '../catalogue/department.ts';
import { personIdSchema } from '../catalogue/person.ts';
import { idSchema, nameSchema, noteSchema } from '../values/value-schemas.ts';
import { categoryIdSchema } from './category.ts';

export const lineIdSchema = idSchema<'budget_line'>();
export type LineId = z.infer<typeof lineIdSchema>;

/** A spending line plans amounts of zero and more; a rebate line (media rebate, 媒体返点) plans zero and less. */
export const lineKindSchema = z.enum(['spend', 'rebate']);
export type LineKind = z.infer<typeof lineKindSchema>;

export const lineInputSchema = z.object({
  categoryId: categoryIdSchema,
  name: nameSchema,
  kind: lineKindSchema.default('spend'),
  departmentId: departmentIdSchema.nullable().default(null),
  ownerId: personIdSchema.nullable().default(null),
  vendor: z.string().trim().max(200).default(''),
  note: noteSchema.default(''),
});
export type LineInput = z.infer<typeof lineInputSchema>;

export const lineSchema = lineInputSchema.extend({ id: lineIdSchema, position: z.int() });
export type Line = z.infer<typeof lineSchema>;
