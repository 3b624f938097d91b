import { type RawBuilder, sql } from 'kysely';
import { type MeasuredResults, type ResultMeasure, resultMeasures } from '#shared/domain/kols/result-day.ts';
import { fen } from '#shared/values/money.ts';
import type { ResultSumColumns } from '../tables/kol-tables.ts';

/** The columns of the measures, in their order. */
export const resultColumns = {
  exposure: 'exposure',
  click: 'click',
  dwellSeconds: 'dwell_seconds',
  interaction: 'interaction',
  registration: 'registration',
  cardBinding: 'card_binding',
  purchaseCount: 'purchase_count',
  purchaseFen: 'purchase_fen',
} as const satisfies Record<ResultMeasure, string>;

/** The columns in the order of the measures. */
export const measureNames = resultMeasures.map((measure) => resultColumns[measure]);

/** Sums and days of measures together with the cost, each under its own name. */
export function summedResults(table: string): RawBuilder<unknown> {
  const columns = measureNames.flatMap((name) => [name, `${name}_days`]);
  return sql.join(
    columns.map((name) => sql`coalesce(sum(${sql.ref(`${table}.${name}`)}), 0) as ${sql.ref(name)}`),
  );
}

/** What a row of sums says. */
export function resultsOf(row: ResultSumColumns & { readonly cost_fen: number | null }): MeasuredResults {
  return {
    ...sumsOf(row),
    costFen: row.cost_fen === null ? null : fen(row.cost_fen),
  };
}

export function sumsOf(row: ResultSumColumns): Pick<MeasuredResults, 'sums' | 'measuredDays'> {
  return {
    sums: {
      exposure: row.exposure,
      click: row.click,
      dwellSeconds: row.dwell_seconds,
      interaction: row.interaction,
      registration: row.registration,
      cardBinding: row.card_binding,
      purchaseCount: row.purchase_count,
      purchaseFen: fen(row.purchase_fen),
    },
    measuredDays: {
      exposure: row.exposure_days,
      click: row.click_days,
      dwellSeconds: row.dwell_seconds_days,
      interaction: row.interaction_days,
      registration: row.registration_days,
      cardBinding: row.card_binding_days,
      purchaseCount: row.purchase_count_days,
      purchaseFen: row.purchase_fen_days,
    },
  };
}
