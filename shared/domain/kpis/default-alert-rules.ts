import { basisPoints } from '#shared/values/basis-points.ts';
import type { AlertRuleInput } from './kpi-alert.ts';

/** What holds while no rules were made. */
export const defaultAlertRules: readonly AlertRuleInput[] = [
  rule({ kind: 'off-pace', limitBp: 8500, hysteresisBp: 500, n: 1, m: 1 }),
  rule({ kind: 'out-of-band', limitBp: 8500, hysteresisBp: 300, n: 3, m: 4 }),
  rule({ kind: 'stale', limitBp: 0, hysteresisBp: 0, n: 7, m: 1 }),
];

function rule({
  limitBp,
  hysteresisBp,
  ...said
}: Pick<AlertRuleInput, 'kind' | 'n' | 'm'> & { limitBp: number; hysteresisBp: number }): AlertRuleInput {
  return {
    ...said,
    limitBp: basisPoints(limitBp),
    hysteresisBp: basisPoints(hysteresisBp),
    kpiId: null,
    ownerId: null,
  };
}
