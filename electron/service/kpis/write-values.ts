import { readStandingValues, storeKpiValues } from '#db/queries/kpi-value-queries.ts';
import type { Writer } from '#db/schema.ts';
import type { Kpi, KpiId } from '#shared/domain/kpis/kpi.ts';
import type { KpiValueInput } from '#shared/domain/kpis/kpi-value.ts';
import { checkValue, valueKey } from '#shared/domain/kpis/value-rules.ts';
import type { Label } from '#shared/domain/ledger/label.ts';
import { refused } from '#shared/domain/refusal.ts';
import { fen } from '#shared/values/money.ts';
import { refuse } from '../base.ts';
import { found } from '../refusals.ts';
import type { ServiceParts } from '../service-parts.ts';
import { placed } from './target-handlers.ts';

interface WritingContext {
  readonly writer: Writer;
  readonly parts: Pick<ServiceParts, 'today' | 'newId'>;
}

/** A value that was written, and what stood there before. */
interface Written {
  readonly kpi: Kpi;
  readonly value: KpiValueInput;
  readonly before: { readonly numerator: number | null; readonly denominator: number } | null;
}

export interface WrittenValues {
  /** New where nothing had ever stood, or what stood there was taken away. */
  readonly added: readonly Written[];
  readonly restated: readonly Written[];
  readonly taken: readonly Written[];
}

/**
 * Writes values in the command that is under way: all of them, or a refusal at the first that can't be. A number that
 * stood there before is restated.
 */
export async function writeKpiValues(
  { writer, parts }: WritingContext,
  kpis: readonly Kpi[],
  inputs: readonly KpiValueInput[],
  importId: string | null = null,
): Promise<WrittenValues> {
  const byId = new Map<KpiId, Kpi>(kpis.map((kpi) => [kpi.id, kpi]));
  const today = parts.today();
  const places = new Set<string>();
  const values = inputs.map((input, at) => {
    const kpi = found(byId.get(input.kpiId), 'kpi', `values.${at}.kpiId`);
    const value = placed(checkValue(kpi, input, today), `values.${at}`);
    const key = valueKey(value);
    if (places.has(key)) {
      const params = { kpi: kpi.name, onDay: value.periodDay };
      refuse(refused('kpi-value-repeated', params, `values.${at}.periodDay`).refusal);
    }
    places.add(key);
    return { kpi, value };
  });
  const standing = await readStandingValues(
    writer,
    values.map(({ value: { kpiId, segment, periodDay } }) => [kpiId, segment, periodDay]),
  );
  const before = new Map(standing.map((row) => [`${row.kpiId} ${row.periodDay} ${row.segment}`, row]));
  await storeKpiValues(
    writer,
    values.map(({ value }) => ({ ...value, note: value.note ?? null })),
    { newId: () => parts.newId(), importId },
  );
  return sorted(values.map((one) => ({ ...one, before: before.get(valueKey(one.value)) ?? null })));
}

function sorted(all: readonly Written[]): WrittenValues {
  const isThere = ({ before }: Written) => before !== null && before.numerator !== null;
  const differs = ({ before, value }: Written) =>
    before?.numerator !== value.numerator || before.denominator !== value.denominator;
  return {
    added: all.filter((one) => one.value.numerator !== null && !isThere(one)),
    restated: all.filter((one) => one.value.numerator !== null && isThere(one) && differs(one)),
    taken: all.filter((one) => one.value.numerator === null && isThere(one)),
  };
}

/** What History says of it: a value by its KPI and period, several by how many they are. */
export function labelOfValues({ added, restated, taken }: WrittenValues): Label {
  const addedCount = added.length;
  const restatedCount = restated.length + taken.length;
  const [one] = addedCount + restatedCount === 1 ? [...added, ...restated, ...taken] : [];
  if (one === undefined) {
    return restatedCount === 0
      ? { key: 'kpiValuesSet', params: { addedCount } }
      : { key: 'kpiValuesRestated', params: { addedCount, restatedCount } };
  }
  const params = { kpi: one.kpi.name, onDay: one.value.periodDay };
  if (addedCount === 1) return { key: 'kpiValueSet', params };
  if (taken.length === 1) return { key: 'kpiValueTaken', params };
  return restatedLabel(one, params);
}

function restatedLabel({ kpi, value, before }: Written, params: Record<string, string>): Label {
  const was = amountOf(kpi, before?.numerator ?? 0, before?.denominator ?? 1);
  const is = amountOf(kpi, value.numerator ?? 0, value.denominator);
  if (kpi.unit === 'yuan') {
    const money = { beforeFen: fen(Math.round(was)), afterFen: fen(Math.round(is)) };
    return { key: 'kpiMoneyRestated', params: { ...params, ...money } };
  }
  return {
    key: 'kpiValueRestated',
    params: { ...params, before: written(kpi, was), after: written(kpi, is) },
  };
}

function amountOf({ aggregation }: Kpi, numerator: number, denominator: number): number {
  return aggregation === 'ratio' ? numerator / denominator : numerator;
}

const PLACES = 4;

/** Short, and the same in both languages: '45.2 %', '1284'. */
function written({ unit }: Kpi, value: number): string {
  const shown = (figure: number) => String(Number(figure.toFixed(PLACES)));
  return unit === 'percent' ? `${shown(value * 100)} %` : shown(value);
}
