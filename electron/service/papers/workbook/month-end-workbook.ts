import { lastDay } from '#shared/values/month.ts';
import { firstDay } from '#shared/values/month.ts';
import { sumEntries } from '#db/queries/entry-queries.ts';
import type { Reader } from '#db/schema.ts';
import type { EntryFilter } from '#shared/domain/budget/entry.ts';
import type { PaperEntries } from '#shared/domain/papers/papers.ts';
import { fen } from '#shared/values/money.ts';
import { cellPlace, sheetPrefix } from '../../exports/cell-place.ts';
import {
  AMOUNT_COLUMN,
  ENTRIES_PER_SHEET,
  EntriesTable,
  type EntryPages,
} from '../../exports/entries-table.ts';
import { entryPages } from '../../exports/entry-pages.ts';
import { sheetWorkbook } from '../../exports/sheet-workbook.ts';
import { writeWorkbook } from '../../exports/workbook-writer.ts';
import type { MonthEndFacts } from '../month-end-facts.ts';
import type { PaperWords } from '../paper-words.ts';
import type { PaperRun } from '../paper-runs.ts';
import { comparisonSheet, linesSheet } from './line-sheets.ts';
import { monthsSheet } from './months-sheet.ts';
import { type SummaryParts, summarySheet } from './summary-sheet.ts';

/** The month-end workbook: what it comes to first, then by line, by month, against last month, and every entry. */
export async function monthEndWorkbook(
  reader: Reader,
  facts: MonthEndFacts,
  words: PaperWords,
  which: PaperEntries,
  run: PaperRun,
): Promise<Buffer[]> {
  const filter = listedEntries(facts, which);
  const { total, sumFen } = await sumEntries(reader, filter);
  run.expect(total);
  const lines = linesSheet(facts, words);
  const months = monthsSheet(facts, words);
  const listed = listedSum(words, which, { total, sumFen });
  const table = new EntriesTable(facts.sheet.lines, facts.lookups, words.exports);
  const sheets = [
    summarySheet({ facts, words, lines, months, listed }),
    lines.sheet,
    months.sheet,
    comparisonSheet(facts, words).sheet,
    ...sheetWorkbook(facts.sheet, facts.lookups, words.exports),
    ...table.workbook(followed(entryPages(reader, filter), run), total),
  ];
  return writeWorkbook(sheets, words.exports);
}

function listedEntries({ sheet, month }: MonthEndFacts, which: PaperEntries): EntryFilter {
  const from = which === 'month' ? month : sheet.programme.firstMonth;
  return { fromDay: firstDay(from), toDay: lastDay(month) };
}

/** SUM rather than the total that follows a filter: it has to hold whatever the reader filters. */
function listedSum(
  words: PaperWords,
  which: PaperEntries,
  { total, sumFen }: { readonly total: number; readonly sumFen: number },
): SummaryParts['listed'] {
  if (total > ENTRIES_PER_SHEET) return null;
  const prefix = sheetPrefix(words.exports.entries);
  const range = `${prefix}${cellPlace(1, AMOUNT_COLUMN)}:${cellPlace(Math.max(1, total), AMOUNT_COLUMN)}`;
  return {
    formula: `SUM(${range})`,
    sumFen: fen(sumFen),
    key: which === 'month' ? 'actual' : 'toDateActual',
  };
}

/** Each page is told to the run, which may end it. */
async function* followed(pages: EntryPages, run: PaperRun): EntryPages {
  for (let page = await pages.next(); page.done !== true; page = await pages.next()) {
    yield page.value;
    run.advance(page.value.length);
  }
}
