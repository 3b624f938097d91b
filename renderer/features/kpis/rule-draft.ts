import type { PersonId } from '#shared/domain/catalogue/person.ts';
import type { AlertRuleInput, KpiAlertKind } from '#shared/domain/kpis/kpi-alert.ts';
import type { KpiId } from '#shared/domain/kpis/kpi.ts';
import { basisPoints } from '#shared/values/basis-points.ts';
import { plainPercent } from '#shared/values/percent.ts';
import { readShare } from './percent-field.tsx';

/** A rule while it is typed. */
export type RuleDraft = {
  readonly key: string;
  readonly kpiId: KpiId | null;
  readonly kind: KpiAlertKind;
  readonly limit: string;
  readonly hysteresis: string;
  readonly n: string;
  readonly m: string;
  readonly ownerId: PersonId | null;
};

export const MOST_LIMIT = 20_000;
export const MOST_HYSTERESIS = 5000;
const MOST_PERIODS = 400;

export function ruleDraft(rule: AlertRuleInput): RuleDraft {
  return {
    key: crypto.randomUUID(),
    kpiId: rule.kpiId,
    kind: rule.kind,
    limit: plainPercent(basisPoints(rule.limitBp)),
    hysteresis: plainPercent(basisPoints(rule.hysteresisBp)),
    n: String(rule.n),
    m: String(rule.m),
    ownerId: rule.ownerId,
  };
}

export function newRule(): RuleDraft {
  const key = crypto.randomUUID();
  return { key, kpiId: null, kind: 'off-pace', limit: '90', hysteresis: '3', n: '2', m: '3', ownerId: null };
}

/** A whole number from 1; null where the text is none. */
export function readWhole(text: string): number | null {
  const number = Number(text.trim());
  return /^\d+$/.test(text.trim()) && number >= 1 && number <= MOST_PERIODS ? number : null;
}

/** The rules that were typed; null while one can't be read. */
export function readRules(drafts: readonly RuleDraft[]): AlertRuleInput[] | null {
  const rules: AlertRuleInput[] = [];
  for (const { kpiId, kind, ownerId, ...texts } of drafts) {
    const limitBp = readShare(texts.limit, MOST_LIMIT);
    const hysteresisBp = readShare(texts.hysteresis, MOST_HYSTERESIS);
    const [n, m] = [readWhole(texts.n), readWhole(texts.m)];
    if (limitBp === null || hysteresisBp === null || n === null || m === null) return null;
    rules.push({
      kpiId,
      kind,
      ownerId,
      limitBp: basisPoints(limitBp),
      hysteresisBp: basisPoints(hysteresisBp),
      n,
      m,
    });
  }
  return rules;
}
