import type { KpiGrain, KpiId, KpiUnit } from '../kpis/kpi.ts';
import type { KpiAggregation } from '../kpis/roll-up.ts';

/** A deliverable as results find it. */
export interface KnownDeliverable {
  readonly id: string;
  readonly title: string;
  readonly link: string;
  readonly handleKey: string;
  /** Null when it never was published. */
  readonly publishedOn: string | null;
}

/** A KPI as its values find it. */
export interface KnownKpi {
  readonly id: KpiId;
  readonly name: string;
  readonly unit: KpiUnit;
  readonly aggregation: KpiAggregation;
  readonly grain: KpiGrain;
  /** Derived from what the console knows: no file gives its values. */
  readonly isDerived: boolean;
}

/** What of the workspace the reading of a table needs. */
export type TableDirectory =
  | { readonly kind: 'kols' }
  | { readonly kind: 'results'; readonly deliverables: readonly KnownDeliverable[] }
  | { readonly kind: 'kpi-values'; readonly kpis: readonly KnownKpi[] };
