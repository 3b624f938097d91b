import type { Day } from '#shared/values/day.ts';
import type { KpiPart } from '../kpis/roll-up.ts';
import { checkValue } from '../kpis/value-rules.ts';
import type { KnownKpi } from './table-directory.ts';
import type { TableFault, TableFaultKind } from './table-fault.ts';
import type { ItemReading } from './table-reading.ts';

/** The places in a ready row of KPI values, behind the id. */
export const kpiPlaces = {
  kpiId: 1,
  segment: 2,
  periodDay: 3,
  numerator: 4,
  denominator: 5,
  note: 6,
  rows: 7,
} as const;

/** What was understood of one value; null for what was not. */
export interface ValueParts {
  readonly kpi: KnownKpi | null;
  readonly segment: string;
  readonly periodDay: Day | null;
  readonly part: KpiPart | null;
  readonly note: string | null;
  /** How many rows of the file it was worked out of. */
  readonly rows: number;
  readonly column: number | null;
}

const checked: Readonly<Record<string, TableFaultKind>> = {
  'kpi-derived': 'kpi-derived',
  'kpi-period-ahead': 'period-ahead',
  'kpi-denominator-zero': 'denominator-not-above-zero',
  'kpi-value-negative': 'number-negative',
  'kpi-denominator-unused': 'denominator-unused',
  'kpi-percent-too-large': 'percent-implausible',
};

/** A value with what is wrong with it, by the rules for typed values too. */
export function valueItem(
  { kpi, segment, periodDay, part, note, rows, column }: ValueParts,
  faults: readonly TableFault[],
  today: Day,
): Omit<ItemReading, 'cells'> {
  const row = [
    kpi?.id ?? null,
    segment,
    periodDay,
    part?.numerator ?? null,
    part?.denominator ?? null,
    note,
    rows,
  ];
  const found =
    faults.length > 0 || kpi === null || periodDay === null || part === null
      ? faults
      : ruleFaults(kpi, segment, periodDay, part, column, today);
  return { row, key: `${kpi?.id}|${segment}|${periodDay}`, sum: 0, day: periodDay, faults: found };
}

function ruleFaults(
  kpi: KnownKpi,
  segment: string,
  periodDay: Day,
  part: KpiPart,
  column: number | null,
  today: Day,
): readonly TableFault[] {
  // What is derived has been refused where the KPI was found.
  const outcome = checkValue(
    { ...kpi, derivation: null },
    { kpiId: kpi.id, segment, periodDay, ...part },
    today,
  );
  if (outcome.kind === 'ok') return [];
  const { reason } = outcome.refusal;
  const text = part.denominator === 1 ? `${part.numerator}` : `${part.numerator}/${part.denominator}`;
  return [{ fault: checked[reason] ?? 'value-unreadable', column, params: { text, onDay: periodDay } }];
}
