import { type KpiScale, kpiScale } from '#renderer/ui/kpi/kpi-scale.ts';
import type { Formats } from '#renderer/ui/formats.ts';
import { wholeOf } from '#shared/domain/kpis/derived-values.ts';
import { addPeriods, periodEnd, periodStart } from '#shared/domain/kpis/grain.ts';
import type { Kpi, KpiGrain } from '#shared/domain/kpis/kpi.ts';
import type { KpiValue } from '#shared/domain/kpis/kpi-value.ts';
import type { Day } from '#shared/values/day.ts';

export type ValuePart = 'value' | 'numerator' | 'denominator';

/** A row of the grid: a KPI's values, or the numerators or denominators that they are made of. */
export type ValueRow = {
  readonly id: string;
  readonly kpi: Kpi;
  readonly part: ValuePart;
  /** Why nothing can be typed here; null where it can. */
  readonly lock:
    | 'spend'
    | 'cost-per-conversion'
    | 'milestones-on-time'
    | 'computed'
    | 'weighted'
    | 'segments'
    | null;
  readonly scale: KpiScale;
  readonly cells: ReadonlyMap<Day, ValueCell>;
};

export type ValueCell = {
  /** In base units; null where it is missing. */
  readonly value: number | null;
  readonly revision: number;
  readonly note: string;
  /** Typed, and waiting for its other half. */
  readonly isHalf: boolean;
};

/** What was typed of a ratio while its other half is missing, by KPI and period. */
export type Halves = ReadonlyMap<string, Half>;
export type Half = { readonly numerator: number | null; readonly denominator: number | null };

export function halfKey(kpiId: string, periodDay: Day): string {
  return `${kpiId} ${periodDay}`;
}

/** The periods that are shown: so many up to the one that holds a day. */
export function shownPeriods(grain: KpiGrain, until: Day, count: number): readonly Day[] {
  const last = periodStart(grain, until);
  return Array.from({ length: count }, (_, at) => addPeriods(grain, last, at - count + 1));
}

/** Over, and so due to have a value. */
export function isDue(grain: KpiGrain, periodDay: Day, today: Day): boolean {
  return periodEnd(grain, periodDay) < today;
}

type Given = {
  readonly kpis: readonly Kpi[];
  /** Of every segment. */
  readonly values: readonly KpiValue[];
  readonly segment: string;
  readonly halves: Halves;
  readonly language: Formats['language'];
};

/** A row for each KPI; below one that is made of two figures a row for either. */
export function valueRows({ kpis, values, segment, halves, language }: Given): readonly ValueRow[] {
  const byKpi = new Map<string, KpiValue[]>();
  for (const value of values) {
    const own = byKpi.get(value.kpiId);
    if (own === undefined) byKpi.set(value.kpiId, [value]);
    else own.push(value);
  }
  return kpis.flatMap((kpi) => {
    const all = byKpi.get(kpi.id) ?? [];
    const own = all.filter((value) => value.segment === segment);
    const summed = segment === '' ? summedValues(kpi, own, all) : [];
    const isSummed = own.length === 0 && summed.length > 0;
    const isTyped = hasParts(kpi) && kpi.derivation === null && !isSummed;
    const parts: readonly ValuePart[] = isTyped ? ['value', 'numerator', 'denominator'] : ['value'];
    const lookup = { halves, language, isSummed };
    return parts.map((part) => rowOf(kpi, part, [...own, ...summed], lookup));
  });
}

/** What the segments of a period come to, where the whole was not entered. */
function summedValues(kpi: Kpi, own: readonly KpiValue[], all: readonly KpiValue[]): readonly KpiValue[] {
  const others = all.filter(({ segment }) => segment !== '');
  const entered = new Set(own.map(({ periodDay }) => periodDay));
  return wholeOf(kpi, own, [others])
    .filter(({ periodDay }) => !entered.has(periodDay))
    .map((value) => ({ ...value, kpiId: kpi.id, segment: '', note: '', revision: 1 }));
}

/** A ratio has numerator and denominator, a weighted mean its mean and its weight. */
export function hasParts({ aggregation }: Kpi): boolean {
  return aggregation === 'ratio' || aggregation === 'weighted-mean';
}

function rowOf(
  kpi: Kpi,
  part: ValuePart,
  values: readonly KpiValue[],
  { halves, language, isSummed }: Pick<Given, 'halves' | 'language'> & { readonly isSummed: boolean },
): ValueRow {
  const cells = new Map(values.map((value) => [value.periodDay, cellOf(kpi, part, value)]));
  if (part !== 'value') {
    for (const [key, half] of halves) {
      const periodDay = dayOf(key, kpi);
      const value = half[part];
      if (periodDay === null || value === null) continue;
      cells.set(periodDay, { value, revision: 1, note: '', isHalf: true });
    }
  }
  const sizes = [...cells.values()].map(({ value }) => value);
  return {
    id: `${kpi.id} ${part}`,
    kpi,
    part,
    lock: isSummed ? 'segments' : lockOf(kpi, part),
    scale: scaleOf(kpi, part, sizes, language),
    cells,
  };
}

function dayOf(key: string, kpi: Kpi): Day | null {
  const [kpiId, periodDay] = key.split(' ');
  return kpiId === kpi.id && isDayText(periodDay) ? periodDay : null;
}

function isDayText(text: string | undefined): text is Day {
  return text !== undefined && text !== '';
}

function cellOf(kpi: Kpi, part: ValuePart, { numerator, denominator, revision, note }: KpiValue): ValueCell {
  const whole = kpi.aggregation === 'ratio' ? numerator / denominator : numerator;
  const value = part === 'value' ? whole : part === 'numerator' ? numerator : denominator;
  return { value, revision, note, isHalf: false };
}

function lockOf(kpi: Kpi, part: ValuePart): ValueRow['lock'] {
  if (kpi.derivation !== null) return kpi.derivation.kind;
  if (part !== 'value' || !hasParts(kpi)) return null;
  return kpi.aggregation === 'ratio' ? 'computed' : 'weighted';
}

/** Numerators of a percentage, and all denominators, are counted: as they are, since that is how they are typed. */
function scaleOf(
  kpi: Kpi,
  part: ValuePart,
  sizes: readonly (number | null)[],
  language: Formats['language'],
): KpiScale {
  const unit = partUnit(kpi, part);
  if (unit !== 'count') return kpiScale(unit, sizes, language);
  const isWhole = sizes.every((size) => size === null || Number.isInteger(size));
  return { name: 'count', factor: 1, decimals: isWhole ? 0 : 1 };
}

export function partUnit(kpi: Kpi, part: ValuePart): Kpi['unit'] {
  if (part === 'denominator') return 'count';
  return part === 'numerator' && kpi.aggregation === 'ratio' && kpi.unit === 'percent' ? 'count' : kpi.unit;
}
