import { basisPoints } from '#shared/values/basis-points.ts';
import { type Fen, ZERO_FEN, addFen, fen, sumFen } from '#shared/values/money.ts';
import { type Month, addMonths, month } from '#shared/values/month.ts';
import type { CategoryId } from '../budget/category.ts';
import { exampleCategoryId, exampleLineId } from '../budget/example-sheet.ts';
import { linePlanFen } from '../budget/plan.ts';
import type { BookLine, Books } from './books.ts';
import type { WrittenLeg } from './legs.ts';

/** Small books for the tests of the rules, written in numbers. The fourth category is the reserve. */
type ExampleBookLine = {
  readonly category: number;
  readonly kind?: BookLine['kind'];
  readonly plan: readonly number[];
  readonly open?: number;
  readonly actual?: number;
};

const SHARES = [6000, 2000, 1500, 500];
const BANDS = [300, 200, 150, 100];
const hues = ['ads', 'content', 'tools', 'reserve'] as const;
export const FIRST_MONTH = month('2026-01');

export function exampleBooks(
  lines: readonly ExampleBookLine[],
  more: { readonly total?: number; readonly closed?: readonly Month[] } = {},
): Books {
  const bookLines = lines.map(bookLine);
  const planFen = new Map<CategoryId, Fen>();
  for (const line of bookLines) {
    planFen.set(line.categoryId, addFen(planFen.get(line.categoryId) ?? ZERO_FEN, linePlanFen(line)));
  }
  const months = Math.max(0, ...lines.map(({ plan }) => plan.length));
  return {
    programme: {
      totalFen: fen(more.total ?? sumFen(planFen.values())),
      firstMonth: FIRST_MONTH,
      monthCount: months,
    },
    categories: hues.map((hue, position) => ({
      id: exampleCategoryId(position),
      name: `Category ${position}`,
      hue,
      shareBp: basisPoints(SHARES[position] ?? 0),
      bandBp: basisPoints(BANDS[position] ?? 0),
    })),
    lines: bookLines,
    others: { spendFen: ZERO_FEN, rebateFen: ZERO_FEN },
    planFen,
    drawnFen: new Map(),
    closedMonths: [...(more.closed ?? [])],
  };
}

function bookLine(line: ExampleBookLine, position: number): BookLine {
  const none = line.plan.map(() => ZERO_FEN);
  const first = (amount: number): Fen[] => none.map((zero, at) => (at === 0 ? fen(amount) : zero));
  return {
    id: exampleLineId(position),
    categoryId: exampleCategoryId(line.category),
    name: `Line ${position}`,
    kind: line.kind ?? 'spend',
    plan: line.plan.map(fen),
    open: first(line.open ?? 0),
    actual: first(line.actual ?? 0),
    openFen: fen(line.open ?? 0),
    actualFen: fen(line.actual ?? 0),
  };
}

export function leg(line: number, at: number, amount: number): WrittenLeg {
  return { lineId: exampleLineId(line), month: addMonths(FIRST_MONTH, at), fen: fen(amount) };
}
