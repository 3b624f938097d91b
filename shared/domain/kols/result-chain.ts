import { type Interval, wilsonInterval } from '../statistics/wilson-interval.ts';
import { type ChainLink, chainLinks, measured, type Results } from './result-sums.ts';

/** How much of one link of the chain reaches another. */
export interface ChainRate {
  readonly from: ChainLink;
  readonly to: ChainLink;
  /** Null where nobody measured it. */
  readonly trials: number | null;
  readonly successes: number | null;
  /** Above 1 where the second was counted more often: who holds a card already buys without binding one. */
  readonly rate: number | null;
  /** 95 % (Wilson; M7 of the methods); null where the rate is no share of its trials. */
  readonly interval: Interval | null;
}

/** The rates from exposure to purchase, link by link; null where nothing is divided by or one was not measured. */
export function chainRates(results: Results): ChainRate[] {
  return chainLinks.slice(1).map((to, at) => rateBetween(results, chainLinks[at] ?? to, to));
}

/** The rate between any two links: purchases of clicks, say. */
export function rateBetween(results: Results, from: ChainLink, to: ChainLink): ChainRate {
  const trials = measured(results, from);
  const successes = measured(results, to);
  if (trials === null || successes === null || trials === 0) {
    return { from, to, trials, successes, rate: null, interval: null };
  }
  const interval = successes <= trials ? wilsonInterval(successes, trials) : null;
  return { from, to, trials, successes, rate: successes / trials, interval };
}
