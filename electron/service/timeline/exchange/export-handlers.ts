import { query, valueOf } from '../../base.ts';
import { filled } from '../../exports/export-words.ts';
import { fileNamed } from '../../exports/file-named.ts';
import { writeWorkbook } from '../../exports/workbook-writer.ts';
import { readBaselineContents, readExportFacts } from './export-facts.ts';
import { writeIcs } from './ics-text.ts';
import { writeMspdi } from './mspdi-writer.ts';
import { planFileWords } from './plan-file-words.ts';
import { planWorkbook } from './plan-workbook.ts';
import { planPrint } from './print/plan-print.ts';

export const exportPlanFile = query.timeline.exportFile.handler(async ({ context, input }) => {
  const { reader, parts } = context;
  const words = planFileWords(input.language);
  const facts = valueOf(await readExportFacts(reader, input.baselineId, parts.today()));
  const nameOf = (pattern: string): string =>
    filled(pattern, { programme: facts.programme, day: facts.today });
  switch (input.format) {
    case 'xlsx': {
      const options = { monthFormat: words.monthFormat };
      return fileNamed(
        await writeWorkbook(planWorkbook(facts, words), options),
        nameOf(words.fileName.xlsx),
        'xlsx',
      );
    }
    case 'mspdi': {
      const baselines = await readBaselineContents(reader, input.baselineId);
      return fileNamed([...writeMspdi(facts, baselines, words)], nameOf(words.fileName.xml), 'xml');
    }
    case 'ics':
      return fileNamed([writeIcs(facts, words)], nameOf(words.fileName.ics), 'ics');
    case 'print':
      return fileNamed([planPrint(facts, words, input)], nameOf(words.fileName.html), 'html');
  }
});
