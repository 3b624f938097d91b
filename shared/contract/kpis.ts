import { z } from 'zod';
import { departmentIdSchema } from '#shared/domain/catalogue/department.ts';
import { scoredKpiLandingSchema } from '#shared/domain/kpis/kept-landing.ts';
import { alertRuleInputSchema, kpiAlertKindSchema, kpiAlertSchema } from '#shared/domain/kpis/kpi-alert.ts';
import {
  kpiChangeSchema,
  kpiIdSchema,
  kpiInputSchema,
  kpiSchema,
  kpiSharesSchema,
} from '#shared/domain/kpis/kpi.ts';
import {
  disputeIdSchema,
  disputeInputSchema,
  disputeSchema,
  disputeStateSchema,
} from '#shared/domain/kpis/kpi-dispute.ts';
import { kpiComparisonSchema, kpiPageSchema, spanSchema } from '#shared/domain/kpis/kpi-page-view.ts';
import { scorecardSchema } from '#shared/domain/kpis/kpi-standing-view.ts';
import {
  kpiTargetIdSchema,
  kpiTargetInputSchema,
  kpiTargetSchema,
  segmentSchema,
} from '#shared/domain/kpis/kpi-target.ts';
import { kpiValueInputSchema, restatementSchema } from '#shared/domain/kpis/kpi-value.ts';
import { valueSeriesSchema } from '#shared/domain/kpis/value-series.ts';
import { daySchema, languageSchema, noteSchema } from '#shared/domain/values/value-schemas.ts';
import { command, committedSchema, query } from './base.ts';

const ofKpi = z.object({ id: kpiIdSchema });
const ofSegment = ofKpi.extend({ segment: segmentSchema.default('') });
const weightSchema = kpiSchema.pick({ id: true, weightBp: true });

export const kpis = {
  /** Every definition, in order, with the segments. */
  list: query.output(
    z.object({
      kpis: z.array(kpiSchema),
      segments: z.array(z.object({ kpiId: kpiIdSchema, segment: segmentSchema })),
      today: daySchema,
    }),
  ),
  /** The targets of one KPI: the newest version of each period, the earliest first. */
  targets: query.input(ofKpi).output(z.array(kpiTargetSchema)),
  /** The programme's scores, each department's, and how every KPI stands; today unless another day is given. */
  scorecard: query.input(z.object({ asOfDay: daySchema.optional() })).output(scorecardSchema),
  /** All about one KPI, or one of its segments. */
  page: query.input(ofSegment.extend({ asOfDay: daySchema.optional() })).output(kpiPageSchema),
  /**
   * Two spans aligned by working days, with the drivers between them. Left out: the target's period that runs, and
   * the one of the same length before it.
   */
  compare: query
    .input(ofSegment.extend({ later: spanSchema.optional(), earlier: spanSchema.optional() }))
    .output(kpiComparisonSchema),
  /** The grid of values, in columns: every KPI that is typed or imported, and the derived ones to look at. */
  values: query
    .input(
      z.object({
        kpiIds: z.array(kpiIdSchema).max(1000).optional(),
        segment: segmentSchema.optional(),
        firstDay: daySchema,
        lastDay: daySchema,
      }),
    )
    .output(z.object({ series: z.array(valueSeriesSchema) })),
  /** What values were before they were restated, the newest first. */
  restatements: query
    .input(ofKpi.extend({ segment: segmentSchema.optional(), periodDay: daySchema.optional() }))
    .output(z.array(restatementSchema)),

  add: command.input(kpiInputSchema).output(committedSchema.extend({ id: kpiIdSchema })),
  change: command.input(ofKpi.extend({ change: kpiChangeSchema })).output(committedSchema),
  /** With its values, targets and all else of it; refused while another KPI is made of it. */
  remove: command.input(ofKpi).output(committedSchema),
  /** What each department answers for; they add up to 10,000. */
  setShares: command.input(ofKpi.extend({ shares: kpiSharesSchema })).output(committedSchema),
  /** The weights of KPIs; with those that are not named they add up to 10,000. */
  setWeights: command
    .input(z.object({ weights: z.array(weightSchema).min(1).max(1000) }))
    .output(committedSchema),
  /** Sets targets, each as a new version of its period: a recorded decision with its reason. */
  setTargets: command
    .input(z.object({ targets: z.array(kpiTargetInputSchema).min(1).max(5000), reason: noteSchema }))
    .output(committedSchema),
  /** Takes a period's target away with all its versions; needs a reason too. */
  removeTarget: command
    .input(z.object({ id: kpiTargetIdSchema, reason: noteSchema }))
    .output(committedSchema),
  /**
   * Writes values: a cell, or a block that was pasted, of several KPIs and periods. What stood there before is
   * restated. All or none; a fault names its place ('values.3.denominator').
   */
  setValues: command
    .input(
      z.object({ values: z.array(kpiValueInputSchema).min(1).max(100_000), reason: noteSchema.default('') }),
    )
    .output(committedSchema.extend({ addedCount: z.int(), restatedCount: z.int() })),

  disputes: query
    .input(
      z.object({
        kpiId: kpiIdSchema.optional(),
        departmentId: departmentIdSchema.optional(),
        state: disputeStateSchema.optional(),
      }),
    )
    .output(z.array(disputeSchema)),
  lodgeDispute: command.input(disputeInputSchema).output(committedSchema.extend({ id: disputeIdSchema })),
  settleDispute: command.input(z.object({ id: disputeIdSchema, answer: noteSchema })).output(committedSchema),
  withdrawDispute: command
    .input(z.object({ id: disputeIdSchema, answer: noteSchema }))
    .output(committedSchema),

  /** Every alert that stands, those that are snoozed too; the longest standing first. */
  alerts: query.output(z.array(kpiAlertSchema)),
  /** While none was made, those that hold by default. */
  alertRules: query.output(z.object({ rules: z.array(alertRuleInputSchema), areDefault: z.boolean() })),
  /** In place of all rules. */
  setAlertRules: command
    .input(z.object({ rules: z.array(alertRuleInputSchema).max(1000) }))
    .output(committedSchema),
  snooze: command
    .input(
      z.object({ kpiId: kpiIdSchema, kind: kpiAlertKindSchema, untilDay: daySchema, reason: noteSchema }),
    )
    .output(committedSchema),
  endSnooze: command
    .input(z.object({ kpiId: kpiIdSchema, kind: kpiAlertKindSchema }))
    .output(committedSchema),

  /** Keeps today's landing of a KPI, to be held against where it lands. */
  keepLanding: command.input(ofSegment.extend({ note: noteSchema.default('') })).output(committedSchema),
  /** Kept landings, the newest first, each scored once its period is over; and how good they were on the whole. */
  landings: query.input(z.object({ kpiId: kpiIdSchema.optional() })).output(
    z.object({
      landings: z.array(scoredKpiLandingSchema),
      /** Of those that have a score: how many, and how many landed within their band. */
      scoredCount: z.int(),
      inBandCount: z.int(),
      /** Mean distance of what was foretold from what came, as a share of the latter; null without a case. */
      meanError: z.number().nullable(),
    }),
  ),
  /** Values as a file: one row for each KPI, segment and period. */
  exportValues: query
    .input(
      z.object({
        format: z.enum(['xlsx', 'csv']),
        language: languageSchema,
        kpiIds: z.array(kpiIdSchema).max(1000).optional(),
        firstDay: daySchema.optional(),
        lastDay: daySchema.optional(),
      }),
    )
    .output(z.file()),
};
