import {
  deleteResults,
  readMeasuredDeliverables,
  readResultsAt,
  writeResults,
} from '#db/queries/result-queries.ts';
import { checkResult } from '#shared/domain/kols/result-rules.ts';
import type { ResultDay, ResultInput } from '#shared/domain/kols/result-day.ts';
import { resultDaySchema, resultMeasures } from '#shared/domain/kols/result-day.ts';
import { refused } from '#shared/domain/refusal.ts';
import { command, refuse, valueOf } from '../base.ts';
import { found } from '../refusals.ts';

export const setResults = command.deliverables.setResults.handler(async ({ context, input }) => {
  const { writer, record, parts } = context;
  const ids = [...new Set(input.results.map(({ deliverableId }) => deliverableId))];
  const deliverables = await readMeasuredDeliverables(writer, ids);
  const titleOf = (id: string): string => deliverables.get(id)?.title ?? '';
  const seen = new Set<string>();
  for (const result of input.results) {
    const deliverable = found(deliverables.get(result.deliverableId), 'deliverable', 'deliverableId');
    valueOf(checkResult(result, deliverable, parts.today()));
    const place = placeOf(result);
    if (seen.has(place)) {
      refuse(refused('result-repeated', { title: deliverable.title, onDay: result.day }, 'day').refusal);
    }
    seen.add(place);
  }
  const standing = new Map(
    (await readResultsAt(writer, input.results)).map((known) => [placeOf(known), known]),
  );
  const merged = input.results.map((result) =>
    mergedWith(result, standing.get(placeOf(result)), () => parts.newId()),
  );
  const told = merged.filter((result) => differs(result, standing.get(placeOf(result))));
  await writeResults(writer, told);
  const added = told.filter((result) => !standing.has(placeOf(result))).length;
  const [first] = ids;
  record.describe(
    first !== undefined && ids.length === 1
      ? { key: 'resultsSet', params: { title: titleOf(first), dayCount: input.results.length } }
      : {
          key: 'resultsSetForMany',
          params: { resultCount: input.results.length, deliverableCount: ids.length },
        },
  );
  return { seq: await record.position(), added, changed: told.length - added };
});

function placeOf({ deliverableId, day }: Pick<ResultInput, 'deliverableId' | 'day'>): string {
  return `${deliverableId} ${day}`;
}

/** What is left out stays as it is, or is not measured. */
function mergedWith(result: ResultInput, known: ResultDay | undefined, newId: () => string): ResultDay {
  const values = resultMeasures.map((measure) => [
    measure,
    result[measure] === undefined ? (known?.[measure] ?? null) : result[measure],
  ]);
  const { deliverableId, day } = result;
  return resultDaySchema.parse({
    id: known?.id ?? newId(),
    deliverableId,
    day,
    ...Object.fromEntries(values),
  });
}

/** What says nothing of a day that is not there yet adds no day. */
function differs(result: ResultDay, known: ResultDay | undefined): boolean {
  return resultMeasures.some((measure) => result[measure] !== (known?.[measure] ?? null));
}

export const removeResults = command.deliverables.removeResults.handler(async ({ context, input }) => {
  const { writer, record } = context;
  const count = await deleteResults(writer, input.ids);
  record.describe({ key: 'resultsRemoved', params: { resultCount: count } });
  return { seq: await record.position() };
});
