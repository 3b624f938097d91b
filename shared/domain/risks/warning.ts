import { z } from 'zod';
import { personIdSchema } from '../catalogue/person.ts';
import { paramsSchema } from '../refusal.ts';
import { daySchema } from '../values/value-schemas.ts';
import { riskIdSchema, riskLinkSchema } from './risk.ts';
import { riskLevelSchema } from './risk-scale.ts';
import type { WarningLimits } from './warning-state.ts';

export const warningKinds = [
  'critical-slip',
  'gate-chance',
  'drift',
  'overspend',
  'kpi-off-pace',
  'stale-data',
  'qualification-expiry',
  'deliverable-late',
  'compliance-block',
] as const;
export const warningKindSchema = z.enum(warningKinds);
export type WarningKind = z.infer<typeof warningKindSchema>;

/** A rule's limits, in the unit of its kind (see `warningUnits`). */
export const warningRuleSchema = z.object({
  kind: warningKindSchema,
  isOn: z.boolean(),
  raiseAt: z.number(),
  clearAt: z.number(),
});
export type WarningRule = z.infer<typeof warningRuleSchema>;

/**
 * What a kind's figure is measured in, and which way is worse; shares are in basis points. Kinds without a direction
 * are judged by limits of their own, where they are made (KPIs have alert rules).
 */
export const warningUnits: Readonly<
  Record<
    WarningKind,
    { readonly unit: 'days' | 'share' | 'count'; readonly worse: WarningLimits['worse'] | null }
  >
> = {
  'critical-slip': { unit: 'days', worse: 'higher' },
  'gate-chance': { unit: 'share', worse: 'lower' },
  drift: { unit: 'share', worse: 'higher' },
  overspend: { unit: 'share', worse: 'higher' },
  'kpi-off-pace': { unit: 'share', worse: null },
  'stale-data': { unit: 'days', worse: null },
  'qualification-expiry': { unit: 'days', worse: 'lower' },
  'deliverable-late': { unit: 'days', worse: 'higher' },
  'compliance-block': { unit: 'count', worse: 'higher' },
};

/** The limits of a rule; null where its kind is judged elsewhere. */
export function warningLimits({ kind, raiseAt, clearAt }: WarningRule): WarningLimits | null {
  const { worse } = warningUnits[kind];
  return worse === null ? null : { raiseAt, clearAt, worse };
}

/** Whether a rule is quiet again at a figure no worse than the one at which it warns. */
export function isSoundRule(rule: WarningRule): boolean {
  const limits = warningLimits(rule);
  if (limits === null) return true;
  return limits.worse === 'higher' ? rule.clearAt <= rule.raiseAt : rule.clearAt >= rule.raiseAt;
}

/** Until somebody changes them. */
export const defaultWarningRules: readonly WarningRule[] = [
  { kind: 'critical-slip', isOn: true, raiseAt: 1, clearAt: 0 },
  { kind: 'gate-chance', isOn: true, raiseAt: 5000, clearAt: 6000 },
  { kind: 'drift', isOn: true, raiseAt: 1, clearAt: -50 },
  { kind: 'overspend', isOn: true, raiseAt: 500, clearAt: 200 },
  { kind: 'kpi-off-pace', isOn: true, raiseAt: 0, clearAt: 0 },
  { kind: 'stale-data', isOn: true, raiseAt: 0, clearAt: 0 },
  { kind: 'qualification-expiry', isOn: true, raiseAt: 30, clearAt: 45 },
  { kind: 'deliverable-late', isOn: true, raiseAt: 1, clearAt: 0 },
  { kind: 'compliance-block', isOn: true, raiseAt: 1, clearAt: 0 },
];

/** A warning that stands, and what was done with it. */
export const warningSchema = z.object({
  kind: warningKindSchema,
  /** Names the cause; the same as long as it stands. */
  causeKey: z.string(),
  figure: z.number(),
  /** Fills the kind's sentence: `name` and what else it says. */
  params: paramsSchema,
  impact: riskLevelSchema,
  urgency: riskLevelSchema,
  /** What it hangs on, the first to be shown. */
  links: z.array(riskLinkSchema),
  /** Names of what follows from it. */
  consequences: z.array(z.string()),
  state: z.enum(['open', 'snoozed', 'closed', 'risk']),
  untilDay: daySchema.nullable(),
  reason: z.string(),
  personId: personIdSchema.nullable(),
  riskId: riskIdSchema.nullable(),
});
export type Warning = z.infer<typeof warningSchema>;

const GRAVE_PRODUCT = 15;

/** A warning that has to be dealt with now: impact times urgency, each from 1 to 5. */
export function isGrave({ impact, urgency }: Pick<Warning, 'impact' | 'urgency'>): boolean {
  return impact * urgency >= GRAVE_PRODUCT;
}

/** The rules that hold: those that were changed in place of the shipped ones. */
export function rulesInForce(changed: readonly WarningRule[]): readonly WarningRule[] {
  return defaultWarningRules.map((rule) => changed.find(({ kind }) => kind === rule.kind) ?? rule);
}
