import { z } from 'zod';
import type { Day } from '#shared/values/day.ts';
import { normaliseNumberText } from '#shared/values/number-text.ts';
import { ExactSum } from './exact-sum.ts';
import { periodStart } from './grain.ts';
import type { KpiGrain } from './kpi.ts';
import type { KpiAggregation, KpiPart } from './roll-up.ts';

/**
 * What raw rows come to, period by period: how many they are; the sum, mean or median of a column; the sum of one over
 * the sum of another; or the share of rows for which a column is true.
 */
export const rowMeasures = ['count', 'sum', 'mean', 'median', 'ratio', 'share'] as const;
export const rowMeasureSchema = z.enum(rowMeasures);
export type RowMeasure = z.infer<typeof rowMeasureSchema>;

/**
 * The aggregations of a KPI that what rows come to can be kept for. A mean is kept with how many rows it is of, so that
 * weeks roll up to the mean of all their rows; medians roll up to a median of medians, which is only near.
 */
const fitting: Readonly<Record<RowMeasure, readonly KpiAggregation[]>> = {
  count: ['sum', 'last', 'median'],
  sum: ['sum', 'last', 'median'],
  mean: ['weighted-mean', 'ratio', 'last', 'median'],
  median: ['median', 'last'],
  ratio: ['ratio', 'last', 'median'],
  share: ['ratio', 'last', 'median'],
};

export function fitsAggregation(measure: RowMeasure, aggregation: KpiAggregation): boolean {
  return fitting[measure].includes(aggregation);
}

/** One row, read. */
export interface RawRow {
  readonly day: Day;
  /** '' where there is no column of segments. */
  readonly segment: string;
  /** The column's value, a ratio's numerator, or of a share 1 where it is true and 0 where not; of a count unused. */
  readonly value: number;
  /** Of a ratio; otherwise unused. */
  readonly denominator: number;
}

/** What the rows of one period and segment came to. */
export interface RowsValue extends KpiPart {
  readonly segment: string;
  readonly periodDay: Day;
  readonly rowCount: number;
}

/**
 * Gathers raw rows one after the other, each at the cost of two sums, and tells what they come to by period and
 * segment. Where there are segments the whole, '', is told too: counts and sums of the segments add up to it, and a
 * mean, median or ratio of it is that of all its rows. A period without a row has no value.
 */
export class RawRows {
  readonly #grain: KpiGrain;
  readonly #measure: RowMeasure;
  readonly #bySegment = new Map<string, Map<Day, Gathered>>();
  readonly #periodOf = new Map<Day, Day>();
  #hasSegments = false;

  constructor(grain: KpiGrain, measure: RowMeasure) {
    this.#grain = grain;
    this.#measure = measure;
  }

  add({ day, segment, value, denominator }: RawRow): void {
    if (segment !== '') {
      this.#hasSegments = true;
      this.#gather('', day, value, denominator);
    }
    this.#gather(segment, day, value, denominator);
  }

  /** By segment, the whole first, and by period. A ratio over nothing has no value. */
  *values(aggregation: KpiAggregation): Generator<RowsValue> {
    const segments = [...this.#bySegment.keys()].toSorted(comparing);
    for (const segment of segments) {
      const byPeriod = this.#bySegment.get(segment) ?? new Map<Day, Gathered>();
      for (const periodDay of [...byPeriod.keys()].toSorted(comparing)) {
        const gathered = byPeriod.get(periodDay);
        const part = gathered === undefined ? null : partOf(this.#measure, aggregation, gathered);
        if (gathered !== undefined && part !== null) {
          yield { segment, periodDay, rowCount: gathered.count, ...part };
        }
      }
    }
  }

  get hasSegments(): boolean {
    return this.#hasSegments;
  }

  #gather(segment: string, day: Day, value: number, denominator: number): void {
    let byPeriod = this.#bySegment.get(segment);
    if (byPeriod === undefined) this.#bySegment.set(segment, (byPeriod = new Map()));
    let periodDay = this.#periodOf.get(day);
    if (periodDay === undefined) this.#periodOf.set(day, (periodDay = periodStart(this.#grain, day)));
    let gathered = byPeriod.get(periodDay);
    if (gathered === undefined)
      byPeriod.set(periodDay, (gathered = new Gathered(this.#measure === 'median')));
    gathered.add(value, denominator);
  }
}

/** Only a median needs its values kept. */
class Gathered {
  count = 0;
  readonly #sum = new ExactSum();
  readonly #below = new ExactSum();
  readonly #values: number[] | null;

  constructor(keepsValues: boolean) {
    this.#values = keepsValues ? [] : null;
  }

  add(value: number, denominator: number): void {
    this.count += 1;
    this.#sum.add(value);
    this.#below.add(denominator);
    this.#values?.push(value);
  }

  get sum(): number {
    return this.#sum.value;
  }

  get below(): number {
    return this.#below.value;
  }

  get median(): number {
    const sorted = Float64Array.from(this.#values ?? []).toSorted();
    const half = sorted.length >> 1;
    const upper = sorted[half] ?? 0;
    return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2;
  }
}

/** As a value of the KPI is kept: a ratio as its two sums, a weighted mean as the mean and its weight. */
function partOf(measure: RowMeasure, aggregation: KpiAggregation, gathered: Gathered): KpiPart | null {
  const { count, sum, below } = gathered;
  switch (measure) {
    case 'count':
      return { numerator: count, denominator: 1 };
    case 'sum':
      return { numerator: sum, denominator: 1 };
    case 'median':
      return { numerator: gathered.median, denominator: 1 };
    case 'ratio':
      return below === 0 ? null : divided(aggregation, sum, below);
    default:
      return divided(aggregation, sum, count);
  }
}

function divided(aggregation: KpiAggregation, sum: number, by: number): KpiPart {
  if (aggregation === 'ratio') return { numerator: sum, denominator: by };
  return { numerator: sum / by, denominator: aggregation === 'weighted-mean' ? by : 1 };
}

function comparing(one: string, other: string): number {
  return one < other ? -1 : one === other ? 0 : 1;
}

const TRUE = new Set(['true', 't', 'yes', 'y', '1', '是', '真', '有', '已', '√', '✓', '对']);
const FALSE = new Set(['false', 'f', 'no', 'n', '0', '否', '假', '无', '未', '×', '✗', '错']);

/** A yes or no as files write it; null where it is neither, blank included: a row that doesn't say is no row. */
export function readTruth(text: string): boolean | null {
  const written = normaliseNumberText(text);
  if (TRUE.has(written)) return true;
  return FALSE.has(written) ? false : null;
}
