import { z } from 'zod';
import { lineIdSchema } from '#shared/domain/budget/line.ts';
import { requestIdSchema, requestKindSchema, requestStateSchema } from '#shared/domain/requests/request.ts';

/** Kinds that start with a form here; the others come from where they arise. */
export const formKinds = ['reallocation', 'draw', 'release'] as const;
export type FormKind = (typeof formKinds)[number];

/**
 * The part of the address after '/budget/requests': what the list lets through, and what is shown beside it:
 * `?request=<id>`, `?request=new&start=draw`, `?request=limits`. What makes no sense is passed over.
 */
export const requestsSearchSchema = z.object({
  state: requestStateSchema.optional().catch(undefined),
  kind: requestKindSchema.optional().catch(undefined),
  whose: z.enum(['mine', 'waiting']).optional().catch(undefined),
  line: lineIdSchema.optional().catch(undefined),
  // A number typed into the address arrives as one.
  text: z.coerce.string().max(200).optional().catch(undefined),
  request: z
    .union([z.literal('new'), z.literal('limits'), requestIdSchema])
    .optional()
    .catch(undefined),
  start: z.enum(formKinds).optional().catch(undefined),
});
export type RequestsSearch = z.infer<typeof requestsSearchSchema>;
