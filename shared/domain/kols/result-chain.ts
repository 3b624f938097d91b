import { type Interval, wilsonInterval } from '../statistics/wilson-interval.ts';
import { type ChainLink, chainLinks, type ResultSums } from './result-sums.ts';

/** How much of one link of the chain reaches the next. */
export interface ChainRate {
  readonly from: ChainLink;
  readonly to: ChainLink;
  readonly trials: number;
  readonly successes: number;
  /** Above 1 where the next link was counted more often: who holds a card already buys without binding one. */
  readonly rate: number | null;
  /** 95 % (Wilson; M7 of the methods); null where the rate is no share of its trials. */
  readonly interval: Interval | null;
}

/** The rates from exposure to purchase, link by link; null where nothing is divided by. */
export function chainRates(sums: ResultSums): ChainRate[] {
  return chainLinks.slice(1).map((to, at) => rateBetween(sums, chainLinks[at] ?? to, to));
}

/** The rate between any two links: purchases of clicks, say. */
export function rateBetween(sums: ResultSums, from: ChainLink, to: ChainLink): ChainRate {
  const trials = sums[from];
  const successes = sums[to];
  const isShare = trials > 0 && successes <= trials;
  return {
    from,
    to,
    trials,
    successes,
    rate: trials === 0 ? null : successes / trials,
    interval: isShare ? wilsonInterval(successes, trials) : null,
  };
}
