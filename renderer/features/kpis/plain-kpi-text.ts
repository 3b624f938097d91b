import { plainYuan } from '#shared/values/amount-text.ts';
import { fen } from '#shared/values/money.ts';
import type { KpiUnit } from '#shared/domain/kpis/kpi.ts';

const PERCENT_PLACES = 8;

/** A figure as it is typed: exact, without separators; a percent with its sign. */
export function plainKpiText(value: number, unit: KpiUnit): string {
  if (unit === 'yuan') return plainYuan(fen(Math.round(value))).replace(/\.00$/, '');
  if (unit === 'percent') return `${Number((value * 100).toFixed(PERCENT_PLACES))}%`;
  return String(value);
}
