import type { Params } from '../refusal.ts';
import type { RiskLink } from './risk.ts';
import type { RiskLevel } from './risk-scale.ts';
import { type WarningKind, type WarningRule, warningLimits } from './warning.ts';
import type { Sign } from './warning-state.ts';

/** A sign with what a screen and an agenda have to know of it. */
export interface FoundSign extends Sign {
  readonly kind: WarningKind;
  /** `name` and what else fills the kind's sentence. */
  readonly params: Params;
  readonly impact: RiskLevel;
  readonly urgency: RiskLevel;
  readonly links: readonly RiskLink[];
}

type Told = Pick<FoundSign, 'kind' | 'figure' | 'params' | 'impact' | 'urgency' | 'links'> & {
  /** The record that the cause is about. */
  readonly recordId: string;
  readonly followsFrom?: readonly string[];
};

/** The key of a cause: its rule and the record that it is about. */
export function causeKey(kind: WarningKind, recordId: string): string {
  return `${kind}:${recordId}`;
}

/** A sign under the rule of its kind; none where that rule is off. */
export function signOf(told: Told, rules: readonly WarningRule[]): FoundSign[] {
  const rule = rules.find(({ kind }) => kind === told.kind);
  if (rule === undefined || !rule.isOn) return [];
  const { recordId, followsFrom = [], ...rest } = told;
  return [{ ...rest, key: causeKey(told.kind, recordId), limits: warningLimits(rule), followsFrom }];
}
