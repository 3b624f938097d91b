import { sumDocuments } from '#db/queries/document-list-queries.ts';
import { sumEntries } from '#db/queries/entry-queries.ts';
import type { Reader } from '#db/schema.ts';
import type { EntryFilter } from '#shared/domain/budget/entry.ts';
import type { DocumentFilter } from '#shared/domain/documents/document.ts';
import type { PaperEntries } from '#shared/domain/papers/papers.ts';
import { fen } from '#shared/values/money.ts';
import { firstDay, lastDay } from '#shared/values/month.ts';
import { cellPlace, sheetPrefix } from '../../exports/cell-place.ts';
import { AMOUNT_COLUMN, ENTRIES_PER_SHEET, EntriesTable } from '../../exports/entries-table.ts';
import { documentPages } from '../../exports/document-pages.ts';
import { DocumentsTable } from '../../exports/documents-table.ts';
import { entryPages } from '../../exports/entry-pages.ts';
import { sheetWorkbook } from '../../exports/sheet-workbook.ts';
import { writeWorkbook } from '../../exports/workbook-writer.ts';
import type { MonthEndFacts } from '../month-end-facts.ts';
import type { PaperWords } from '../paper-words.ts';
import type { PaperRun } from '../paper-runs.ts';
import { baselineSheet } from './baseline-sheet.ts';
import { comparisonSheet, linesSheet } from './line-sheets.ts';
import { monthsSheet } from './months-sheet.ts';
import { requestsSheet } from './requests-sheet.ts';
import { type SummaryParts, summarySheet } from './summary-sheet.ts';

/** The month-end workbook: what it comes to first, then by line, by month, against last month, and every entry. */
export async function monthEndWorkbook(
  reader: Reader,
  facts: MonthEndFacts,
  words: PaperWords,
  which: PaperEntries,
  run: PaperRun,
): Promise<Buffer<ArrayBuffer>[]> {
  const filter = listedEntries(facts, which);
  const { total, sumFen } = await sumEntries(reader, filter);
  const ofDocuments = listedDocuments(facts, which);
  const documents = await sumDocuments(reader, ofDocuments, facts.day);
  run.expect(total + documents.total);
  const lines = linesSheet(facts, words);
  const months = monthsSheet(facts, words);
  const listed = listedSum(words, which, { total, sumFen });
  const table = new EntriesTable(facts.sheet.lines, facts.lookups, words.exports);
  const papers = new DocumentsTable(facts.sheet.lines, facts.lookups, words.exports);
  const open = new DocumentsTable(facts.sheet.lines, facts.lookups, words.exports);
  const sheets = [
    summarySheet({ facts, words, lines, months, listed }),
    lines.sheet,
    months.sheet,
    comparisonSheet(facts, words).sheet,
    ...(facts.sinceBaseline === null ? [] : [baselineSheet(facts.sinceBaseline, facts, words)]),
    requestsSheet(facts, words),
    ...sheetWorkbook(facts.sheet, facts.lookups, words.exports),
    ...table.workbook(followed(entryPages(reader, filter), run), total),
    ...papers.workbook(followed(documentPages(reader, ofDocuments, facts.day), run)),
    ...open
      .workbook(documentPages(reader, { openOnly: true }, facts.day))
      .map((sheet) => ({ ...sheet, name: words.sheet.openDocuments })),
  ];
  return writeWorkbook(sheets, words.exports);
}

function listedEntries({ sheet, month }: MonthEndFacts, which: PaperEntries): EntryFilter {
  const from = which === 'month' ? month : sheet.programme.firstMonth;
  return { fromDay: firstDay(from), toDay: lastDay(month) };
}

function listedDocuments({ month }: MonthEndFacts, which: PaperEntries): DocumentFilter {
  const toDay = lastDay(month);
  return which === 'month' ? { fromDay: firstDay(month), toDay } : { toDay };
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
async function* followed<Row>(
  pages: AsyncIterable<readonly Row[]>,
  run: PaperRun,
): AsyncGenerator<readonly Row[], void> {
  for await (const page of pages) {
    yield page;
    run.advance(page.length);
  }
}
