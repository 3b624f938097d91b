import { z } from 'zod';
import { kolIdSchema } from '#shared/domain/kols/kol.ts';
import { idSchema } from '#shared/domain/values/value-schemas.ts';

/** What can be opened beside a KOL's page. */
const beside = [
  'change',
  'followers',
  'prices',
  'qualifications',
  'tier',
  'contract',
  'results',
  'payment',
] as const;

/**
 * The part of the address after '/kols/kol': whose page it is, and what is open beside it; `item` is the cooperation of
 * a contract, or the deliverable of results and payment. What makes no sense is passed over.
 */
export const kolSearchSchema = z.object({
  id: kolIdSchema.optional().catch(undefined),
  show: z.enum(beside).optional().catch(undefined),
  item: idSchema<string>().optional().catch(undefined),
});
export type KolSearch = z.infer<typeof kolSearchSchema>;
export type Beside = (typeof beside)[number];
