import type { KpiAlertKind } from '#shared/domain/kpis/kpi-alert.ts';
import type { KpiDerivation, KpiDirection, KpiGrain, KpiUnit } from '#shared/domain/kpis/kpi.ts';
import type { Dispute } from '#shared/domain/kpis/kpi-dispute.ts';
import type { KpiAggregation } from '#shared/domain/kpis/roll-up.ts';

export interface KpiTable {
  id: string;
  name: string;
  name_key: string;
  meaning: string;
  unit: KpiUnit;
  direction: KpiDirection;
  aggregation: KpiAggregation;
  grain: KpiGrain;
  source: string;
  owner_id: string | null;
  baseline: number | null;
  weight_bp: number;
  good_bp: number;
  watch_bp: number;
  /** JSON. */
  profile: string;
  derivation: KpiDerivation['kind'] | null;
  derivation_category_id: string | null;
  /** Of a cost per conversion: the KPI that counts the conversions. */
  conversion_id: string | null;
  position: number;
}

/** The lines whose spend a derived KPI counts. */
export interface KpiLineTable {
  id: string;
  kpi_id: string;
  line_id: string;
}

export interface KpiFactorTable {
  id: string;
  kpi_id: string;
  factor_id: string;
  position: number;
}

export interface KpiShareTable {
  id: string;
  kpi_id: string;
  department_id: string;
  share_bp: number;
}

export interface KpiTargetTable {
  id: string;
  kpi_id: string;
  segment: string;
  first_day: string;
  last_day: string;
  target: number | null;
  lower: number | null;
  upper: number | null;
  tolerance: number;
  version: number;
  reason: string;
  decided_at: string;
  person_id: string | null;
}

export interface KpiValueTable {
  id: string;
  kpi_id: string;
  segment: string;
  period_day: string;
  /** Null where the value was taken away. */
  numerator: number | null;
  denominator: number;
  note: string;
  revision: number;
  import_id: string | null;
}

export interface KpiDisputeTable {
  id: string;
  kpi_id: string;
  department_id: string;
  segment: string;
  period_day: string;
  text: string;
  state: Dispute['state'];
  lodged_by: string | null;
  lodged_at: string;
  answer: string;
  ended_by: string | null;
  ended_at: string | null;
}

export interface KpiAlertRuleTable {
  id: string;
  kpi_id: string | null;
  kind: KpiAlertKind;
  limit_bp: number;
  hysteresis_bp: number;
  n: number;
  m: number;
  owner_id: string | null;
  position: number;
}

export interface KpiSnoozeTable {
  id: string;
  kpi_id: string;
  kind: KpiAlertKind;
  until_day: string;
  reason: string;
  person_id: string | null;
  made_at: string;
}

export interface KpiLandingTable {
  id: string;
  kpi_id: string;
  segment: string;
  first_day: string;
  last_day: string;
  as_of: string;
  target: number | null;
  value: number | null;
  expected: number;
  low: number;
  high: number;
  note: string;
  kept_at: string;
  person_id: string | null;
}
