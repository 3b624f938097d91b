import { drivers } from './drivers.ts';
import type { KpiId } from './kpi.ts';
import type { KpiComparison } from './kpi-page-view.ts';

/** A factor of a KPI that is a product: rolled up over the span before and the span after. */
export interface KpiFactor {
  readonly kpiId: KpiId;
  readonly name: string;
  readonly before: number | null;
  readonly after: number | null;
}

/**
 * What moved a KPI that is the product of others, in its own unit: the changes add up to that of the product (LMDI, M6
 * of the methods). A product of a sum and ratios is exact when each ratio is over the numerator of the one before it:
 * visits × (purchases / visits) × (amount / purchases).
 * @returns null without factors.
 */
export function factorDrivers(factors: readonly KpiFactor[]): KpiComparison['drivers'] {
  if (factors.length === 0) return null;
  const known = factors.flatMap(({ kpiId, before, after }) =>
    before === null || after === null ? [] : { name: kpiId, before, after },
  );
  const changes = known.length === factors.length ? drivers(known) : null;
  return {
    factors: factors.map((factor, at) => ({ ...factor, change: changes?.[at]?.change ?? null })),
    before: productOf(factors.map(({ before }) => before)),
    after: productOf(factors.map(({ after }) => after)),
  };
}

function productOf(values: readonly (number | null)[]): number | null {
  return values.reduce((product, value) => (product === null || value === null ? null : product * value), 1);
}
