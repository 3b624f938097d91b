import { z } from 'zod';
import { personIdSchema } from '../catalogue/person.ts';
import {
  basisPointsSchema,
  daySchema,
  idSchema,
  instantSchema,
  noteSchema,
} from '../values/value-schemas.ts';
import { kpiIdSchema } from './kpi.ts';

export const kpiAlertKinds = ['off-pace', 'out-of-band', 'stale'] as const;
export const kpiAlertKindSchema = z.enum(kpiAlertKinds);
export type KpiAlertKind = z.infer<typeof kpiAlertKindSchema>;

export const alertRuleIdSchema = idSchema<'kpi_alert_rule'>();

/** When to raise an alert. A rule for one KPI stands in place of the general one of its kind. */
export const alertRuleInputSchema = z.object({
  /** Null: every KPI. */
  kpiId: kpiIdSchema.nullable(),
  kind: kpiAlertKindSchema,
  /** Off pace: raised below this pace. Out of band: a period counts whose attainment is below this. Stale: unused. */
  limitBp: basisPointsSchema.min(0).max(20_000),
  /** How far above the limit it has to come before the alert ends. */
  hysteresisBp: basisPointsSchema.min(0).max(5000),
  /** Out of band: so many of the last `m` periods. Stale: days after the end of a period that still has no value. */
  n: z.int().min(1).max(400),
  m: z.int().min(1).max(400),
  /** Who has to act; null: the KPI's owner. */
  ownerId: personIdSchema.nullable(),
});
export type AlertRuleInput = z.infer<typeof alertRuleInputSchema>;

export const alertRuleSchema = alertRuleInputSchema.extend({ id: alertRuleIdSchema });
export type AlertRule = z.infer<typeof alertRuleSchema>;

export const snoozeIdSchema = idSchema<'kpi_snooze'>();

/** Quiet for a KPI's alert of one kind, that day included. */
export const snoozeSchema = z.object({
  id: snoozeIdSchema,
  kpiId: kpiIdSchema,
  kind: kpiAlertKindSchema,
  untilDay: daySchema,
  reason: noteSchema,
  personId: personIdSchema.nullable(),
  madeAt: instantSchema,
});
export type Snooze = z.infer<typeof snoozeSchema>;

/** An alert that stands. */
export const kpiAlertSchema = z.object({
  kpiId: kpiIdSchema,
  name: z.string(),
  kind: kpiAlertKindSchema,
  /** The last day of the period in which it was raised; of stale data the day from which a value was due. */
  since: daySchema,
  /** Off pace: the pace (1 is on pace). Out of band: the periods out of it. Stale: days since it was due. */
  measure: z.number(),
  limitBp: basisPointsSchema,
  hysteresisBp: basisPointsSchema,
  n: z.int(),
  m: z.int(),
  ownerId: personIdSchema.nullable(),
  /** Null where it is not snoozed. */
  snooze: snoozeSchema.nullable(),
});
export type KpiAlert = z.infer<typeof kpiAlertSchema>;
