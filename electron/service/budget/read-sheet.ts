import {
  type LineActuals,
  type Months,
  readActuals,
  readCategories,
  readLines,
  readPlan,
  readProgramme,
} from '#db/queries/budget-queries.ts';
import { readDraws } from '#db/queries/book-queries.ts';
import { type LineCommitments, readCommitments } from '#db/queries/commitment-queries.ts';
import { readExceptions } from '#db/queries/exception-queries.ts';
import { readClosedMonths } from '#db/queries/month-queries.ts';
import { hasBaseline } from '#db/queries/request-queries.ts';
import { readPolicies } from '#db/queries/policy-queries.ts';
import type { Reader } from '#db/schema.ts';
import type { Category } from '#shared/domain/budget/category.ts';
import type { LineKind } from '#shared/domain/budget/line.ts';
import type { Plan } from '#shared/domain/budget/plan.ts';
import type { Programme } from '#shared/domain/budget/programme.ts';
import type { Sheet, SheetCategory } from '#shared/domain/budget/sheet.ts';
import type { PolicyShare } from '#shared/domain/policy/policy.ts';
import { standingExceptions } from '#shared/domain/policy/plan-band.ts';
import { policyInForce } from '#shared/domain/policy/policy-versions.ts';
import { basisPoints } from '#shared/values/basis-points.ts';
import type { Day } from '#shared/values/day.ts';
import { type Fen, fen, ZERO_FEN } from '#shared/values/money.ts';
import { type Month, monthsFrom } from '#shared/values/month.ts';
import { splitFen } from '#shared/values/split.ts';
import { isReserveInForce } from '../reserve/guard-reserve.ts';

/** The whole plan with its commitments and actuals, as it stands for this reader. */
export async function readSheet(reader: Reader, today: Day): Promise<Sheet> {
  const programme = await readProgramme(reader);
  const months = monthsFrom(programme.firstMonth, programme.monthCount);
  const policy = policyInForce(await readPolicies(reader), today);
  const plan = await readPlan(reader);
  const actuals = await readActuals(reader);
  const commitments = await readCommitments(reader);
  const lines = await readLines(reader);
  return {
    programme,
    months: [...months],
    categories: withTargets(await readCategories(reader), policy?.shares ?? [], programme),
    lines: lines.map((line) => ({
      ...line,
      plan: amountsIn(plan.get(line.id), months),
      ...actualsOf(actuals.get(line.id), months),
      ...commitmentsOf(line.kind, commitments.get(line.id), months),
    })),
    draws: await readDraws(reader),
    heldToPolicy: await hasBaseline(reader),
    reserveInForce: await isReserveInForce(reader),
    exceptions: [...standingExceptions(await readExceptions(reader), today)],
    closedMonths: await readClosedMonths(reader),
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
    closedMonths: await readClosedMonths(reader),
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

function actualsOf(actuals: LineActuals | undefined, months: readonly Month[]) {
  const actual = amountsIn(actuals?.months, months);
  return {
    actual,
    actualOutsideFen: outside(actuals?.months, actual),
    entryCount: actuals?.entryCount ?? 0,
  };
}

/** On a rebate line what is promised comes in: it counts below zero. */
function commitmentsOf(kind: LineKind, commitments: LineCommitments | undefined, months: readonly Month[]) {
  const due = amountsIn(commitments?.months, months);
  const sign = kind === 'rebate' ? -1 : 1;
  const signed = (amount: number | undefined): Fen => fen(sign * (amount ?? 0));
  return {
    open: sign === 1 ? due : due.map(signed),
    openOutsideFen: signed(outside(commitments?.months, due)),
    requestedFen: signed(commitments?.requestedFen),
    contractedFen: signed(commitments?.contractedFen),
    acceptedFen: signed(commitments?.acceptedFen),
    documentCount: commitments?.documentCount ?? 0,
  };
}

/** What of the amounts lies in none of the sheet's months. */
function outside(amounts: Months | undefined, inside: readonly Fen[]): Fen {
  const all = Object.values(amounts ?? {}).reduce((sum, amount) => sum + amount, 0);
  return fen(inside.reduce((rest, amount) => rest - amount, all));
}

function amountsIn(amounts: Months | undefined, months: readonly Month[]): Fen[] {
  return months.map((month) => fen(amounts?.[month] ?? 0));
}
