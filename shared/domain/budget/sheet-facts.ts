import type { BasisPoints } from '#shared/values/basis-points.ts';
import type { Fen } from '#shared/values/money.ts';
import { shareBp } from '#shared/values/percent.ts';
import type { PolicyWatchRow } from '../policy/policy.ts';
import { type WorstDrift, worstDrift } from '../policy/policy-watch.ts';
import { type OverspentLine, overspentLines } from './overspent-lines.ts';
import type { Sheet } from './sheet.ts';
import type { SheetTotals } from './sheet-totals.ts';
import { timeElapsedBp } from './time-elapsed.ts';

/** What the sentence under the Budget's title is made of. */
export type SheetFacts = {
  /** Actual of plan; null without plan. */
  readonly spentBp: BasisPoints | null;
  readonly timeBp: BasisPoints;
  readonly planFen: Fen;
  readonly actualFen: Fen;
  /** Below zero: more is planned than the programme's total. */
  readonly unallocatedFen: Fen;
  readonly actualOutsideFen: Fen;
  /** Open commitments and actuals together, and their share of the plan; null without plan. */
  readonly committedFen: Fen;
  readonly committedBp: BasisPoints | null;
  /** Spending lines that are committed or spent beyond their plan, the furthest over first. */
  readonly overspent: readonly OverspentLine[];
  /** The category that deserves the eye first; null when no share is known. */
  readonly worst: WorstDrift | null;
};

export function sheetFacts(
  sheet: Pick<Sheet, 'programme' | 'today' | 'lines'>,
  totals: Pick<SheetTotals, 'all' | 'unallocatedFen' | 'byLine'>,
  watch: readonly PolicyWatchRow[],
): SheetFacts {
  const { all, unallocatedFen } = totals;
  return {
    spentBp: shareBp(all.actualFen, all.planFen),
    timeBp: timeElapsedBp(sheet.programme, sheet.today),
    planFen: all.planFen,
    actualFen: all.actualFen,
    unallocatedFen,
    actualOutsideFen: all.actualOutsideFen,
    committedFen: all.committedFen,
    committedBp: shareBp(all.committedFen, all.planFen),
    overspent: overspentLines(sheet, totals),
    worst: worstDrift(watch),
  };
}
