import { monthsWithOpen } from '#db/queries/commitment-queries.ts';
import { readClosedMonths } from '#db/queries/month-queries.ts';
import { monthsWithPlan, readProgramme, updateProgramme, writeCells } from '#db/queries/budget-queries.ts';
import type { Reader } from '#db/schema.ts';
import { lastMonthOf, monthPosition, type Period } from '#shared/domain/budget/period.ts';
import { changePeriod, type HeldMonths } from '#shared/domain/budget/period-change.ts';
import { changeTotal as decideTotal } from '#shared/domain/budget/total-change.ts';
import { command, query, valueOf } from '../base.ts';
import { holdOutside } from '../requests/hold-edit.ts';
import { heldLabel } from './cell-handlers.ts';
import { readSheet } from './read-sheet.ts';

export const budgetSheet = query.budget.sheet.handler(({ context }) =>
  readSheet(context.reader, context.parts.today()),
);

export const changeProgramme = command.budget.changeProgramme.handler(async ({ context, input }) => {
  const before = await readProgramme(context.writer);
  const after = { ...before, ...input };
  valueOf(changePeriod(after, await heldMonths(context.writer, before)));
  await updateProgramme(context.writer, after);
  const moved = before.firstMonth !== after.firstMonth || before.monthCount !== after.monthCount;
  context.record.describe(
    moved
      ? { key: 'periodChanged', params: { firstMonth: after.firstMonth, lastMonth: lastMonthOf(after) } }
      : { key: 'programmeSet', params: { name: after.name } },
  );
  return { seq: await context.record.position() };
});

/** What is due outside the period already (work accrued in its last month) holds nothing. */
async function heldMonths(reader: Reader, before: Period): Promise<HeldMonths> {
  const withOpen = await monthsWithOpen(reader);
  return {
    withPlan: await monthsWithPlan(reader),
    withOpen: withOpen.filter((at) => monthPosition(before, at).kind === 'ok'),
    closed: await readClosedMonths(reader),
  };
}

export const changeTotal = command.budget.changeTotal.handler(async ({ context, input }) => {
  const sheet = await readSheet(context.writer, context.parts.today());
  const change = valueOf(decideTotal(sheet, input.totalFen, input.spread));
  const held = await holdOutside(context, sheet, change, change.totalFen);
  if (held === null) {
    await updateProgramme(context.writer, { ...sheet.programme, totalFen: change.totalFen });
    await writeCells(context.writer, change.cells, () => context.parts.newId());
  }
  context.record.describe(
    heldLabel(held, change.changes.length) ?? {
      key: change.cells.length > 0 ? 'totalChangedAndSpread' : 'totalChanged',
      params: { beforeFen: sheet.programme.totalFen, afterFen: change.totalFen },
    },
    input.reason,
  );
  return { seq: await context.record.position(), heldRequestId: held?.id ?? null };
});
