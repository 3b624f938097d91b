import {
  deleteCategory,
  insertCategory,
  readCategories,
  readLines,
  updateCategory,
} from '#db/queries/budget-queries.ts';
import { countCategoryExceptions } from '#db/queries/exception-queries.ts';
import { countCategoryShares, deleteEmptyShares } from '#db/queries/policy-queries.ts';
import { countKpisOf } from '#db/queries/kpi-queries.ts';
import type { Reader } from '#db/schema.ts';
import type { CategoryId } from '#shared/domain/budget/category.ts';
import { uniqueName } from '#shared/domain/catalogue/unique-name.ts';
import { command, valueOf } from '../base.ts';
import { found, unused } from '../refusals.ts';
import { guardReserveLine } from '../reserve/guard-reserve.ts';
import { readPlanned } from './read-sheet.ts';

export const addCategory = command.budget.addCategory.handler(async ({ context, input }) => {
  const others = await readCategories(context.writer);
  const nameKey = valueOf(uniqueName(input.name, others));
  const id = context.parts.newId<'budget_category'>();
  const position = Math.max(0, ...others.map((other) => other.position)) + 1;
  await insertCategory(context.writer, { ...input, id, position }, nameKey);
  context.record.describe({ key: 'categoryAdded', params: { category: input.name } });
  return { seq: await context.record.position(), id };
});

export const changeCategory = command.budget.changeCategory.handler(async ({ context, input }) => {
  const categories = await readCategories(context.writer);
  const before = found(
    categories.find((category) => category.id === input.id),
    'category',
  );
  const after = { ...before, ...input.change };
  const nameKey = valueOf(uniqueName(after.name, categories, before.id));
  if (before.hue === 'reserve' && after.hue !== 'reserve') await guardReserve(context.writer, before.id);
  await updateCategory(context.writer, after, nameKey);
  context.record.describe({ key: 'categoryChanged', params: { category: after.name } });
  return { seq: await context.record.position() };
});

export const removeCategory = command.budget.removeCategory.handler(async ({ context, input }) => {
  const categories = await readCategories(context.writer);
  const category = found(
    categories.find((candidate) => candidate.id === input.id),
    'category',
  );
  const lines = (await readLines(context.writer)).filter((line) => line.categoryId === category.id);
  const shares = await countCategoryShares(context.writer, category.id);
  const exceptions = await countCategoryExceptions(context.writer, category.id);
  const kpis = await countKpisOf(context.writer, { categoryId: category.id });
  unused(category.name, lines.length + shares + exceptions + kpis);
  await deleteEmptyShares(context.writer, category.id);
  await deleteCategory(context.writer, category.id);
  context.record.describe({ key: 'categoryRemoved', params: { category: category.name } });
  return { seq: await context.record.position() };
});

/** The category stops being the reserve, and with it every line of it. */
async function guardReserve(reader: Reader, categoryId: CategoryId): Promise<void> {
  const { lines } = await readPlanned(reader);
  for (const line of lines.filter((own) => own.categoryId === categoryId)) {
    await guardReserveLine(reader, line);
  }
}
