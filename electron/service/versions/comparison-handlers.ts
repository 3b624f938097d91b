import type { Reader } from '#db/schema.ts';
import { type Comparison, compareVersions } from '#shared/domain/versions/comparison.ts';
import { decidePromotion } from '#shared/domain/versions/promotion-rules.ts';
import { promotionOf } from '#shared/domain/versions/promotion.ts';
import type { VersionRef } from '#shared/domain/versions/version.ts';
import { query } from '../base.ts';
import { fileNamed } from '../exports/file-named.ts';
import { writeWorkbook } from '../exports/workbook-writer.ts';
import { comparisonWords } from './comparison-words.ts';
import { comparisonWorkbook } from './comparison-workbook.ts';
import { readCompared } from './read-content.ts';
import { readPromotion } from './read-promotion.ts';
import { requireVersion, resolveRef } from './read-versions.ts';

export const compareTwoVersions = query.versions.compare.handler(({ context: { reader }, input }) =>
  readComparison(reader, input),
);

async function readComparison(
  reader: Reader,
  sides: { readonly from: VersionRef; readonly to: VersionRef },
): Promise<Comparison> {
  const from = await resolveRef(reader, sides.from, 'from');
  const to = await resolveRef(reader, sides.to, 'to');
  return compareVersions(await readCompared(reader, from), await readCompared(reader, to));
}

export const exportComparison = query.versions.workbook.handler(async ({ context, input }) => {
  const { reader, parts } = context;
  const comparison = await readComparison(reader, input);
  const words = comparisonWords(input.language, comparison);
  const content = await writeWorkbook(comparisonWorkbook(comparison, words, input.onlyDifferences), words);
  return fileNamed(content, `${words.fileName} ${parts.today()}`, 'xlsx');
});

export const scenarioPromotion = query.versions.promotion.handler(async ({ context: { reader }, input }) => {
  const version = await requireVersion(reader, input.id);
  const { given, categories } = await readPromotion(reader, version);
  const decided = decidePromotion(given, categories);
  return {
    promotion: promotionOf(given),
    problem: decided.kind === 'refused' ? decided.refusal : null,
  };
});
