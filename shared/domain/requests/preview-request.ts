import type { Day } from '#shared/values/day.ts';
import { type Fen, ZERO_FEN, addFen, subtractFen, sumFen } from '#shared/values/money.ts';
import { addMonths } from '#shared/values/month.ts';
import type { CategoryId } from '../budget/category.ts';
import type { Person } from '../catalogue/person.ts';
import type { PolicyException } from '../policy/exception.ts';
import { type BandChange, bandChanges, needsException } from '../policy/plan-band.ts';
import type { CategoryAmounts } from '../policy/policy-watch.ts';
import type { ApprovalLimit } from './approval-limit.ts';
import { candidates, neededApproval } from './approval-rules.ts';
import type { Books } from './books.ts';
import { movedFen, type WrittenLeg } from './legs.ts';
import { changeByCategory, isAcrossCategories, type LineMove, lineMoves, moveFaults } from './move.ts';
import type { Approval, BudgetRequest, RequestKind } from './request.ts';
import { requestChecks } from './request-checks.ts';
import type { PreviewLine, RequestPreview } from './request-preview.ts';

/** What a request would do, as far as its kind, legs and total go. */
export type Proposal = {
  readonly kind: RequestKind;
  readonly legs: readonly WrittenLeg[];
  readonly totalFen: Fen | null;
};

export type Judged = {
  readonly books: Books;
  readonly exceptions: readonly PolicyException[];
  readonly today: Day;
  readonly limits: readonly ApprovalLimit[];
  readonly people: readonly Person[];
  readonly request: Pick<BudgetRequest, 'requesterId'>;
  readonly approvals: readonly Pick<Approval, 'personId'>[];
};

/** What the categories' shares of the plan come to. Draws count where the money was set aside. */
export function bandsOf({ kind }: Pick<Proposal, 'kind'>, moves: readonly LineMove[], judged: Judged) {
  const { books, exceptions, today } = judged;
  const changes = kind === 'draw' ? new Map<CategoryId, Fen>() : changeByCategory(moves);
  const before = setAside(books);
  const after = new Map(before);
  for (const [id, changeFen] of changes) after.set(id, addFen(after.get(id) ?? ZERO_FEN, changeFen));
  const shares = books.categories.map(({ id, shareBp, bandBp }) => ({ categoryId: id, shareBp, bandBp }));
  return bandChanges(shares, before, after, exceptions, today);
}

/** What each category plans, with what draws took given back and what they gave taken off. */
function setAside({ categories, planFen, drawnFen }: Books): CategoryAmounts {
  return new Map(
    categories.map(({ id }) => [id, subtractFen(planFen.get(id) ?? ZERO_FEN, drawnFen.get(id) ?? ZERO_FEN)]),
  );
}

/** Everything that a request would change, with what is to be said of it. */
export function previewRequest(proposal: Proposal, judged: Judged): Omit<RequestPreview, 'earlier'> {
  const { kind, legs, totalFen } = proposal;
  const { books } = judged;
  const moves = lineMoves(legs, books);
  const faults = moveFaults(kind, legs, books, totalFen);
  const bands = bandsOf(proposal, moves, judged);
  const amountFen = movedFen(legs);
  const acrossCategories = isAcrossCategories(moves);
  const need = neededApproval(judged.limits, { kind, amountFen, acrossCategories });
  const possible = candidates(judged.request, judged.approvals, need, judged.people);
  const planBeforeFen = sumFen(books.planFen.values());
  const planAfterFen = addFen(planBeforeFen, ...moves.map((move) => move.changeFen));
  const total = { beforeFen: books.programme.totalFen, afterFen: totalFen ?? books.programme.totalFen };
  return {
    problem: faults[0] ?? null,
    amountFen,
    acrossCategories,
    lines: [...moves.map((move) => previewLine(move, books)), ...removedLines(legs, books)],
    plan: { beforeFen: planBeforeFen, afterFen: planAfterFen },
    total,
    unallocated: {
      beforeFen: subtractFen(total.beforeFen, planBeforeFen),
      afterFen: subtractFen(total.afterFen, planAfterFen),
    },
    categories: bands.map(previewCategory),
    checks: [
      ...requestChecks({
        kind,
        books,
        moves,
        faults,
        bands,
        planAfterFen,
        neededCount: need.approverCount - judged.approvals.length,
        candidateCount: possible.length,
      }),
    ],
    approval: { ...need, candidates: possible.map(({ id, name }) => ({ personId: id, name })) },
  };
}

function previewLine(move: LineMove, { closedMonths }: Books): PreviewLine {
  const { line } = move;
  return {
    lineId: line.id,
    name: line.name,
    categoryId: line.categoryId,
    plan: { beforeFen: move.planBeforeFen, afterFen: move.planAfterFen },
    available: { beforeFen: move.availableBeforeFen, afterFen: move.availableAfterFen },
    openFen: line.openFen,
    actualFen: line.actualFen,
    landing: null,
    cells: move.cells.map((cell) => ({ ...cell, closed: closedMonths.includes(cell.month) })),
  };
}

/** Lines that were there when the legs were written down, with what was meant for them. */
function removedLines(legs: readonly WrittenLeg[], books: Books): readonly PreviewLine[] {
  const known = new Set<string>(books.lines.map(({ id }) => id));
  const gone = new Map<string, WrittenLeg[]>();
  for (const leg of legs.filter(({ lineId }) => !known.has(lineId))) {
    gone.set(leg.lineId, [...(gone.get(leg.lineId) ?? []), leg]);
  }
  const nothing = { beforeFen: ZERO_FEN, afterFen: ZERO_FEN };
  return [...gone.values()].flatMap((ofLine) => {
    const [first] = ofLine;
    if (first === undefined) return [];
    return {
      lineId: first.lineId,
      name: first.lineName ?? '',
      categoryId: null,
      plan: nothing,
      available: nothing,
      openFen: ZERO_FEN,
      actualFen: ZERO_FEN,
      landing: null,
      cells: ofLine.map(({ month, fen: afterFen }) => ({
        month,
        beforeFen: ZERO_FEN,
        afterFen,
        closed: books.closedMonths.includes(month),
      })),
    };
  });
}

function previewCategory(band: BandChange): RequestPreview['categories'][number] {
  const { share, before, after, moved } = band;
  return {
    categoryId: share.categoryId,
    policyBp: share.shareBp,
    bandBp: share.bandBp,
    before,
    after,
    moved,
    needsException: needsException(band),
  };
}

/** The books without what legs brought: for showing what an applied request did. */
export function booksBefore(kind: RequestKind, legs: readonly WrittenLeg[], books: Books): Books {
  const back = legs.map((leg) => ({ ...leg, fen: subtractFen(ZERO_FEN, leg.fen) }));
  const moves = lineMoves(back, books);
  const changes = changeByCategory(moves);
  const less = (amounts: CategoryAmounts) =>
    new Map(
      books.categories.map(({ id }) => [
        id,
        addFen(amounts.get(id) ?? ZERO_FEN, changes.get(id) ?? ZERO_FEN),
      ]),
    );
  const cellsOf = new Map(moves.map((move) => [move.line.id, move.cells]));
  return {
    ...books,
    planFen: less(books.planFen),
    drawnFen: kind === 'draw' ? less(books.drawnFen) : books.drawnFen,
    lines: books.lines.map((line) => ({
      ...line,
      plan: line.plan.map((amount, position) => {
        const month = addMonths(books.programme.firstMonth, position);
        return cellsOf.get(line.id)?.find((cell) => cell.month === month)?.afterFen ?? amount;
      }),
    })),
  };
}
