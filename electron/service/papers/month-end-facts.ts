import { readCategories } from '#db/queries/budget-queries.ts';
import { readDepartments, readPeople } from '#db/queries/catalogue-queries.ts';
import { sumEntries } from '#db/queries/entry-queries.ts';
import { readPosition } from '#db/queries/workspace-queries.ts';
import type { Reader } from '#db/schema.ts';
import type { EntryFilter } from '#shared/domain/budget/entry.ts';
import { monthPosition } from '#shared/domain/budget/period.ts';
import type { Sheet } from '#shared/domain/budget/sheet.ts';
import { type MonthEnd, type MonthLine, monthEnd, monthLines } from '#shared/domain/papers/month-end.ts';
import type { Position } from '#shared/domain/papers/papers.ts';
import type { PolicyWatchRow } from '#shared/domain/policy/policy.ts';
import { watchSheet } from '#shared/domain/policy/watch-sheet.ts';
import { accepted, type Outcome, refused } from '#shared/domain/refusal.ts';
import { type Fen, fen } from '#shared/values/money.ts';
import { type Month, firstDay, lastDay } from '#shared/values/month.ts';
import { readSheet } from '../budget/read-sheet.ts';
import type { ExportLookups } from '../exports/export-lookups.ts';

/** All that month-end papers are made of, the entries themselves aside. */
export interface MonthEndFacts {
  readonly month: Month;
  readonly position: Position;
  readonly sheet: Sheet;
  readonly end: MonthEnd;
  readonly months: readonly MonthLine[];
  readonly policy: readonly PolicyWatchRow[];
  readonly lookups: ExportLookups;
  readonly entries: { readonly total: number; readonly sumFen: Fen };
}

export function entriesOf(month: Month): EntryFilter {
  return { fromDay: firstDay(month), toDay: lastDay(month) };
}

/**
 * Reads them as they stand for this reader. The day that the papers speak of is the month's last, whenever they
 * are made: the policy in force is that day's. Refused: 'nothing-then', 'month-outside-period'.
 */
export async function readMonthEndFacts(reader: Reader, month: Month): Promise<Outcome<MonthEndFacts>> {
  const programme = await reader.selectFrom('programme').select('id').executeTakeFirst();
  if (programme === undefined) return refused('nothing-then');
  const sheet = await readSheet(reader, lastDay(month));
  const within = monthPosition(sheet.programme, month, 'month');
  if (within.kind === 'refused') return within;
  const end = monthEnd(sheet, within.value);
  const { total, sumFen } = await sumEntries(reader, entriesOf(month));
  return accepted({
    month,
    position: await readPosition(reader),
    sheet,
    end,
    months: monthLines(sheet, end.totals.all),
    policy: watchSheet(sheet, end.totals),
    lookups: {
      categories: await readCategories(reader),
      departments: await readDepartments(reader),
      people: await readPeople(reader),
    },
    entries: { total, sumFen: fen(sumFen) },
  });
}
