import { z } from 'zod';
import { labelSchema } from '../ledger/label.ts';
import { daySchema, instantSchema } from '../values/value-schemas.ts';
import { kpiAlertSchema } from './kpi-alert.ts';
import { kpiIdSchema, kpiSchema } from './kpi.ts';
import { disputeSchema } from './kpi-dispute.ts';
import { scoredKpiLandingSchema } from './kept-landing.ts';
import { kpiStandingSchema } from './kpi-standing-view.ts';
import { kpiTargetSchema, segmentSchema } from './kpi-target.ts';
import { restatementSchema } from './kpi-value.ts';

/** One period of a KPI's history. What is missing is null, never zero. */
export const historyPointSchema = z.object({
  periodDay: daySchema,
  lastDay: daySchema,
  value: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  /** What its target asks of this period: of a sum its part by the profile, otherwise the target itself. */
  due: z.number().nullable(),
  /** Against that; raw. */
  attainment: z.number().nullable(),
  /** Above 1: it was restated. */
  revision: z.int(),
  note: z.string(),
});
export type HistoryPoint = z.infer<typeof historyPointSchema>;

/** How the target's period came together: at the end of each of its periods that is over. */
export const pacePointSchema = z.object({
  periodDay: daySchema,
  lastDay: daySchema,
  /** Of all periods of the target's period up to this one; null where nothing has come. */
  value: z.number().nullable(),
  /** What was due by then; the target itself for what does not add up. */
  due: z.number().nullable(),
  pace: z.number().nullable(),
  /** The landing, as it would have been said then. */
  landing: z.object({ expected: z.number(), low: z.number(), high: z.number() }).nullable(),
});
export type PacePoint = z.infer<typeof pacePointSchema>;

export const annotationKinds = [
  'milestone-reached',
  'milestone-slipped',
  'budget-move',
  'gate-decision',
  'target-decision',
  'publication',
] as const;

/** What happened meanwhile, from the ledger. */
export const annotationSchema = z.object({
  kind: z.enum(annotationKinds),
  day: daySchema,
  /** A milestone's or gate's name, a request's number, a deliverable's title. */
  name: z.string(),
  /** Of the record that it comes from; null where it is a fact with a day of its own. */
  seq: z.int().positive().nullable(),
  at: instantSchema.nullable(),
  label: labelSchema.nullable(),
  reason: z.string().nullable(),
  personName: z.string().nullable(),
  /** Days later than before, of a slip. */
  byDays: z.number().nullable(),
  /** Whom it belongs to: the KOL of a publication. */
  context: z.string(),
  /** Where to look: the task, the request, the deliverable. */
  recordId: z.string().nullable(),
});
export type Annotation = z.infer<typeof annotationSchema>;

export const kpiPageSchema = z.object({
  asOf: daySchema,
  kpi: kpiSchema,
  /** Every segment that has a value or a target; '' not among them. */
  segments: z.array(segmentSchema),
  standing: kpiStandingSchema,
  history: z.array(historyPointSchema),
  pace: z.array(pacePointSchema),
  /** All versions, the newest period and version first. */
  targets: z.array(kpiTargetSchema),
  annotations: z.array(annotationSchema),
  restatements: z.array(restatementSchema),
  /** Each segment's standing, side by side. */
  bySegment: z.array(kpiStandingSchema),
  disputes: z.array(disputeSchema),
  alerts: z.array(kpiAlertSchema),
  /** The newest first. */
  landings: z.array(scoredKpiLandingSchema),
});
export type KpiPage = z.infer<typeof kpiPageSchema>;

export const spanSchema = z.object({ firstDay: daySchema, lastDay: daySchema });
export type Span = z.infer<typeof spanSchema>;

const comparedPointSchema = z.object({
  /** Working days of the span up to the end of this period: what the two are aligned by. */
  workDay: z.int(),
  periodDay: daySchema,
  value: z.number().nullable(),
  /** Rolled up from the beginning of the span; null where nothing has come. */
  soFar: z.number().nullable(),
});
export type ComparedPoint = z.infer<typeof comparedPointSchema>;

const comparedSpanSchema = spanSchema.extend({
  workDayCount: z.int(),
  value: z.number().nullable(),
  points: z.array(comparedPointSchema),
});

/** Two spans of a KPI side by side, and what moved it between them. */
export const kpiComparisonSchema = z.object({
  later: comparedSpanSchema,
  earlier: comparedSpanSchema,
  /** Of the later one's last value, and the earlier one's at the same working day. */
  sameWorkDay: z.object({ workDay: z.int(), later: z.number(), earlier: z.number() }).nullable(),
  drivers: z
    .object({
      factors: z.array(
        z.object({
          kpiId: kpiIdSchema,
          name: z.string(),
          before: z.number().nullable(),
          after: z.number().nullable(),
          /** In the KPI's unit; null where a factor is missing or not above zero. */
          change: z.number().nullable(),
        }),
      ),
      /** The product of the factors, before and after; null where one is missing. */
      before: z.number().nullable(),
      after: z.number().nullable(),
    })
    .nullable(),
});
export type KpiComparison = z.infer<typeof kpiComparisonSchema>;
