import type { BasisPoints } from '#shared/values/basis-points.ts';
import { FEN_LIMIT, type Fen, ZERO_FEN, addFen, fen, subtractFen, sumFen } from '#shared/values/money.ts';
import { addMonths, monthsBetween } from '#shared/values/month.ts';
import { splitFen } from '#shared/values/split.ts';
import { type Outcome, accepted, refused } from '../refusal.ts';
import type { CategoryHue, CategoryId } from './category.ts';
import { type CellChange, type Plan, type PlannedLine, linePlanFen, planFen } from './plan.ts';
import type { PlanCell } from './sheet.ts';

/** A plan with each category's policy share. A Sheet is one. */
export type SharedPlan = Plan & {
  readonly categories: readonly {
    readonly id: CategoryId;
    readonly shareBp: BasisPoints;
    readonly hue?: CategoryHue;
  }[];
  /** A cut takes nothing from the reserve then. */
  readonly reserveInForce?: boolean;
};

export type Spread = 'lines' | 'none';

type CategoryPart = {
  readonly categoryId: CategoryId;
  /** Its part of the difference by policy. */
  readonly partFen: Fen;
  /** What of it went into its lines; the rest stays unallocated. */
  readonly spreadFen: Fen;
};

export type TotalChange = {
  readonly totalFen: Fen;
  /** New total less old total: the spread changes and `unspreadFen` add up to it. */
  readonly differenceFen: Fen;
  readonly changes: readonly CellChange[];
  readonly cells: readonly PlanCell[];
  readonly byCategory: readonly CategoryPart[];
  /** What of the difference reached no line: it raises or lowers what is unallocated. */
  readonly unspreadFen: Fen;
  readonly planFen: Fen;
};

/**
 * Sets the programme's total; what is planned is never split again, only the difference is (M5): over the
 * categories by policy share, over a category's spending lines in proportion to what each plans, over a line's
 * months likewise, each time by largest remainder; closed months stay as they are and carry no weight. A category
 * without spending keeps its part unallocated, and a cut takes no more from a category than its open months plan, so
 * no cell falls below zero. Rebates stay as they are, and so does a reserve in force when the total is cut.
 * `totalFen` is zero or more. Refused: 'amount-too-large'; with spread 'none', 'total-below-plan' when more is planned than the new total;
 * with 'lines', 'nothing-to-spread' when no category with a share plans any spending, and 'cut-falls-short' when
 * the plan after the cut is still above the total.
 */
export function changeTotal(plan: SharedPlan, totalFen: Fen, spread: Spread): Outcome<TotalChange> {
  if (totalFen > FEN_LIMIT) return tooLarge();
  const differenceFen = subtractFen(totalFen, plan.programme.totalFen);
  const spreadNow = spread === 'lines' && differenceFen !== 0;
  const parts = spreadNow ? categoryParts(plan, differenceFen) : [];
  if (parts === null) return refused('nothing-to-spread', {}, 'spread');
  const changes = parts.flatMap((part) => spreadOverLines(spendLines(plan, part.categoryId), part.spreadFen));
  if (changes.some(({ afterFen }) => afterFen > FEN_LIMIT)) return tooLarge();
  const spreadFen = sumFen(parts.map((part) => part.spreadFen));
  const after = addFen(planFen(plan.lines), spreadFen);
  if (after > totalFen && differenceFen < 0) {
    const reason = spread === 'none' ? 'total-below-plan' : 'cut-falls-short';
    return refused(reason, { totalFen, planFen: after }, 'totalFen');
  }
  return accepted({
    totalFen,
    differenceFen,
    changes,
    cells: changes.map((change) => cellOf(plan, change)),
    byCategory: parts,
    unspreadFen: subtractFen(differenceFen, spreadFen),
    planFen: after,
  });
}

function tooLarge() {
  return refused('amount-too-large', { limitFen: FEN_LIMIT }, 'totalFen');
}

/** Each category's part of the difference and how much of it its lines can take; null when none can take any. */
function categoryParts(plan: SharedPlan, differenceFen: Fen): readonly CategoryPart[] | null {
  const parts = splitFen(
    differenceFen,
    plan.categories.map((category) => category.shareBp),
  );
  if (parts === null) return null;
  const byCategory = plan.categories.map(({ id, hue }, index) => {
    const partFen = parts[index] ?? ZERO_FEN;
    const isKept = hue === 'reserve' && plan.reserveInForce === true && differenceFen < 0;
    const spendFen = isKept ? ZERO_FEN : sumFen(spendLines(plan, id).map(linePlanFen));
    const spreadFen = spendFen === 0 ? ZERO_FEN : fen(Math.max(partFen, subtractFen(ZERO_FEN, spendFen)));
    return { categoryId: id, partFen, spreadFen, canTake: spendFen > 0 && partFen !== 0 };
  });
  if (!byCategory.some(({ canTake }) => canTake)) return null;
  return byCategory.map(({ categoryId, partFen, spreadFen }) => ({ categoryId, partFen, spreadFen }));
}

/** The category's spending lines with what their open months plan. */
function spendLines(plan: Plan, categoryId: CategoryId): readonly PlannedLine[] {
  const lines = plan.lines.filter((line) => line.categoryId === categoryId && line.kind === 'spend');
  const closed = new Set(plan.closedMonths.map((at) => monthsBetween(plan.programme.firstMonth, at)));
  if (closed.size === 0) return lines;
  return lines.map((line) => ({
    ...line,
    plan: line.plan.map((amount, place) => (closed.has(place) ? ZERO_FEN : amount)),
  }));
}

function spreadOverLines(lines: readonly PlannedLine[], amount: Fen): readonly CellChange[] {
  const byLine = splitFen(amount, lines.map(linePlanFen)) ?? [];
  return lines.flatMap((line, index) => {
    const byMonth = splitFen(byLine[index] ?? ZERO_FEN, line.plan) ?? [];
    return byMonth
      .map((changeFen, position) => {
        const beforeFen = line.plan[position] ?? ZERO_FEN;
        return { lineId: line.id, position, beforeFen, afterFen: addFen(beforeFen, changeFen) };
      })
      .filter(({ beforeFen, afterFen }) => beforeFen !== afterFen);
  });
}

function cellOf(plan: Plan, { lineId, position, afterFen }: CellChange): PlanCell {
  return { lineId, month: addMonths(plan.programme.firstMonth, position), fen: afterFen };
}
