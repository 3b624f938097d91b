import { readCategories, readLines, readProgramme } from '#db/queries/budget-queries.ts';
import { readDepartments, readPeople } from '#db/queries/catalogue-queries.ts';
import { sumEntries } from '#db/queries/entry-queries.ts';
import type { Reader } from '#db/schema.ts';
import type { Day } from '#shared/values/day.ts';
import { query } from '../base.ts';
import { readSheet } from '../budget/read-sheet.ts';
import { BYTE_ORDER_MARK } from './csv-text.ts';
import { documentPages } from './document-pages.ts';
import { DocumentsTable } from './documents-table.ts';
import { EntriesTable } from './entries-table.ts';
import { entryPages } from './entry-pages.ts';
import type { ExportLookups } from './export-lookups.ts';
import { exportWords, filled } from './export-words.ts';
import { fileNamed } from './file-named.ts';
import { sheetCsv } from './sheet-csv.ts';
import { sheetWorkbook } from './sheet-workbook.ts';
import { writeWorkbook } from './workbook-writer.ts';

export const exportSheet = query.exports.sheet.handler(async ({ context, input }) => {
  const { reader, parts } = context;
  const words = exportWords(input.language);
  const sheet = await readSheet(reader, parts.today());
  const lookups = await readLookups(reader);
  const content =
    input.format === 'csv'
      ? [BYTE_ORDER_MARK, sheetCsv(sheet, lookups, words)]
      : await writeWorkbook(sheetWorkbook(sheet, lookups, words), words);
  return fileOf(content, input.format, words.fileNames.sheet, sheet.programme.name, parts.today());
});

export const exportEntries = query.exports.entries.handler(async ({ context, input }) => {
  const { reader, parts } = context;
  const words = exportWords(input.language);
  const table = new EntriesTable(await readLines(reader), await readLookups(reader), words);
  const pages = entryPages(reader, input.filter);
  const { total } = await sumEntries(reader, input.filter);
  const content =
    input.format === 'csv'
      ? [BYTE_ORDER_MARK, ...(await allOf(table.csv(pages)))]
      : await writeWorkbook(table.workbook(pages, total), words);
  const { name } = await readProgramme(reader);
  return fileOf(content, input.format, words.fileNames.entries, name, parts.today());
});

export const exportDocuments = query.exports.documents.handler(async ({ context, input }) => {
  const { reader, parts } = context;
  const words = exportWords(input.language);
  const table = new DocumentsTable(await readLines(reader), await readLookups(reader), words);
  const pages = documentPages(reader, input.filter, parts.today());
  const content =
    input.format === 'csv'
      ? [BYTE_ORDER_MARK, ...(await allOf(table.csv(pages)))]
      : await writeWorkbook(table.workbook(pages), words);
  const { name } = await readProgramme(reader);
  return fileOf(content, input.format, words.fileNames.documents, name, parts.today());
});

async function readLookups(reader: Reader): Promise<ExportLookups> {
  return {
    categories: await readCategories(reader),
    departments: await readDepartments(reader),
    people: await readPeople(reader),
  };
}

async function allOf(pieces: AsyncIterable<string>): Promise<string[]> {
  const all: string[] = [];
  for await (const piece of pieces) all.push(piece);
  return all;
}

function fileOf(
  content: (string | Buffer<ArrayBuffer>)[],
  format: 'xlsx' | 'csv',
  pattern: string,
  programme: string,
  day: Day,
): File {
  return fileNamed(content, filled(pattern, { programme, day }), format);
}
