import { type Fen, fen } from '#shared/values/money.ts';

/** What is counted along the chain from awareness to conversion (P4.3, P6.2), in its order. */
export const chainLinks = [
  'exposure',
  'click',
  'interaction',
  'registration',
  'cardBinding',
  'purchaseCount',
] as const;
export type ChainLink = (typeof chainLinks)[number];

/** What came of content, of a day or of any number of them: whole counts, seconds and fen, none below zero. */
export interface ResultSums extends Readonly<Record<ChainLink, number>> {
  /** Of all clicks together. */
  readonly dwellSeconds: number;
  readonly purchaseFen: Fen;
}

export const NO_RESULTS: ResultSums = {
  exposure: 0,
  click: 0,
  dwellSeconds: 0,
  interaction: 0,
  registration: 0,
  cardBinding: 0,
  purchaseCount: 0,
  purchaseFen: fen(0),
};

/** The results of all parts together: what is measured of them is measured of these sums, never averaged. */
export function addResults(parts: Iterable<ResultSums>): ResultSums {
  const sums = { ...NO_RESULTS };
  let bought = 0;
  for (const part of parts) {
    for (const link of chainLinks) sums[link] += part[link];
    sums.dwellSeconds += part.dwellSeconds;
    bought += part.purchaseFen;
  }
  return { ...sums, purchaseFen: fen(bought) };
}

/** Mean seconds on the page for each click; null without a click. */
export function meanDwellSeconds({ dwellSeconds, click }: ResultSums): number | null {
  return click === 0 ? null : dwellSeconds / click;
}
