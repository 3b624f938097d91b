import { basisPoints } from '#shared/values/basis-points.ts';
import { fen, type Fen } from '#shared/values/money.ts';
import type { RiskScale } from './risk-scale.ts';

/** Of the programme's total: half a percent, two, five and ten. */
const MONEY_BP = [50, 200, 500, 1000] as const;
const WHOLE_BP = 10_000;
/** A programme without money yet is measured as one of a million yuan. */
const SMALLEST_TOTAL_FEN = 100_000_000;

/** The scale until somebody changes it: money as shares of the programme's total, delays from two days to a month. */
export function defaultScale(totalFen: Fen): RiskScale {
  const total = Math.max(totalFen, SMALLEST_TOTAL_FEN);
  const limit = (bp: number): Fen => fen(Math.round((total * bp) / WHOLE_BP));
  return {
    probabilityBp: [basisPoints(1000), basisPoints(3000), basisPoints(5000), basisPoints(8000)],
    impactFen: [limit(MONEY_BP[0]), limit(MONEY_BP[1]), limit(MONEY_BP[2]), limit(MONEY_BP[3])],
    impactDays: [2, 5, 10, 20],
  };
}
