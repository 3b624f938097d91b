import { query, valueOf } from '../../base.ts';
import { filled } from '../../exports/export-words.ts';
import { fileNamed } from '../../exports/file-named.ts';
import { writeWorkbook } from '../../exports/workbook-writer.ts';
import { readBaselineContents, readExportFacts } from './export-facts.ts';
import { writeIcs } from './ics-text.ts';
import { writeMspdi } from './mspdi-writer.ts';
import { type PlanFileWords, planFileWords } from './plan-file-words.ts';
import { planWorkbook } from './plan-workbook.ts';
import { planPrint } from './print/plan-print.ts';

export const exportPlanFile = query.timeline.exportFile.handler(async ({ context, input }) => {
  const { reader, parts } = context;
  const words = planFileWords(input.language);
  const facts = valueOf(await readExportFacts(reader, input.baselineId, parts.today()));
  const named = (
    content: readonly (string | Buffer<ArrayBuffer>)[],
    ending: keyof PlanFileWords['fileName'],
  ): File => {
    const name = filled(words.fileName[ending], { programme: facts.programme, day: facts.today });
    return fileNamed(content, name, ending);
  };
  if (input.format === 'ics') return named([writeIcs(facts, words)], 'ics');
  if (input.format === 'print') return named([planPrint(facts, words, input)], 'html');
  if (input.format === 'mspdi') {
    const baselines = await readBaselineContents(reader, input.baselineId);
    return named([...writeMspdi(facts, baselines, words)], 'xml');
  }
  return named(await writeWorkbook(planWorkbook(facts, words), { monthFormat: words.monthFormat }), 'xlsx');
});
