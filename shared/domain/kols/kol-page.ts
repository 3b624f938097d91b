import { z } from 'zod';
import { recordSchema } from '../ledger/record.ts';
import { daySchema, fenSchema } from '../values/value-schemas.ts';
import { cooperationRowSchema } from './cooperation.ts';
import { deliverableRowSchema } from './deliverable.ts';
import { deliverableFormatSchema, followerDaySchema, kolPriceSchema, kolQualificationSchema } from './kol.ts';
import { measuredDaysSchema, measuredResultsSchema, resultSumsSchema } from './result-day.ts';
import { rosterRowSchema } from './roster.ts';
import { tierFindingSchema } from './tier-answer.ts';

/** All that is known of a KOL, on one page. */
export const kolPageSchema = z.object({
  kol: rosterRowSchema,
  /** What the rules say of the tier, whatever people decided. */
  byRule: tierFindingSchema,
  followers: z.array(followerDaySchema),
  prices: z.array(kolPriceSchema),
  qualifications: z.array(kolQualificationSchema.extend({ holds: z.boolean() })),
  cooperations: z.array(cooperationRowSchema),
  /** By the day of publication, or the day they are due. */
  deliverables: z.array(deliverableRowSchema),
  /** Results by day, all deliverables together, the oldest first. */
  trend: z.array(z.object({ day: daySchema, sums: resultSumsSchema, measuredDays: measuredDaysSchema })),
  formats: z.array(
    z.object({
      format: deliverableFormatSchema,
      publishedCount: z.int(),
      /** On the KOL's own list. */
      listFen: fenSchema.nullable(),
      results: measuredResultsSchema,
    }),
  ),
  /** What the KOL's tier and platform came to, to hold it against. */
  tierResults: measuredResultsSchema,
  /** What changed of the KOL and all that hangs on it, the newest first. */
  changes: z.array(recordSchema),
});
export type KolPage = z.infer<typeof kolPageSchema>;
