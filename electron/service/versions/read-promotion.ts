import { readCategories } from '#db/queries/budget-queries.ts';
import { readPlanAt } from '#db/queries/plan-at-queries.ts';
import { readUsedLines, readVersionLines } from '#db/queries/version-queries.ts';
import type { Reader } from '#db/schema.ts';
import type { Category } from '#shared/domain/budget/category.ts';
import type { PromotionInput } from '#shared/domain/versions/promotion.ts';
import type { Version } from '#shared/domain/versions/version.ts';
import { id } from '#shared/values/id.ts';
import { fen } from '#shared/values/money.ts';
import { month, monthsFrom } from '#shared/values/month.ts';
import { readPlanned } from '../budget/read-sheet.ts';

/** The three plans that meet when a scenario is promoted, and what stands on their lines. */
export async function readPromotion(
  reader: Reader,
  version: Version,
): Promise<{ readonly given: PromotionInput; readonly categories: readonly Category[] }> {
  const lines = await readVersionLines(reader, version.id);
  return {
    given: {
      base: await readBase(reader, version),
      current: await readPlanned(reader),
      scenario: { ...version, lines },
      used: await readUsedLines(reader),
    },
    categories: await readCategories(reader),
  };
}

async function readBase(reader: Reader, { baseSeq }: Version): Promise<PromotionInput['base']> {
  const { programme, lineIds, plan } = await readPlanAt(reader, baseSeq);
  const months = monthsFrom(month(programme.firstMonth), programme.monthCount);
  return {
    programme: {
      totalFen: fen(programme.totalFen),
      firstMonth: month(programme.firstMonth),
      monthCount: programme.monthCount,
    },
    lines: [...lineIds].map((lineId) => ({
      id: id<'budget_line'>(lineId),
      plan: months.map((at) => fen(plan.get(lineId)?.get(at) ?? 0)),
    })),
  };
}
