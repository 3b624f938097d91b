import { scaled } from '#renderer/ui/kpi/kpi-scale.ts';
import { type KpiValueFault, readKpiValue } from '#shared/domain/kpis/value-text.ts';
import type { KpiValueInput } from '#shared/domain/kpis/kpi-value.ts';
import { normaliseNumberText } from '#shared/values/number-text.ts';
import type { Day } from '#shared/values/day.ts';
import { type Half, halfKey, type Halves, partUnit, type ValueRow } from './value-rows.ts';

/** A cell that was typed in or pasted to. */
export type TypedCell = { readonly row: ValueRow; readonly periodDay: Day; readonly text: string };

export type CellReading =
  | { readonly kind: 'ok'; readonly value: number | null }
  | { readonly kind: 'refused'; readonly fault: KpiValueFault };

const BARE = /^[-+(]?[\d.,\s]+(?:e[-+]?\d+)?[-)]?$/;

/**
 * A figure in its base unit, from a text in the unit in which the row is shown: '1.73' in a row of 亿元 is 1.73 亿. An
 * own unit in the text wins. Null for an emptied cell.
 */
export function readCell({ row, text }: Pick<TypedCell, 'row' | 'text'>): CellReading {
  if (text.trim() === '') return { kind: 'ok', value: null };
  const unit = partUnit(row.kpi, row.part);
  const isBareMoney = unit === 'yuan' && BARE.test(normaliseNumberText(text));
  const reading = readKpiValue(text, isBareMoney ? 'count' : unit, { bare: null });
  if (reading.kind === 'refused') return reading;
  const value = reading.numerator / reading.denominator;
  if (row.part === 'denominator' && value <= 0)
    return { kind: 'refused', fault: 'denominator-not-above-zero' };
  return { kind: 'ok', value: isBareMoney ? Math.round(value * row.scale.factor) : value };
}

const PLACES = 10;

/** A figure as it is typed: exact, in the unit in which the row is shown. */
export function plainCell(row: ValueRow, value: number): string {
  const text = String(Number(scaled(value, row.scale).toFixed(PLACES)));
  return row.scale.name === 'percent' ? `${text}%` : text;
}

export type TypingOutcome =
  | {
      readonly kind: 'ok';
      readonly values: readonly KpiValueInput[];
      /** Halves that now wait, or no longer do. */
      readonly halves: Halves;
    }
  | { readonly kind: 'refused'; readonly fault: KpiValueFault; readonly at: TypedCell };

/** What typed cells come to: whole values to be stored, and halves that wait for the other figure. */
export function readTyped(
  cells: readonly TypedCell[],
  rows: readonly ValueRow[],
  halves: Halves,
  segment: string,
): TypingOutcome {
  const waiting = new Map(halves);
  const wanted = new Map<string, KpiValueInput>();
  for (const cell of cells) {
    const reading = readCell(cell);
    if (reading.kind === 'refused') return { kind: 'refused', fault: reading.fault, at: cell };
    const { kpi, part } = cell.row;
    const key = halfKey(kpi.id, cell.periodDay);
    const base = { kpiId: kpi.id, segment, periodDay: cell.periodDay };
    if (part === 'value') {
      wanted.set(key, { ...base, numerator: reading.value, denominator: 1 });
      continue;
    }
    if (reading.value === null) {
      waiting.delete(key);
      if (isStored(rows, cell)) wanted.set(key, { ...base, numerator: null, denominator: 1 });
      continue;
    }
    const half = { ...halfBefore(rows, cell, waiting, wanted.get(key)), [part]: reading.value };
    if (half.numerator === null || half.denominator === null) {
      waiting.set(key, half);
    } else {
      waiting.delete(key);
      wanted.set(key, { ...base, numerator: half.numerator, denominator: half.denominator });
    }
  }
  return { kind: 'ok', values: [...wanted.values()], halves: waiting };
}

function rowFor(rows: readonly ValueRow[], { row }: TypedCell, part: 'numerator' | 'denominator') {
  return rows.find((one) => one.kpi.id === row.kpi.id && one.part === part);
}

function isStored(rows: readonly ValueRow[], cell: TypedCell): boolean {
  return rowFor(rows, cell, 'numerator')?.cells.get(cell.periodDay)?.isHalf === false;
}

/** What is known of the value already: typed just now, waiting, or stored. */
function halfBefore(
  rows: readonly ValueRow[],
  cell: TypedCell,
  waiting: Halves,
  wanted: KpiValueInput | undefined,
): Half {
  if (wanted !== undefined && wanted.numerator !== null)
    return { numerator: wanted.numerator, denominator: wanted.denominator };
  const typed = waiting.get(halfKey(cell.row.kpi.id, cell.periodDay));
  if (typed !== undefined) return typed;
  const stored = (part: 'numerator' | 'denominator') =>
    rowFor(rows, cell, part)?.cells.get(cell.periodDay)?.value ?? null;
  return { numerator: stored('numerator'), denominator: stored('denominator') };
}
