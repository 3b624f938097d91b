import { addFen, type Fen, fen } from '#shared/values/money.ts';

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

/** On how many days each was measured: with 0 its sum says nothing, instead of zero. */
export type MeasuredOn = Readonly<Record<keyof ResultSums, number>>;

export interface Results {
  readonly sums: ResultSums;
  readonly measuredDays: MeasuredOn;
  /** What the same content cost; null where nothing of it has a price. */
  readonly costFen: Fen | null;
}

const NOTHING = {
  exposure: 0,
  click: 0,
  dwellSeconds: 0,
  interaction: 0,
  registration: 0,
  cardBinding: 0,
  purchaseCount: 0,
  purchaseFen: 0,
};

export const NO_RESULTS: Results = {
  sums: { ...NOTHING, purchaseFen: fen(0) },
  measuredDays: NOTHING,
  costFen: null,
};

/** The results of all parts together: what is measured of them is measured of these sums, never averaged. */
export function addResults(parts: Iterable<Results>): Results {
  const sums = { ...NOTHING };
  const measuredDays = { ...NOTHING };
  let costFen: Fen | null = null;
  for (const part of parts) {
    addTo(sums, part.sums);
    addTo(measuredDays, part.measuredDays);
    if (part.costFen !== null) costFen = addFen(costFen ?? fen(0), part.costFen);
  }
  return { sums: { ...sums, purchaseFen: fen(sums.purchaseFen) }, measuredDays, costFen };
}

function addTo(sums: Record<keyof ResultSums, number>, part: MeasuredOn): void {
  for (const link of chainLinks) sums[link] += part[link];
  sums.dwellSeconds += part.dwellSeconds;
  sums.purchaseFen += part.purchaseFen;
}

/** The sum of a measure; null where nobody measured it. */
export function measured({ sums, measuredDays }: Results, measure: keyof ResultSums): number | null {
  return measuredDays[measure] === 0 ? null : sums[measure];
}

/** Mean seconds on the page for each click; null without a click, or where no dwell was measured. */
export function meanDwellSeconds(results: Results): number | null {
  const dwell = measured(results, 'dwellSeconds');
  const { click } = results.sums;
  return dwell === null || click === 0 ? null : dwell / click;
}
