import { z } from 'zod';
import { idSchema, nameSchema } from '../values/value-schemas.ts';

export const categoryIdSchema = idSchema<'budget_category'>();
export type CategoryId = z.infer<typeof categoryIdSchema>;

/** The four categories of P5.5 each keep one hue everywhere; a further one is neutral. */
export const categoryHueSchema = z.enum(['ads', 'content', 'tools', 'reserve', 'other']);
export type CategoryHue = z.infer<typeof categoryHueSchema>;

export const categoryInputSchema = z.object({ name: nameSchema, hue: categoryHueSchema });

export const categorySchema = categoryInputSchema.extend({ id: categoryIdSchema, position: z.int() });
export type Category = z.infer<typeof categorySchema>;
