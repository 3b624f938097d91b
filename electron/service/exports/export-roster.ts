import { readProgramme } from '#db/queries/budget-queries.ts';
import { PURCHASES_OF_CLICKS } from '#shared/domain/kols/roster.ts';
import { query } from '../base.ts';
import { readRosterPage } from '../kols/read-roster.ts';
import { BYTE_ORDER_MARK } from './csv-text.ts';
import { exportWords, filled } from './export-words.ts';
import { fileNamed } from './file-named.ts';
import { rosterCsv, rosterWorkbook } from './roster-table.ts';
import { writeWorkbook } from './workbook-writer.ts';

/** All of a roster. */
const MOST_KOLS = 1_000_000;

export const exportRoster = query.kols.exportRoster.handler(async ({ context: { reader, parts }, input }) => {
  const words = exportWords(input.language);
  const { filter, sort, format } = input;
  const order = { filter, sort, rank: PURCHASES_OF_CLICKS, today: parts.today() };
  const rows = await readRosterPage(reader, order, { offset: 0, limit: MOST_KOLS });
  const content =
    format === 'csv'
      ? [BYTE_ORDER_MARK, rosterCsv(rows, words)]
      : await writeWorkbook(rosterWorkbook(rows, words), words);
  const { name } = await readProgramme(reader);
  return fileNamed(content, filled(words.fileNames.roster, { programme: name, day: parts.today() }), format);
});
