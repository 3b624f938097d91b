import { z } from 'zod';
import { departmentIdSchema } from '#shared/domain/catalogue/department.ts';
import { kpiAlertKindSchema } from '#shared/domain/kpis/kpi-alert.ts';
import { disputeIdSchema } from '#shared/domain/kpis/kpi-dispute.ts';
import { kpiGrainSchema, kpiIdSchema } from '#shared/domain/kpis/kpi.ts';
import { segmentSchema } from '#shared/domain/kpis/kpi-target.ts';
import { daySchema } from '#shared/domain/values/value-schemas.ts';

export const panels = [
  'new',
  'change',
  'shares',
  'weights',
  'target',
  'lodge',
  'settle',
  'snooze',
  'rules',
] as const;

/** What is shown beside a screen: `?show=target&of=<KPI>`. What makes no sense is passed over. */
const panel = {
  show: z.enum(panels).optional().catch(undefined),
  of: kpiIdSchema.optional().catch(undefined),
  dispute: disputeIdSchema.optional().catch(undefined),
  kind: kpiAlertKindSchema.optional().catch(undefined),
  period: daySchema.optional().catch(undefined),
};
export const panelSchema = z.object(panel);
export type PanelSearch = z.infer<typeof panelSchema>;

/** After '/kpis': the department whose share is shown, and the day that is spoken of. */
export const kpisSearchSchema = z.object({
  ...panel,
  department: departmentIdSchema.optional().catch(undefined),
  day: daySchema.optional().catch(undefined),
});

export const historyViews = ['periods', 'soFar', 'landing'] as const;
export type HistoryView = (typeof historyViews)[number];

/** After '/kpis/kpi': which KPI, which of its segments, and what it is compared with. */
export const kpiPageSearchSchema = z.object({
  ...panel,
  id: kpiIdSchema.optional().catch(undefined),
  // A number typed into the address arrives as one.
  segment: z.coerce.string().pipe(segmentSchema).optional().catch(undefined),
  view: z.enum(historyViews).optional().catch(undefined),
  first: daySchema.optional().catch(undefined),
  last: daySchema.optional().catch(undefined),
});
export type KpiPageSearch = z.infer<typeof kpiPageSearchSchema>;

/** After '/kpis/values': the grain that is shown, the day around which, and a segment. */
export const valuesSearchSchema = z.object({
  ...panel,
  grain: kpiGrainSchema.optional().catch(undefined),
  until: daySchema.optional().catch(undefined),
  segment: z.coerce.string().pipe(segmentSchema).optional().catch(undefined),
});
export type ValuesSearch = z.infer<typeof valuesSearchSchema>;

/** After '/kpis/alerts'. */
export const alertsSearchSchema = z.object({
  ...panel,
  ended: z.boolean().optional().catch(undefined),
});
