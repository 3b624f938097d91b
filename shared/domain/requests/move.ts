import { type Fen, ZERO_FEN, addFen, fen, subtractFen, sumFen } from '#shared/values/money.ts';
import { type Month, monthsBetween } from '#shared/values/month.ts';
import type { CategoryId } from '../budget/category.ts';
import { type Plan, type PlannedLine, linePlanFen, signFits } from '../budget/plan.ts';
import { changePlan } from '../budget/plan-change.ts';
import type { PlanCell } from '../budget/sheet.ts';
import type { CategoryAmounts } from '../policy/policy-watch.ts';
import { type Outcome, type Refusal, accepted, refused } from '../refusal.ts';
import { type BookLine, type Books, availableFen } from './books.ts';
import { legFaults, type WrittenLeg } from './legs.ts';
import type { Leg, RequestKind } from './request.ts';

export type MovedCell = { readonly month: Month; readonly beforeFen: Fen; readonly afterFen: Fen };

/** What legs do to one line. */
export type LineMove = {
  readonly line: BookLine;
  readonly changeFen: Fen;
  readonly planBeforeFen: Fen;
  readonly planAfterFen: Fen;
  readonly availableBeforeFen: Fen;
  readonly availableAfterFen: Fen;
  /** By how much the move would take what is promised or spent; zero when it is free. */
  readonly shortFen: Fen;
  readonly cells: readonly MovedCell[];
};

/** What legs do to the lines that are there, in the order of the legs. Legs of unknown lines or months are left out. */
export function lineMoves(legs: readonly Leg[], books: Books): readonly LineMove[] {
  const legsOfLine = new Map<string, Leg[]>();
  for (const leg of legs) {
    const known = legsOfLine.get(leg.lineId);
    if (known === undefined) legsOfLine.set(leg.lineId, [leg]);
    else known.push(leg);
  }
  const lines = new Map<string, BookLine>(books.lines.map((line) => [line.id, line]));
  return [...legsOfLine].flatMap(([lineId, ofLine]) => {
    const line = lines.get(lineId);
    return line === undefined ? [] : [lineMove(line, ofLine, books)];
  });
}

function lineMove(line: BookLine, legs: readonly Leg[], books: Books): LineMove {
  const cells = legs
    .map((leg) => ({ leg, position: monthsBetween(books.programme.firstMonth, leg.month) }))
    .filter(({ position }) => position >= 0 && position < books.programme.monthCount)
    .toSorted((a, b) => a.position - b.position)
    .map(({ leg, position }): MovedCell => {
      const beforeFen = line.plan[position] ?? ZERO_FEN;
      return { month: leg.month, beforeFen, afterFen: addFen(beforeFen, leg.fen) };
    });
  const changeFen = sumFen(cells.map((cell) => subtractFen(cell.afterFen, cell.beforeFen)));
  const planBeforeFen = linePlanFen(line);
  const planAfterFen = addFen(planBeforeFen, changeFen);
  const availableAfterFen = fen(availableFen(line, planAfterFen));
  return {
    line,
    changeFen,
    planBeforeFen,
    planAfterFen,
    availableBeforeFen: fen(availableFen(line, planBeforeFen)),
    availableAfterFen,
    shortFen: shortFen(line, changeFen, availableAfterFen),
    cells,
  };
}

/**
 * Money that is promised or spent stays where it is: a spending line that gives keeps at least nothing available. On
 * a rebate line the signs are mirrored: it gives when it promises less to come back.
 */
function shortFen({ kind }: BookLine, changeFen: Fen, availableAfterFen: Fen): Fen {
  const sign = kind === 'spend' ? 1 : -1;
  return changeFen * sign < 0 ? fen(Math.max(0, availableAfterFen * (0 - sign))) : ZERO_FEN;
}

/** By category, what the legs add to its plan or take from it. */
export function changeByCategory(moves: readonly LineMove[]): CategoryAmounts {
  const sums = new Map<CategoryId, Fen>();
  for (const { line, changeFen } of moves) {
    sums.set(line.categoryId, addFen(sums.get(line.categoryId) ?? ZERO_FEN, changeFen));
  }
  return sums;
}

/** Whether money leaves a category: for another one, or for what is unallocated. */
export function isAcrossCategories(moves: readonly LineMove[]): boolean {
  return [...changeByCategory(moves).values()].some((changeFen) => changeFen !== 0);
}

export type DecidedMove = {
  readonly cells: readonly PlanCell[];
  readonly moves: readonly LineMove[];
  /** All that is planned afterwards. */
  readonly planFen: Fen;
};

