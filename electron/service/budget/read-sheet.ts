import {
  type LineActuals,
  type Months,
  readActuals,
  readCategories,
  readLines,
  readPlan,
  readProgramme,
} from '#db/queries/budget-queries.ts';
import { readPolicies } from '#db/queries/policy-queries.ts';
import type { Reader } from '#db/schema.ts';
import type { Category } from '#shared/domain/budget/category.ts';
import type { Line } from '#shared/domain/budget/line.ts';
import type { Plan } from '#shared/domain/budget/plan.ts';
import type { Programme } from '#shared/domain/budget/programme.ts';
import type { Sheet, SheetCategory, SheetLine } from '#shared/domain/budget/sheet.ts';
import type { PolicyShare } from '#shared/domain/policy/policy.ts';
import { policyInForce } from '#shared/domain/policy/policy-versions.ts';
import { basisPoints } from '#shared/values/basis-points.ts';
import type { Day } from '#shared/values/day.ts';
import { type Fen, fen, ZERO_FEN } from '#shared/values/money.ts';
import { type Month, monthsFrom } from '#shared/values/month.ts';
import { splitFen } from '#shared/values/split.ts';

/** The whole plan with its actuals, as it stands for this reader. */
export async function readSheet(reader: Reader, today: Day): Promise<Sheet> {
  const programme = await readProgramme(reader);
  const months = monthsFrom(programme.firstMonth, programme.monthCount);
  const policy = policyInForce(await readPolicies(reader), today);
  const plan = await readPlan(reader);
  const actuals = await readActuals(reader);
  const lines = await readLines(reader);
  return {
    programme,
    months: [...months],
    categories: withTargets(await readCategories(reader), policy?.shares ?? [], programme),
    lines: lines.map((line) => sheetLine(line, months, plan.get(line.id), actuals.get(line.id))),
    today,
  };
}

/** What is planned, without actuals and policy: all that a typed cell has to be held against. */
export async function readPlanned(reader: Reader): Promise<Plan> {
  const programme = await readProgramme(reader);
  const months = monthsFrom(programme.firstMonth, programme.monthCount);
  const plan = await readPlan(reader);
  const lines = await readLines(reader);
  return {
    programme,
    lines: lines.map((line) => ({ ...line, plan: amountsIn(plan.get(line.id), months) })),
  };
}

function withTargets(
  categories: readonly Category[],
  shares: readonly PolicyShare[],
  programme: Programme,
): SheetCategory[] {
  const zero = basisPoints(0);
  const policies = categories.map(({ id }) => shares.find((share) => share.categoryId === id));
  const targets = splitFen(
    programme.totalFen,
    policies.map((policy) => policy?.shareBp ?? 0),
  );
  return categories.map((category, index) => ({
    ...category,
    shareBp: policies[index]?.shareBp ?? zero,
    bandBp: policies[index]?.bandBp ?? zero,
    targetFen: targets?.[index] ?? ZERO_FEN,
  }));
}

function sheetLine(
  line: Line,
  months: readonly Month[],
  plan: Months | undefined,
  actuals: LineActuals | undefined,
): SheetLine {
  const actual = amountsIn(actuals?.months, months);
  const all = Object.values(actuals?.months ?? {}).reduce((sum, amount) => sum + amount, 0);
  const inside = actual.reduce((sum, amount) => sum + amount, 0);
  return {
    ...line,
    plan: amountsIn(plan, months),
    actual,
    actualOutsideFen: fen(all - inside),
    entryCount: actuals?.entryCount ?? 0,
  };
}

function amountsIn(amounts: Months | undefined, months: readonly Month[]): Fen[] {
  return months.map((month) => fen(amounts?.[month] ?? 0));
}
