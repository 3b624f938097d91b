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

const fields = {
  categoryId: categoryIdSchema,
  name: nameSchema,
  kind: lineKindSchema,
  departmentId: departmentIdSchema.nullable(),
  ownerId: personIdSchema.nullable(),
  vendor: z.string().trim().max(200),
  note: noteSchema,
};

export const lineInputSchema = z.object({
  ...fields,
  kind: fields.kind.default('spend'),
  departmentId: fields.departmentId.default(null),
  ownerId: fields.ownerId.default(null),
  vendor: fields.vendor.default(''),
  note: fields.note.default(''),
});
export type LineInput = z.infer<typeof lineInputSchema>;

/** What is left out stays as it is; a default would fill it in even in a partial object. */
export const lineChangeSchema = z.object(fields).partial();

export const lineSchema = lineInputSchema.extend({ id: lineIdSchema, position: z.int() });
export type Line = z.infer<typeof lineSchema>;
