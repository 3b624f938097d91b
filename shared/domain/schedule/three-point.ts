import { z } from 'zod';
import { type GammaShape, type RandomStream, gammaShape } from '../statistics/random-stream.ts';

/** How long something may take: at best, most likely, at worst. In whole working minutes. */
export const threePointSchema = z
  .object({
    optimistic: z.int().min(0),
    likely: z.int().min(0),
    pessimistic: z.int().min(0),
  })
  .readonly();
export type ThreePoint = z.infer<typeof threePointSchema>;

/** Beta-PERT's weight of the most likely value. */
const LAMBDA = 4;

/** Whether the three grow, none below zero. */
export function isInOrder({ optimistic, likely, pessimistic }: ThreePoint): boolean {
  return optimistic >= 0 && optimistic <= likely && likely <= pessimistic;
}

/** Mean of the Beta-PERT distribution: (O + 4M + P) / 6 (Malcolm et al. 1959; M3 of the methods). */
export function pertMean({ optimistic, likely, pessimistic }: ThreePoint): number {
  return (optimistic + LAMBDA * likely + pessimistic) / (LAMBDA + 2);
}

/** Its variance: (mean − O)(P − mean) / 7. */
export function pertVariance(estimate: ThreePoint): number {
  const mean = pertMean(estimate);
  return ((mean - estimate.optimistic) * (estimate.pessimistic - mean)) / (LAMBDA + 3);
}

/** Draws from the Beta-PERT distribution of an estimate; where best and worst are the same, that. */
export class PertSampler {
  readonly #least: number;
  readonly #range: number;
  readonly #alpha: GammaShape;
  readonly #beta: GammaShape;

  /** @param estimate its three in order. */
  constructor({ optimistic, likely, pessimistic }: ThreePoint) {
    this.#least = optimistic;
    this.#range = pessimistic - optimistic;
    const scale = this.#range > 0 ? LAMBDA / this.#range : 0;
    this.#alpha = gammaShape(1 + scale * (likely - optimistic));
    this.#beta = gammaShape(1 + scale * (pessimistic - likely));
  }

  draw(stream: RandomStream): number {
    return this.#range === 0 ? this.#least : this.#least + this.#range * stream.beta(this.#alpha, this.#beta);
  }
}
