import { type ResultMeasure, resultMeasures } from '#shared/domain/kols/result-day.ts';
import { parseAmount } from '#shared/values/amount-text.ts';

/** A day's results as they are typed; '' where nothing was measured. */
export type TypedResults = Readonly<Record<ResultMeasure, string>>;

export const NO_RESULTS: TypedResults = {
  exposure: '',
  click: '',
  dwellSeconds: '',
  interaction: '',
  registration: '',
  cardBinding: '',
  purchaseCount: '',
  purchaseFen: '',
};

type Read = {
  readonly values: Partial<Record<ResultMeasure, number>>;
  /** The measures whose text is no number. */
  readonly wrong: readonly ResultMeasure[];
};

/** Counts as people type them: 1,234, １２３４, 1.2万. Whether a number makes sense the rules say. */
export function readResults(typed: TypedResults): Read {
  const values: Partial<Record<ResultMeasure, number>> = {};
  const wrong: ResultMeasure[] = [];
  for (const measure of resultMeasures) {
    const read = parseAmount(typed[measure], 'yuan');
    if (read.kind === 'ok') values[measure] = measure === 'purchaseFen' ? read.fen : read.fen / 100;
    else if (read.reason !== 'empty') wrong.push(measure);
  }
  return { values, wrong };
}
