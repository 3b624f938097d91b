import { type Fen, fen } from '#shared/values/money.ts';
import type { RiskSize } from './risk-scale.ts';

/** What a risk is expected to cost: probability × impact, money in fen, delay in working days. */
export interface Exposure {
  readonly fen: Fen;
  readonly days: number;
}

const WHOLE_BP = 10_000;

/** Probability times impact, the money rounded half up to the fen (ISO 31010, B.5: expected monetary value). */
export function exposureOf({ probabilityBp, impactFen, impactDays }: RiskSize): Exposure {
  return {
    fen: fen(Math.round((probabilityBp * impactFen) / WHOLE_BP)),
    days: (probabilityBp * impactDays) / WHOLE_BP,
  };
}

/** All risks together against the reserve: expected costs add up, whether or not the risks depend on each other. */
export interface ReserveCover {
  readonly exposureFen: Fen;
  readonly reserveFen: Fen;
  /** What the reserve would still hold; below zero it does not cover what is expected. */
  readonly leftFen: Fen;
  /** Reserve as a share of the exposure; null without an exposure. */
  readonly coverShare: number | null;
}

export function reserveCover(risks: readonly RiskSize[], reserveFen: Fen): ReserveCover {
  const exposureFen = fen(risks.reduce((sum, risk) => sum + exposureOf(risk).fen, 0));
  return {
    exposureFen,
    reserveFen,
    leftFen: fen(reserveFen - exposureFen),
    coverShare: exposureFen === 0 ? null : reserveFen / exposureFen,
  };
}
