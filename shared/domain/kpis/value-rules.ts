import type { Day } from '#shared/values/day.ts';
import { accepted, type Outcome, refused } from '../refusal.ts';
import { periodStart } from './grain.ts';
import type { Kpi } from './kpi.ts';
import type { KpiValueInput } from './kpi-value.ts';

/** Above ten times the whole a percentage was surely multiplied by 100 once too often. */
const MOST_PERCENT = 10;

type ValuedKpi = Pick<Kpi, 'name' | 'unit' | 'aggregation' | 'grain' | 'derivation'>;

/** Whether a value has a denominator of its own. */
export function hasDenominator({ aggregation }: Pick<Kpi, 'aggregation'>): boolean {
  return aggregation === 'ratio' || aggregation === 'weighted-mean';
}

/** A value for its KPI, at the first day of its period. Missing is missing: a null numerator takes the value away. */
export function checkValue(kpi: ValuedKpi, input: KpiValueInput, today: Day): Outcome<KpiValueInput> {
  const said = { kpi: kpi.name };
  const periodDay = periodStart(kpi.grain, input.periodDay);
  const { numerator, denominator } = input;
  if (kpi.derivation !== null) return refused('kpi-derived', said);
  if (periodDay > today) return refused('kpi-period-ahead', { ...said, onDay: periodDay }, 'periodDay');
  if (numerator === null) return accepted({ ...input, periodDay, denominator: 1 });
  if (hasDenominator(kpi)) {
    if (denominator === 0) return refused('kpi-denominator-zero', said, 'denominator');
    if (denominator < 0) return refused('kpi-value-negative', said, 'denominator');
  } else if (denominator !== 1) {
    return refused('kpi-denominator-unused', said, 'denominator');
  }
  const isCounted = kpi.unit === 'count' || kpi.unit === 'seconds';
  if (isCounted && numerator < 0) return refused('kpi-value-negative', said, 'numerator');
  const value = kpi.aggregation === 'ratio' ? numerator / denominator : numerator;
  if (kpi.unit === 'percent' && Math.abs(value) > MOST_PERCENT) {
    return refused('kpi-percent-too-large', said, 'numerator');
  }
  return accepted({ ...input, periodDay });
}

/** The place of a value: one KPI, segment and period has one. */
export function valueKey({
  kpiId,
  segment,
  periodDay,
}: Pick<KpiValueInput, 'kpiId' | 'segment' | 'periodDay'>): string {
  return `${kpiId} ${periodDay} ${segment}`;
}
