import { z } from 'zod';
import { categorySchema } from '../budget/category.ts';
import { programmeSchema } from '../budget/programme.ts';
import { landingSummarySchema } from '../forecast/forecast-summary.ts';
import { deliverableStepSchema } from '../kols/kol-kinds.ts';
import { tierGroupSchema } from '../kols/roster.ts';
import { kpiIdSchema, kpiUnitSchema } from '../kpis/kpi.ts';
import { scorecardSchema } from '../kpis/kpi-standing-view.ts';
import { policyWatchRowSchema } from '../policy/policy.ts';
import { riskPlaceSchema, riskSchema } from '../risks/risk.ts';
import { warningSchema } from '../risks/warning.ts';
import { timelineStandingSchema } from '../timeline/timeline-standing.ts';
import { daySchema, fenSchema } from '../values/value-schemas.ts';
import { personIdSchema } from '../catalogue/person.ts';

/** Where the budget stands. */
export const budgetFactsSchema = z.object({
  programme: programmeSchema,
  categories: z.array(categorySchema),
  planFen: fenSchema,
  openFen: fenSchema,
  actualFen: fenSchema,
  availableFen: fenSchema,
  /** Days of the programme gone by, in basis points of all its days. */
  timeBp: z.int(),
  landing: landingSummarySchema,
  policy: z.array(policyWatchRowSchema),
  overspentCount: z.int(),
  reserveBalanceFen: fenSchema,
  reserveSetAsideFen: fenSchema,
});

export const kolFactsSchema = z.object({
  tiers: z.array(tierGroupSchema),
  steps: z.record(deliverableStepSchema, z.int()),
  lateCount: z.int(),
  blockedCount: z.int(),
});

export const riskFactsSchema = z.object({
  exposureFen: fenSchema,
  exposureDays: z.number(),
  openCount: z.int(),
  /** The largest exposures. */
  largest: z.array(
    riskSchema
      .pick({ id: true, number: true, title: true, kind: true, status: true })
      .extend({ exposureFen: fenSchema, place: riskPlaceSchema }),
  ),
});

/** Someone who has more to do in a week than there are hours in it. */
export const overloadSchema = z.object({
  personId: personIdSchema,
  name: z.string(),
  /** The week's first day. */
  week: daySchema,
  /** Needed of what there is; 1 is full. */
  share: z.number(),
});

/** How the whole programme stands at one position of the ledger: what a meeting looks at, and what it leaves frozen. */
export const programmeFactsSchema = z.object({
  seq: z.int(),
  day: daySchema,
  budget: budgetFactsSchema,
  /** Null before anything was planned, and where it can't be scheduled. */
  timeline: timelineStandingSchema.nullable(),
  /** Those of the coming four weeks, the fullest first. */
  overloads: z.array(overloadSchema),
  kpis: z.object({
    names: z.array(z.object({ id: kpiIdSchema, name: z.string(), unit: kpiUnitSchema })),
    scorecard: scorecardSchema,
  }),
  kols: kolFactsSchema,
  risks: riskFactsSchema,
  /** What warns, the gravest first; snoozed and closed ones too. */
  warnings: z.array(warningSchema),
});
export type ProgrammeFacts = z.infer<typeof programmeFactsSchema>;
