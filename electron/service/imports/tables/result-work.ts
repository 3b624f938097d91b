import {
  findKnownResults,
  hasResults,
  insertingManyResults,
  insertReadyResults,
  readKnownDeliverables,
  readResultsById,
  updateReadyResults,
} from '#db/queries/result-import-queries.ts';
import { resultPlaces } from '#shared/domain/import/result-reading.ts';
import { valuesAt } from './shown-values.ts';
import type { TableWork } from './table-work.ts';

export const resultWork: TableWork = {
  hasSum: true,
  directory: async (reader) => ({ kind: 'results', deliverables: await readKnownDeliverables(reader) }),
  findKnown: async (reader, ready) => ((await hasResults(reader)) ? findKnownResults(reader, ready) : []),
  inserting: insertingManyResults,
  update: ({ writer }, ready) => updateReadyResults(writer, ready),
  insert: ({ writer }, ready) => insertReadyResults(writer, ready),
  finish: () => Promise.resolve(),
  shown: (row) => valuesAt(row, resultPlaces),
  before: async (reader, ids) => {
    const rows = await readResultsById(reader, ids);
    return new Map(
      rows.map((row) => [
        row.id,
        {
          title: row.title,
          day: row.day,
          exposure: row.exposure,
          click: row.click,
          interaction: row.interaction,
          registration: row.registration,
          cardBinding: row.card_binding,
          purchaseCount: row.purchase_count,
          dwellSeconds: row.dwell_seconds,
          purchaseFen: row.purchase_fen,
        },
      ]),
    );
  },
};
