import { z } from 'zod';

/** What the drawer of the Budget screen can show. */
export const budgetDrawerSchema = z.enum([
  'line',
  'newLine',
  'category',
  'categories',
  'programme',
  'total',
  'policy',
  'request',
]);
export type BudgetDrawer = z.infer<typeof budgetDrawerSchema>;

/**
 * The part of the address after '/budget': `?show=line&id=…` opens that line, `?show=newLine&id=…` a new one in that
 * category, `?show=category&id=…` the categories with that one in focus, `?show=request&id=…` that request, without an id a
 * new one. What makes no sense is passed over.
 */
export const budgetSearchSchema = z.object({
  show: budgetDrawerSchema.optional().catch(undefined),
  id: z.string().optional().catch(undefined),
});
