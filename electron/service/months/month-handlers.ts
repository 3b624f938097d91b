import { readProgramme } from '#db/queries/budget-queries.ts';
import { sumDocuments } from '#db/queries/document-list-queries.ts';
import {
  type MonthSums,
  readAccrualProposals,
  readClosedMonths,
  readMonthCloses,
  readMonthSums,
} from '#db/queries/month-queries.ts';
import type { Reader } from '#db/schema.ts';
import type { MonthRow } from '#shared/domain/months/month-close.ts';
import { closeMonth as decideClosing, lastClosed, nextToClose } from '#shared/domain/months/month-rules.ts';
import type { Day } from '#shared/values/day.ts';
import { fen } from '#shared/values/money.ts';
import { type Month, lastDay, month, monthsFrom } from '#shared/values/month.ts';
import { query, valueOf } from '../base.ts';

export const listMonths = query.months.list.handler(async ({ context: { reader, parts } }) => {
  const programme = await readProgramme(reader);
  const closes = await readMonthCloses(reader);
  const closed = closes.map((close) => close.month);
  const next = nextToClose(programme, closed);
  const reopenable = lastClosed(closed);
  const sums = await readMonthSums(reader, monthsFrom(programme.firstMonth, programme.monthCount));
  const months = sums.map((sum): MonthRow => {
    const at = month(sum.month);
    const close = closes.find((candidate) => candidate.month === at) ?? null;
    const open = at === next ? 'next' : 'open';
    return { ...rowOf(sum), state: close === null ? open : 'closed', close, reopenable: at === reopenable };
  });
  return { months, next, reopenable, today: parts.today() };
});

function rowOf(sum: MonthSums): Omit<MonthRow, 'state' | 'close' | 'reopenable'> {
  return {
    month: month(sum.month),
    planFen: fen(sum.planFen),
    openFen: fen(sum.openFen),
    actualFen: fen(sum.actualFen),
    availableFen: fen(sum.planFen - sum.openFen - sum.actualFen),
    accruedFen: fen(sum.accruedFen),
    accrualCount: sum.accruals,
    entryCount: sum.entries,
    documentCount: sum.documents,
  };
}

export const previewClosing = query.months.preview.handler(async ({ context: { reader, parts }, input }) => {
  const programme = await readProgramme(reader);
  const at = valueOf(decideClosing(input.month, programme, await readClosedMonths(reader)));
  const [sum] = await readMonthSums(reader, [at]);
  return {
    month: at,
    planFen: fen(sum?.planFen ?? 0),
    actualFen: fen(sum?.actualFen ?? 0),
    accruals: await readAccrualProposals(reader, at),
    entryCount: sum?.entries ?? 0,
    documentCount: sum?.documents ?? 0,
    planCellCount: sum?.planCells ?? 0,
    open: await openBy(reader, at, parts.today()),
    isOver: parts.today() > lastDay(at),
  };
});

/** What is open and was due by the end of the month. */
async function openBy(reader: Reader, at: Month, today: Day) {
  const { stages } = await sumDocuments(reader, { openOnly: true, dueBy: at }, today);
  return stages;
}