/**
 * Everything against applying the legs now, in the order in which it should be said: what is wrong with the legs,
 * then 'money-short' {line, byFen}, then what the rules of the plan say of the amounts that come out
 * ('sign-against-kind', 'amount-too-large', 'over-allocated', 'total-below-plan').
 * @param totalFen for a plan edit that sets the programme's total as well.
 */
export function moveFaults(
  kind: RequestKind,
  legs: readonly WrittenLeg[],
  books: Books,
  totalFen: Fen | null = null,
): readonly Refusal[] {
  const ofLegs = totalFen !== null && legs.length === 0 ? [] : legFaults(kind, legs, books);
  const ofMoney = holdsMoney(kind)
    ? lineMoves(legs, books)
        .filter((move) => move.shortFen > 0)
        .map(
          ({ line, shortFen: byFen }) => refused('money-short', { line: line.name, byFen }, 'legs').refusal,
        )
    : [];
  const faults = [...ofLegs, ...ofMoney];
  if (ofLegs.length > 0) return faults;
  const planned = changedPlan(legs, books, totalFen);
  return planned.kind === 'refused' ? [...faults, planned.refusal] : faults;
}

/** An edit of the plan and a version may leave a line less than was spent, as typing may; it is shown so. */
export function holdsMoney(kind: RequestKind): boolean {
  return kind === 'reallocation' || kind === 'draw' || kind === 'release';
}

/** The planned amounts that the legs come to, or the first thing against it (see moveFaults). */
export function decideMove(
  kind: RequestKind,
  legs: readonly WrittenLeg[],
  books: Books,
  totalFen: Fen | null = null,
): Outcome<DecidedMove> {
  const [fault] = moveFaults(kind, legs, books, totalFen);
  if (fault !== undefined) return { kind: 'refused', refusal: fault };
  const planned = changedPlan(legs, books, totalFen);
  if (planned.kind === 'refused') return planned;
  return accepted({ ...planned.value, moves: lineMoves(legs, books) });
}

function changedPlan(
  legs: readonly Leg[],
  books: Books,
  totalFen: Fen | null,
): Outcome<{ readonly cells: readonly PlanCell[]; readonly planFen: Fen }> {
  const programme = { ...books.programme, totalFen: totalFen ?? books.programme.totalFen };
  const block = cellsOf(legs, books);
  const tooLow = signFault(block, books);
  if (tooLow !== null) return { kind: 'refused', refusal: tooLow };
  const changed = changePlan({ ...books, programme }, block);
  if (changed.kind === 'refused') {
    const { field, ...refusal } = changed.refusal;
    return {
      kind: 'refused',
      refusal: field === undefined ? refusal : { ...refusal, field: field.replace('cells', 'legs') },
    };
  }
  const { cells, planFen } = changed.value;
  if (totalFen !== null && totalFen < books.programme.totalFen && planFen > totalFen) {
    return refused('total-below-plan', { totalFen, planFen }, 'totalFen');
  }
  return accepted({ cells, planFen });
}

function cellsOf(legs: readonly Leg[], books: Books): readonly PlanCell[] {
  const lines = new Map<string, BookLine>(books.lines.map((line) => [line.id, line]));
  return legs.map(({ lineId, month, fen: change }) => {
    const plan = lines.get(lineId)?.plan ?? [];
    const beforeFen = plan[monthsBetween(books.programme.firstMonth, month)] ?? ZERO_FEN;
    return { lineId, month, fen: addFen(beforeFen, change) };
  });
}

/** More taken from a month than it plans: says which month, and by how much. */
function signFault(block: readonly PlanCell[], books: Books): Refusal | null {
  const lines = new Map<string, BookLine>(books.lines.map((line) => [line.id, line]));
  for (const [index, cell] of block.entries()) {
    const line = lines.get(cell.lineId);
    if (line === undefined || signFits(line.kind, cell.fen)) continue;
    const params = { line: line.name, atMonth: cell.month, byFen: fen(Math.abs(cell.fen)) };
    return refused('month-short', params, `legs.${index}`).refusal;
  }
  return null;
}

/** The legs that lead from the plan to these amounts; what stays as it is has none. */
export function legsTo(cells: readonly PlanCell[], plan: Pick<Plan, 'programme' | 'lines'>): readonly Leg[] {
  const lines = new Map<string, PlannedLine>(plan.lines.map((line) => [line.id, line]));
  const last = new Map(cells.map((cell) => [`${cell.lineId} ${cell.month}`, cell]));
  return [...last.values()].flatMap(({ lineId, month, fen: afterFen }) => {
    const position = monthsBetween(plan.programme.firstMonth, month);
    const beforeFen = lines.get(lineId)?.plan[position] ?? ZERO_FEN;
    return afterFen === beforeFen ? [] : [{ lineId, month, fen: subtractFen(afterFen, beforeFen) }];
  });
}
