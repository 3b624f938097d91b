import { z } from 'zod';
import { departmentIdSchema } from '../catalogue/department.ts';
import { daySchema } from '../values/value-schemas.ts';
import { kpiAlertKindSchema } from './kpi-alert.ts';
import { kpiIdSchema } from './kpi.ts';
import { kpiAimSchema } from './kpi-aim.ts';
import { kpiTargetIdSchema, segmentSchema } from './kpi-target.ts';

/** Good, to be watched, off; without data; without a target, or with one that no value can be held against. */
export const kpiStatusSchema = z.enum(['good', 'watch', 'off', 'no-data', 'no-target']);
export type KpiStatus = z.infer<typeof kpiStatusSchema>;

/** The target that holds on the day: its period and what is aimed at. */
export const heldTargetSchema = z.object({
  id: kpiTargetIdSchema,
  version: z.int(),
  firstDay: daySchema,
  lastDay: daySchema,
  aim: kpiAimSchema,
});
export type HeldTarget = z.infer<typeof heldTargetSchema>;

export const trendPointSchema = z.object({ periodDay: daySchema, value: z.number().nullable() });

/** How a KPI stands on a day, with every input of its formulas (M6 of the methods), so that they can be told. */
export const kpiStandingSchema = z.object({
  kpiId: kpiIdSchema,
  segment: segmentSchema,
  /** The period that holds the day, or the last one before it. */
  target: heldTargetSchema.nullable(),
  /** Of the target's period up to the day, or of the newest period without a target; null without data. */
  value: z.number().nullable(),
  /** The sums behind a ratio or a weighted mean; null for the others. */
  parts: z.object({ numerator: z.number(), denominator: z.number() }).nullable(),
  /** Raw; 1 is the target. */
  attainment: z.number().nullable(),
  /** Of a sum in a period that runs: against what was due so far; otherwise the same as `attainment`. */
  attainmentSoFar: z.number().nullable(),
  /** φ: the share of the target that was due in the periods with data; null for what does not add up. */
  dueShare: z.number().nullable(),
  /** t·φ, in the KPI's unit. */
  due: z.number().nullable(),
  /** x / (t·φ). */
  pace: z.number().nullable(),
  /** Where the period lands: eight chances in ten between low and high. */
  landing: z.object({ expected: z.number(), low: z.number(), high: z.number() }).nullable(),
  status: kpiStatusSchema,
  /** What the status was judged by. */
  judgedBy: z.enum(['pace', 'attainment']).nullable(),
  /** Periods of the target's period that are over by the day, and those of them that have a value. */
  periodCount: z.int(),
  knownCount: z.int(),
  /** The first days of those that have none. */
  missing: z.array(daySchema),
  /** The newest period that has a value. */
  newestDay: daySchema.nullable(),
  /** The newest periods, the oldest first; a missing one is null. */
  trend: z.array(trendPointSchema),
  /** The newest value against the mean of those before it in `trend`, as a share of that mean; null where too few. */
  trendChange: z.number().nullable(),
  openDisputeCount: z.int(),
  alertKinds: z.array(kpiAlertKindSchema),
});
export type KpiStanding = z.infer<typeof kpiStandingSchema>;

/** Σ wA / Σ w over the KPIs with data, with its coverage. */
const scoreSchema = z.object({ value: z.number().nullable(), coverage: z.number() });

const scoresSchema = z.object({
  /** By attainment of the whole target. */
  score: scoreSchema,
  /** By attainment of what was due so far. */
  scoreSoFar: scoreSchema,
});

export const scorecardSchema = z.object({
  asOf: daySchema,
  programme: scoresSchema,
  departments: z.array(
    scoresSchema.extend({
      departmentId: departmentIdSchema,
      kpiCount: z.int(),
      openDisputeCount: z.int(),
    }),
  ),
  /** Of every KPI; 10,000 where they add up. */
  weightSumBp: z.int(),
  /** In the order of the KPIs. A department's rows are those in which it has a share. */
  rows: z.array(kpiStandingSchema),
});
export type Scorecard = z.infer<typeof scorecardSchema>;
