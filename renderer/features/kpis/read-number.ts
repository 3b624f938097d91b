import type { KpiUnit } from '#shared/domain/kpis/kpi.ts';
import { type KpiValueFault, readKpiValue } from '#shared/domain/kpis/value-text.ts';

export type NumberReading =
  | { readonly kind: 'ok'; readonly value: number }
  | { readonly kind: 'refused'; readonly fault: KpiValueFault };

/** A figure of a KPI in its base unit; a quotient that was typed is worked out. */
export function readNumber(text: string, unit: KpiUnit): NumberReading {
  const reading = readKpiValue(text, unit, { bare: null });
  if (reading.kind === 'refused') return reading;
  return { kind: 'ok', value: reading.numerator / reading.denominator };
}
