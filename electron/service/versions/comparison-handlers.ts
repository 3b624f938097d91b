import { compareVersions } from '#shared/domain/versions/comparison.ts';
import { decidePromotion } from '#shared/domain/versions/promotion-rules.ts';
import { promotionOf } from '#shared/domain/versions/promotion.ts';
import { query } from '../base.ts';
import { readCompared } from './read-content.ts';
import { readPromotion } from './read-promotion.ts';
import { requireVersion, resolveRef } from './read-versions.ts';

export const compareTwoVersions = query.versions.compare.handler(async ({ context: { reader }, input }) => {
  const from = await resolveRef(reader, input.from, 'from');
  const to = await resolveRef(reader, input.to, 'to');
  return compareVersions(await readCompared(reader, from), await readCompared(reader, to));
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
