import { readCategories, readProgramme } from '#db/queries/budget-queries.ts';
import { readBookLines, readDrawn, readPlanSums } from '#db/queries/book-queries.ts';
import { readClosedMonths } from '#db/queries/month-queries.ts';
import { readPolicies } from '#db/queries/policy-queries.ts';
import type { Reader } from '#db/schema.ts';
import type { CategoryId } from '#shared/domain/budget/category.ts';
import { type PlannedLine, linePlanFen } from '#shared/domain/budget/plan.ts';
import { policyInForce } from '#shared/domain/policy/policy-versions.ts';
import type { BookLine, Books } from '#shared/domain/requests/books.ts';
import { basisPoints } from '#shared/values/basis-points.ts';
import type { Day } from '#shared/values/day.ts';
import { type Fen, ZERO_FEN, addFen, fen, sumFen } from '#shared/values/money.ts';

/**
 * What a request is held against: the lines that it touches in full, everything else as sums.
 * @param added lines that are not there yet and would come with it.
 */
export async function readBooks(
  reader: Reader,
  lineIds: readonly string[],
  today: Day,
  added: readonly PlannedLine[] = [],
): Promise<Books> {
  const programme = await readProgramme(reader);
  const lines = await readBookLines(reader, lineIds, programme);
  const sums = await readPlanSums(reader);
  const planFen = new Map<CategoryId, Fen>();
  for (const sum of sums) {
    planFen.set(sum.categoryId, addFen(planFen.get(sum.categoryId) ?? ZERO_FEN, sum.fen));
  }
  const others = (kind: PlannedLine['kind']): Fen =>
    fen(
      sumFen(sums.filter((sum) => sum.kind === kind).map((sum) => sum.fen)) -
        sumFen(lines.filter((line) => line.kind === kind).map(linePlanFen)),
    );
  return {
    programme,
    categories: await categoriesOf(reader, today),
    lines: [...lines, ...added.map(emptyLine)],
    others: { spendFen: others('spend'), rebateFen: others('rebate') },
    planFen,
    drawnFen: await readDrawn(reader),
    closedMonths: await readClosedMonths(reader),
  };
}

function emptyLine(line: PlannedLine): BookLine {
  const none = line.plan.map(() => ZERO_FEN);
  return { ...line, plan: none, open: none, actual: none, openFen: ZERO_FEN, actualFen: ZERO_FEN };
}

/** The categories with what the policy in force gives them; one that it doesn't name has nothing. */
export async function categoriesOf(reader: Reader, today: Day): Promise<Books['categories']> {
  const policy = policyInForce(await readPolicies(reader), today);
  const nothing = { shareBp: basisPoints(0), bandBp: basisPoints(0) };
  return (await readCategories(reader)).map(({ id, name, hue }) => {
    const { shareBp, bandBp } = policy?.shares.find((share) => share.categoryId === id) ?? nothing;
    return { id, name, hue, shareBp, bandBp };
  });
}
