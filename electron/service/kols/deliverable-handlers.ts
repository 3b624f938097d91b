import { countSteps, readDeliverableRow, readDeliverables } from '#db/queries/deliverable-list-queries.ts';
import { readSteps } from '#db/queries/deliverable-queries.ts';
import { readQualifications } from '#db/queries/kol-queries.ts';
import { readResults } from '#db/queries/result-queries.ts';
import { readReviews } from '#db/queries/review-queries.ts';
import type { ResultDay } from '#shared/domain/kols/result-day.ts';
import { addResults, type Results } from '#shared/domain/kols/result-sums.ts';
import { type Fen, ZERO_FEN } from '#shared/values/money.ts';
import { query } from '../base.ts';
import { found } from '../refusals.ts';
import { checkScript, languageAtDesk } from './compliance.ts';
import { requireKol } from './kol-commands.ts';
import { publicationDay, requireDeliverable } from './read-deliverable.ts';

export const listDeliverables = query.deliverables.list.handler(async ({ context, input }) => {
  const { reader, parts } = context;
  const question = { filter: input.filter, today: parts.today() };
  const steps = await countSteps(reader, question);
  const total = Object.values(steps).reduce((sum, count) => sum + count, 0);
  return { rows: await readDeliverables(reader, question, input), total, steps };
});

export const getDeliverable = query.deliverables.get.handler(
  async ({ context: { reader, parts }, input }) => {
    const today = parts.today();
    const deliverable = await requireDeliverable(reader, input.id);
    const row = found(await readDeliverableRow(reader, input.id, today), 'deliverable');
    const day = publicationDay(deliverable, today);
    const results = await readResults(reader, input.id);
    return {
      deliverable: { ...deliverable, taskId: row.taskId },
      row,
      steps: await readSteps(reader, input.id),
      reviews: await readReviews(reader, input.id),
      qualifications: await readQualifications(reader, deliverable.kolId),
      check: await checkScript(reader, deliverable, day, languageAtDesk(parts)),
      results,
      sums: { ...addResults(results.map(resultOf)), costFen: row.costFen },
    };
  },
);

function resultOf(result: ResultDay): Results {
  const {
    exposure,
    click,
    dwellSeconds,
    interaction,
    registration,
    cardBinding,
    purchaseCount,
    purchaseFen,
  } = result;
  const counts = { exposure, click, dwellSeconds, interaction, registration, cardBinding, purchaseCount };
  const of = (value: number | null): number => value ?? 0;
  const once = (value: number | null): number => (value === null ? 0 : 1);
  const bought: Fen = purchaseFen ?? ZERO_FEN;
  return {
    sums: {
      exposure: of(counts.exposure),
      click: of(counts.click),
      dwellSeconds: of(counts.dwellSeconds),
      interaction: of(counts.interaction),
      registration: of(counts.registration),
      cardBinding: of(counts.cardBinding),
      purchaseCount: of(counts.purchaseCount),
      purchaseFen: bought,
    },
    measuredDays: {
      exposure: once(counts.exposure),
      click: once(counts.click),
      dwellSeconds: once(counts.dwellSeconds),
      interaction: once(counts.interaction),
      registration: once(counts.registration),
      cardBinding: once(counts.cardBinding),
      purchaseCount: once(counts.purchaseCount),
      purchaseFen: once(purchaseFen),
    },
    costFen: null,
  };
}

export const checkDraft = query.deliverables.check.handler(async ({ context: { reader, parts }, input }) => {
  await requireKol(reader, input.kolId);
  return checkScript(reader, input, input.day, languageAtDesk(parts));
});
