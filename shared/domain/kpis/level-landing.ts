import { PRIOR_PARTS } from './landing.ts';
import { type KpiAggregation, type KpiPart, rollUp } from './roll-up.ts';

/** How a KPI that does not add up stands: a ratio, a mean, a median, a level. */
export interface LevelPeriod {
  readonly aggregation: Exclude<KpiAggregation, 'sum'>;
  /** Where the plan says it lands; null without a target. */
  readonly target: number | null;
  /** Values of the target's period that are in, in their order. */
  readonly known: readonly KpiPart[];
  /** The periods that are still to come, or missing: how many times an ordinary period each weighs. */
  readonly rest: readonly number[];
  /** Values of the last periods up to now, those before the target's period too, the oldest first. */
  readonly history: readonly KpiPart[];
}

export interface LevelLanding {
  readonly expected: number;
  /** Eight chances in ten. */
  readonly low: number;
  readonly high: number;
}

/** How much of a new value the level takes over. */
const SMOOTHING = 0.3;
/** What is older says nothing of where it goes: half a year of weeks. */
export const HISTORY_PERIODS = 26;
/** As long as nothing is known, values stray by a fifth of the level. */
const GUESSED_DEVIATION = 0.2;
const ERRORS_TO_TELL = 3;
const Z80 = 1.2815515655446004;
/** A median of many values strays so much more than their mean does: √(π/2). */
const MEDIAN_WIDENING = Math.sqrt(Math.PI / 2);

/**
 * Where a KPI that does not add up lands. The values to come are foretold by simple exponential smoothing, a flat
 * level (Brown 1956; Hyndman and Athanasopoulos, Forecasting: principles and practice, 8.1), which is shrunk towards
 * the target while few values are known (M6 of the methods), and rolled up with those that are in. The band is the
 * exact deviation of their weighted sum in that model (ETS(A,N,N)): it closes as fewer periods are left.
 * @returns null without values and target.
 */
export function levelLanding({
  aggregation,
  target,
  known,
  rest,
  history,
}: LevelPeriod): LevelLanding | null {
  const values = history.flatMap((part) => rollUp(aggregation, [part]) ?? []);
  const { level: smoothed, deviation } = smooth(values, target);
  const prior = target ?? smoothed;
  if (prior === null) return null;
  const trust = values.length / (values.length + PRIOR_PARTS);
  const level = smoothed === null ? prior : trust * smoothed + (1 - trust) * prior;
  const weights = weightsOf(aggregation, rest, history);
  const expected = rollUp(aggregation, [
    ...known,
    ...weights.map((weight) => partOf(aggregation, level, weight)),
  ]);
  if (expected === null) return null;
  const reach = Z80 * deviation * spreadOf(aggregation, known, weights);
  return { expected, low: expected - reach, high: expected + reach };
}

/** The level after the last value, and how far the values strayed from what the level said before each. */
function smooth(
  values: readonly number[],
  target: number | null,
): { level: number | null; deviation: number } {
  const [first] = values;
  if (first === undefined) return { level: null, deviation: GUESSED_DEVIATION * Math.abs(target ?? 0) };
  let level = first;
  let squares = 0;
  for (const value of values.slice(1)) {
    const error = value - level;
    squares += error * error;
    level += SMOOTHING * error;
  }
  const count = values.length - 1;
  const deviation = count < ERRORS_TO_TELL ? GUESSED_DEVIATION * Math.abs(level) : Math.sqrt(squares / count);
  return { level, deviation };
}

/** What each period to come weighs: the denominators of the last ones, by how much of an ordinary period it is. */
function weightsOf(
  aggregation: KpiAggregation,
  rest: readonly number[],
  history: readonly KpiPart[],
): readonly number[] {
  const weighs = aggregation === 'ratio' || aggregation === 'weighted-mean';
  if (!weighs) return rest.map(() => 1);
  const usual = history.reduce((sum, { denominator }) => sum + denominator, 0) / Math.max(1, history.length);
  return rest.map((size) => size * (usual > 0 ? usual : 1));
}

/** One period at a level, as a part of a roll-up. */
function partOf(aggregation: KpiAggregation, level: number, weight: number): KpiPart {
  return { numerator: aggregation === 'ratio' ? level * weight : level, denominator: weight };
}

/**
 * How far what it lands at strays for each unit that one value strays. A value h periods ahead is the level, its own
 * chance, and SMOOTHING of each chance before it; so a chance counts with its own weight and that much of all after it.
 */
function spreadOf(
  aggregation: KpiAggregation,
  known: readonly KpiPart[],
  weights: readonly number[],
): number {
  if (aggregation === 'last') {
    return weights.length === 0 ? 0 : Math.sqrt(1 + (weights.length - 1) * SMOOTHING ** 2);
  }
  const ofRatio = aggregation === 'ratio' || aggregation === 'weighted-mean';
  const knownWeight = known.reduce((sum, { denominator }) => sum + (ofRatio ? denominator : 1), 0);
  let after = 0;
  let squares = 0;
  for (const weight of weights.toReversed()) {
    squares += (weight + SMOOTHING * after) ** 2;
    after += weight;
  }
  const whole = knownWeight + after;
  const spread = whole === 0 ? 0 : Math.sqrt(squares) / whole;
  return aggregation === 'median' ? spread * MEDIAN_WIDENING : spread;
}
