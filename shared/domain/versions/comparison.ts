import { z } from 'zod';
import { type Fen, ZERO_FEN } from '#shared/values/money.ts';
import { type Month, addMonths, monthsBetween, monthsFrom } from '#shared/values/month.ts';
import { lineIdSchema, lineKindSchema } from '../budget/line.ts';
import { lastMonthOf } from '../budget/period.ts';
import { categoryIdSchema } from '../budget/category.ts';
import { fenSchema, monthSchema } from '../values/value-schemas.ts';
import {
  type VersionCategory,
  type VersionFrame,
  type VersionLine,
  planVersionIdSchema,
  versionCategorySchema,
  versionKindSchema,
} from './version.ts';

/** One side of a comparison, as it is called. */
export const comparedHeadSchema = z.object({
  kind: z.enum(['current', ...versionKindSchema.options]),
  /** Null for the plan as it stands. */
  id: planVersionIdSchema.nullable(),
  name: z.string(),
  totalFen: fenSchema,
});
export type ComparedHead = z.infer<typeof comparedHeadSchema>;

export const comparedLineSchema = z.object({
  id: lineIdSchema,
  categoryId: categoryIdSchema,
  name: z.string(),
  kind: lineKindSchema,
  /** One amount for each month of the comparison; null where that side has no such line. */
  from: z.array(fenSchema).nullable(),
  to: z.array(fenSchema).nullable(),
});
export type ComparedLine = z.infer<typeof comparedLineSchema>;

export const comparisonSchema = z.object({
  from: comparedHeadSchema,
  to: comparedHeadSchema,
  /** Every month that either side plans. */
  months: z.array(monthSchema),
  categories: z.array(versionCategorySchema),
  lines: z.array(comparedLineSchema),
});
export type Comparison = z.infer<typeof comparisonSchema>;

/** A version, or the plan, as a comparison takes it. */
export type ComparedVersion = {
  readonly head: ComparedHead;
  readonly frame: Pick<VersionFrame, 'firstMonth' | 'monthCount'>;
  readonly categories: readonly VersionCategory[];
  readonly lines: readonly Pick<VersionLine, 'id' | 'categoryId' | 'name' | 'kind' | 'plan'>[];
};

/**
 * Two versions side by side, in fen: every line of either, over every month of either. A line is the same by its id,
 * whatever it is called; where the sides differ on name, kind or category, `to` speaks. Lines stand in the order of
 * `to`, those that only `from` has after them.
 */
export function compareVersions(from: ComparedVersion, to: ComparedVersion): Comparison {
  const months = monthsOfBoth(from.frame, to.frame);
  const before = new Map(from.lines.map((line) => [line.id, line]));
  const after = new Set(to.lines.map(({ id }) => id));
  const lineOf = (
    { id, categoryId, name, kind }: ComparedVersion['lines'][number],
    fromPlan: readonly Fen[] | undefined,
    toPlan: readonly Fen[] | undefined,
  ): ComparedLine => ({
    id,
    categoryId,
    name,
    kind,
    from: fromPlan === undefined ? null : laidOver(fromPlan, from.frame.firstMonth, months),
    to: toPlan === undefined ? null : laidOver(toPlan, to.frame.firstMonth, months),
  });
  return {
    from: from.head,
    to: to.head,
    months: [...months],
    categories: bothCategories(from.categories, to.categories),
    lines: [
      ...to.lines.map((line) => lineOf(line, before.get(line.id)?.plan, line.plan)),
      ...from.lines.filter(({ id }) => !after.has(id)).map((line) => lineOf(line, line.plan, undefined)),
    ],
  };
}

function monthsOfBoth(one: ComparedVersion['frame'], other: ComparedVersion['frame']): readonly Month[] {
  const first = one.firstMonth < other.firstMonth ? one.firstMonth : other.firstMonth;
  const [lastOfOne, lastOfOther] = [lastMonthOf(one), lastMonthOf(other)];
  return monthsFrom(first, monthsBetween(first, lastOfOne > lastOfOther ? lastOfOne : lastOfOther) + 1);
}

/** Amounts that begin in `firstMonth`, by the months of the comparison. */
function laidOver(plan: readonly Fen[], firstMonth: Month, months: readonly Month[]): Fen[] {
  const offset = monthsBetween(firstMonth, months[0] ?? addMonths(firstMonth, 0));
  return months.map((_, position) => plan[position + offset] ?? ZERO_FEN);
}

function bothCategories(from: readonly VersionCategory[], to: readonly VersionCategory[]): VersionCategory[] {
  const known = new Set(to.map(({ id }) => id));
  return [...to, ...from.filter(({ id }) => !known.has(id))];
}
