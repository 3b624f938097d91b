import { z } from 'zod';
import { categoryIdSchema } from '#shared/domain/budget/category.ts';
import { lineIdSchema } from '#shared/domain/budget/line.ts';
import {
  documentFilterSchema,
  documentIdSchema,
  documentKindSchema,
  documentSortSchema,
  documentStateSchema,
} from '#shared/domain/documents/document.ts';

export const sortedColumns = documentSortSchema.shape.by.options;

/**
 * The part of the address after '/budget/commitments': what the list lets through, how it is sorted, and what is
 * shown beside it: `?document=<id>`, or `?document=new&kind=invoice&after=<id>` for one that takes over from another.
 * What makes no sense is passed over.
 */
export const documentsSearchSchema = z.object({
  line: lineIdSchema.optional().catch(undefined),
  category: categoryIdSchema.optional().catch(undefined),
  stage: documentKindSchema.optional().catch(undefined),
  state: documentStateSchema.optional().catch(undefined),
  vendor: z.coerce.string().max(200).optional().catch(undefined),
  // A number typed into the address arrives as one.
  text: z.coerce.string().max(200).optional().catch(undefined),
  due: documentFilterSchema.shape.dueMonth.catch(undefined),
  open: z.boolean().optional().catch(undefined),
  overdue: z.boolean().optional().catch(undefined),
  sort: z.enum(sortedColumns).optional().catch(undefined),
  order: z.enum(['asc', 'desc']).optional().catch(undefined),
  document: z
    .union([z.literal('new'), documentIdSchema])
    .optional()
    .catch(undefined),
  kind: documentKindSchema.optional().catch(undefined),
  after: documentIdSchema.optional().catch(undefined),
});
export type DocumentsSearch = z.infer<typeof documentsSearchSchema>;
