import { z } from 'zod';

/**
 * The part of the address after '/catalogue': `?show=person&id=…` opens that person in the drawer, `?show=newPerson`
 * a new one. What makes no sense is passed over.
 */
export const catalogueSearchSchema = z.object({
  show: z.enum(['department', 'newDepartment', 'person', 'newPerson']).optional().catch(undefined),
  id: z.string().optional().catch(undefined),
});
export type CatalogueSearch = z.infer<typeof catalogueSearchSchema>;
