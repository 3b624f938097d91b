import { z } from 'zod';
import { recordSchema } from '#shared/domain/ledger/record.ts';
import { policyWatchRowSchema } from '#shared/domain/policy/policy.ts';
import { categorySchema } from '#shared/domain/budget/category.ts';
import { programmeSchema } from '#shared/domain/budget/programme.ts';
import { kpiAlertSchema } from '#shared/domain/kpis/kpi-alert.ts';
import { landingSummarySchema } from '#shared/domain/forecast/forecast-summary.ts';
import { timelineStandingSchema } from '#shared/domain/timeline/timeline-standing.ts';
import { daySchema, fenSchema } from '#shared/domain/values/value-schemas.ts';
import { query } from './base.ts';

export const overview = {
  /** The budget's state and the newest changes. */
  get: query.output(
    z.object({
      programme: programmeSchema,
      categories: z.array(categorySchema),
      planFen: fenSchema,
      actualFen: fenSchema,
      /** Plan less open commitments less actuals. */
      availableFen: fenSchema,
      /** Days of the programme gone by, in basis points of all its days. */
      timeBp: z.int(),
      policy: z.array(policyWatchRowSchema),
      /** Lines whose commitments and actuals passed all they plan, the furthest over first. */
      overspent: z.array(
        z.object({
          lineId: z.string(),
          name: z.string(),
          planFen: fenSchema,
          actualFen: fenSchema,
          openFen: fenSchema,
          availableFen: fenSchema,
        }),
      ),
      /** Where everything is expected to land. */
      landing: landingSummarySchema,
      /** Null before anything was planned, and where it can't be scheduled. */
      timeline: timelineStandingSchema.nullable(),
      /** Of KPIs, the longest standing first; those that are snoozed too. */
      alerts: z.array(kpiAlertSchema),
      changes: z.array(recordSchema),
      today: daySchema,
    }),
  ),
};
