import type { SheetLine } from '#shared/domain/budget/sheet.ts';
import { type Fen, fen, subtractFen, sumFen } from '#shared/values/money.ts';

/** A line's plan, split into what was spent, what is bound, and what is free (below zero: overspent). */
export type CommitmentBar = {
  readonly line: SheetLine;
  readonly planFen: Fen;
  readonly actualFen: Fen;
  readonly openFen: Fen;
  readonly availableFen: Fen;
};

/** Spending lines with a plan or commitments; those with the largest share bound first, `most` of them at most. */
export function commitmentBars(lines: readonly SheetLine[], most: number): readonly CommitmentBar[] {
  return lines
    .filter(({ kind }) => kind === 'spend')
    .map(barOf)
    .filter(({ planFen, openFen, actualFen }) => planFen > 0 || openFen > 0 || actualFen > 0)
    .toSorted((one, other) => boundShare(other) - boundShare(one) || other.planFen - one.planFen)
    .slice(0, most);
}

function barOf(line: SheetLine): CommitmentBar {
  const planFen = sumFen(line.plan);
  const actualFen = sumFen(line.actual);
  const openFen = sumFen(line.open);
  const committedFen = fen(actualFen + openFen);
  return { line, planFen, actualFen, openFen, availableFen: subtractFen(planFen, committedFen) };
}

/** Committed of plan; a line that spends without a plan comes before all others. */
export function boundShare({ planFen, actualFen, openFen }: CommitmentBar): number {
  const committed = actualFen + openFen;
  if (planFen > 0) return committed / planFen;
  return committed > 0 ? Number.MAX_SAFE_INTEGER : 0;
}
