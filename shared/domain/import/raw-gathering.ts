import type { Day } from '#shared/values/day.ts';
import { ExactSum } from '../kpis/exact-sum.ts';
import type { KpiPart } from '../kpis/roll-up.ts';
import type { MeasureHow } from './kpi-mapping.ts';
import type { KnownKpi } from './table-directory.ts';

/** Rows of one KPI, segment and period on their way to a value. */
class Gathered {
  readonly kpi: KnownKpi;
  readonly segment: string;
  readonly periodDay: Day;
  readonly how: MeasureHow;
  /** The first row of the file that belongs to it. */
  readonly rowNumber: number;
  rows = 0;
  readonly #sum = new ExactSum();
  readonly #below = new ExactSum();
  readonly #all: number[] = [];

  constructor(kpi: KnownKpi, how: MeasureHow, segment: string, periodDay: Day, rowNumber: number) {
    this.kpi = kpi;
    this.how = how;
    this.segment = segment;
    this.periodDay = periodDay;
    this.rowNumber = rowNumber;
  }

  add(value: number, below: number): void {
    this.rows += 1;
    this.#sum.add(value);
    this.#below.add(below);
    if (this.how === 'median') this.#all.push(value);
  }

  /**
   * The value: a ratio keeps its two sums and a weighted mean its weight, so that periods roll up exactly (M6).
   * Null over a denominator of 0.
   */
  get part(): KpiPart | null {
    const { aggregation } = this.kpi;
    if (this.how === 'count') return { numerator: this.rows, denominator: 1 };
    if (this.how === 'sum' || this.how === 'as-is') return { numerator: this.#sum.value, denominator: 1 };
    if (this.how === 'median') {
      return { numerator: middle(this.#all), denominator: aggregation === 'weighted-mean' ? this.rows : 1 };
    }
    const sum = this.#sum.value;
    const below = this.how === 'mean' ? this.rows : this.#below.value;
    if (below === 0) return null;
    if (aggregation === 'ratio') return { numerator: sum, denominator: below };
    return { numerator: sum / below, denominator: aggregation === 'weighted-mean' ? below : 1 };
  }
}

/** Raw rows, gathered by KPI, segment and period: a count, sum, mean, median or ratio of them. */
export class RawGathering {
  readonly #groups = new Map<string, Gathered>();

  /** @param below what a ratio's denominator grows by. */
  add(
    place: {
      readonly kpi: KnownKpi;
      readonly how: MeasureHow;
      readonly segment: string;
      readonly periodDay: Day;
    },
    rowNumber: number,
    value: number,
    below: number,
  ): void {
    const { kpi, how, segment, periodDay } = place;
    const key = `${kpi.id}|${how}|${periodDay}|${segment}`;
    const known = this.#groups.get(key);
    const group = known ?? new Gathered(kpi, how, segment, periodDay, rowNumber);
    if (known === undefined) this.#groups.set(key, group);
    group.add(value, below);
  }

  /** In the order of KPI, period and segment. */
  get groups(): readonly Gathered[] {
    return [...this.#groups].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, group]) => group);
  }
}

function middle(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2;
}
