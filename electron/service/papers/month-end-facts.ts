import { readCategories } from '#db/queries/budget-queries.ts';
import { readDepartments, readPeople } from '#db/queries/catalogue-queries.ts';
import { sumDocuments } from '#db/queries/document-list-queries.ts';
import { sumEntries } from '#db/queries/entry-queries.ts';
import { readMonthCloses, readMonthSums } from '#db/queries/month-queries.ts';
import { readPendingDraws, readReserveLines, readReserveMoves } from '#db/queries/reserve-queries.ts';
import { readPosition } from '#db/queries/workspace-queries.ts';
import type { Reader } from '#db/schema.ts';
import type { EntryFilter } from '#shared/domain/budget/entry.ts';
import { monthPosition } from '#shared/domain/budget/period.ts';
import type { Sheet } from '#shared/domain/budget/sheet.ts';
import type { StageSums } from '#shared/domain/documents/document.ts';
import { type Forecast, forecastSheet } from '#shared/domain/forecast/forecast.ts';
import type { MonthClose } from '#shared/domain/months/month-close.ts';
import { type MonthEnd, type MonthLine, monthEnd, monthLines } from '#shared/domain/papers/month-end.ts';
import type { Position } from '#shared/domain/papers/papers.ts';
import type { PolicyWatchRow } from '#shared/domain/policy/policy.ts';
import { watchSheet } from '#shared/domain/policy/watch-sheet.ts';
import { accepted, type Outcome, refused } from '#shared/domain/refusal.ts';
import { reserveState } from '#shared/domain/reserve/reserve-state.ts';
import type { ReserveState } from '#shared/domain/reserve/reserve.ts';
import type { Day } from '#shared/values/day.ts';
import { type Fen, fen } from '#shared/values/money.ts';
import { type Month, firstDay, lastDay } from '#shared/values/month.ts';
import { readSheet } from '../budget/read-sheet.ts';
import type { ExportLookups } from '../exports/export-lookups.ts';
import { readForecastBasis } from '../forecast/read-forecast.ts';
import { beijingDay } from './beijing-time.ts';
import { type PaperRequest, readPaperRequests } from './paper-requests.ts';
import { type SinceBaseline, readSinceBaseline } from './since-baseline.ts';

/** All that month-end papers are made of, the entries and documents themselves aside. */
export interface MonthEndFacts {
  readonly month: Month;
  readonly position: Position;
  /** The day of the position: what lies ahead is forecast as of it. */
  readonly day: Day;
  readonly close: MonthClose | null;
  readonly accrued: { readonly total: number; readonly sumFen: Fen };
  readonly sheet: Sheet;
  readonly end: MonthEnd;
  readonly months: readonly MonthLine[];
  readonly policy: readonly PolicyWatchRow[];
  readonly forecast: Forecast;
  /** Null while no baseline is approved. */
  readonly sinceBaseline: SinceBaseline | null;
  readonly requests: readonly PaperRequest[];
  /** Null where no line is set aside. */
  readonly reserve: ReserveState | null;
  readonly lookups: ExportLookups;
  readonly entries: { readonly total: number; readonly sumFen: Fen };
  /** What is open of documents, whenever they are due. */
  readonly openDocuments: StageSums;
}

export function entriesOf(month: Month): EntryFilter {
  return { fromDay: firstDay(month), toDay: lastDay(month) };
}

/**
 * Reads them as they stand for this reader. The policy in force is that of the month's last day, whenever they are
 * made; what lies ahead is forecast as of the position's day. Refused: 'nothing-then', 'month-outside-period'.
 */
export async function readMonthEndFacts(reader: Reader, month: Month): Promise<Outcome<MonthEndFacts>> {
  const position = await readPosition(reader);
  const programme = await reader.selectFrom('programme').select('id').executeTakeFirst();
  if (programme === undefined || position.at === null) return refused('nothing-then');
  const sheet = await readSheet(reader, lastDay(month));
  const within = monthPosition(sheet.programme, month, 'month');
  if (within.kind === 'refused') return within;
  const end = monthEnd(sheet, within.value);
  const day = beijingDay(position.at);
  const today = { ...sheet, today: day };
  const { total, sumFen } = await sumEntries(reader, entriesOf(month));
  return accepted({
    month,
    position,
    day,
    ...(await readClosing(reader, month)),
    sheet,
    end,
    months: monthLines(sheet, end.totals.all),
    policy: watchSheet(sheet, end.totals),
    forecast: forecastSheet(today, await readForecastBasis(reader)),
    sinceBaseline: await readSinceBaseline(reader),
    requests: await readPaperRequests(reader, month),
    reserve: await readReserve(reader, today),
    lookups: {
      categories: await readCategories(reader),
      departments: await readDepartments(reader),
      people: await readPeople(reader),
    },
    entries: { total, sumFen: fen(sumFen) },
    openDocuments: (await sumDocuments(reader, { openOnly: true }, day)).stages,
  });
}

async function readClosing(reader: Reader, month: Month): Promise<Pick<MonthEndFacts, 'close' | 'accrued'>> {
  const closes = await readMonthCloses(reader);
  const [sums] = await readMonthSums(reader, [month]);
  return {
    close: closes.find((close) => close.month === month) ?? null,
    accrued: { total: sums?.accruals ?? 0, sumFen: fen(sums?.accruedFen ?? 0) },
  };
}

async function readReserve(reader: Reader, { programme, today }: Sheet): Promise<ReserveState | null> {
  const lines = await readReserveLines(reader, programme);
  if (lines.length === 0) return null;
  const moves = await readReserveMoves(reader);
  return reserveState({
    programme,
    today,
    lines,
    moves: moves.map(({ at, ...move }) => ({ ...move, day: beijingDay(at) })),
    pendingFen: await readPendingDraws(reader),
  });
}
