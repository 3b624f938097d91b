import { uuidV7 } from '#shared/values/id.ts';
import { fen } from '#shared/values/money.ts';
import { type Month, month } from '#shared/values/month.ts';
import { exampleCategoryId, exampleLineId } from '../budget/example-sheet.ts';
import type { Plan } from '../budget/plan.ts';
import type { ComparedVersion } from './comparison.ts';
import type { PromotionInput } from './promotion.ts';

/** Small versions and plans for the tests of the rules, written in numbers. */
type ExampleLine = {
  /** Which line it is: the same number is the same line everywhere. */
  readonly line: number;
  readonly category?: number;
  readonly plan: readonly number[];
  readonly added?: boolean;
};

export const exampleCategories = [0, 1, 2, 3].map((position) => ({
  id: exampleCategoryId(position),
  name: `Category ${position}`,
  hue: position === 3 ? ('reserve' as const) : ('other' as const),
}));

const FIRST = month('2026-01');

type PlanShape = {
  readonly total?: number;
  readonly months?: number;
  readonly closed?: readonly Month[];
};

export function exampleLines(lines: readonly ExampleLine[]): PromotionInput['scenario']['lines'] {
  return lines.map(({ line, category = line % 3, plan, added = false }) => ({
    id: exampleLineId(line),
    categoryId: exampleCategoryId(category),
    name: `Line ${line}`,
    kind: 'spend',
    vendor: '',
    note: '',
    position: line,
    plan: plan.map(fen),
    added,
  }));
}

export function examplePlan(
  lines: readonly ExampleLine[],
  { total = 1_000_000, months = 3, closed = [] }: PlanShape = {},
): Plan {
  return {
    programme: { totalFen: fen(total), firstMonth: FIRST, monthCount: months },
    lines: exampleLines(lines),
    closedMonths: closed,
  };
}

export function exampleScenario(
  lines: readonly ExampleLine[],
  { total = 1_000_000, months = 3 } = {},
): PromotionInput['scenario'] {
  return {
    name: 'Scenario',
    totalFen: fen(total),
    firstMonth: FIRST,
    monthCount: months,
    lines: exampleLines(lines),
  };
}

export function exampleVersion(
  lines: readonly ExampleLine[],
  { total = 1_000_000, months = 3, firstMonth = FIRST } = {},
): ComparedVersion {
  return {
    head: { kind: 'snapshot', id: uuidV7(1, new Uint8Array(10)), name: 'Version', totalFen: fen(total) },
    frame: { firstMonth, monthCount: months },
    categories: exampleCategories,
    lines: exampleLines(lines),
  };
}
