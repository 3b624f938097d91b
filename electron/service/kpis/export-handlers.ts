import { readProgramme } from '#db/queries/budget-queries.ts';
import { readKpis } from '#db/queries/kpi-queries.ts';
import { readKpiValues } from '#db/queries/kpi-value-queries.ts';
import { query } from '../base.ts';
import { BYTE_ORDER_MARK } from '../exports/csv-text.ts';
import { exportWords, filled } from '../exports/export-words.ts';
import { fileNamed } from '../exports/file-named.ts';
import { writeWorkbook } from '../exports/workbook-writer.ts';
import { kpiValuesCsv, kpiValuesWorkbook } from './values-table.ts';

export const exportKpiValues = query.kpis.exportValues.handler(async ({ context, input }) => {
  const { reader, parts } = context;
  const { format, language, kpiIds, firstDay, lastDay } = input;
  const words = exportWords(language);
  const kpis = await readKpis(reader);
  const values = await readKpiValues(reader, { kpiIds, firstDay, lastDay });
  const table = { kpis, values, language };
  const content =
    format === 'csv'
      ? [BYTE_ORDER_MARK, kpiValuesCsv(table)]
      : await writeWorkbook(kpiValuesWorkbook(table), words);
  const { name } = await readProgramme(reader);
  const fileName = filled(words.fileNames.kpiValues, { programme: name, day: parts.today() });
  return fileNamed(content, fileName, format);
});
