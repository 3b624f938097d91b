import { accepted, type Outcome, refused } from '../refusal.ts';
import type { AlertRuleInput } from './kpi-alert.ts';

/** One rule for each kind, in general and of each KPI; a window holds at least the periods that have to be out. */
export function checkAlertRules(rules: readonly AlertRuleInput[]): Outcome<readonly AlertRuleInput[]> {
  const seen = new Set<string>();
  for (const [at, { kpiId, kind, n, m }] of rules.entries()) {
    const key = `${kind} ${kpiId ?? ''}`;
    if (seen.has(key)) return refused('kpi-rule-repeated', {}, `rules.${at}`);
    seen.add(key);
    if (kind === 'out-of-band' && m < n) return refused('kpi-rule-window', {}, `rules.${at}.m`);
  }
  return accepted(rules);
}
