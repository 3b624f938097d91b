import {
  findKnownValues,
  readValuesById,
  type ReadyValue,
  readyValues,
} from '#db/queries/kpi-import-queries.ts';
import { readKpis } from '#db/queries/kpi-queries.ts';
import { storeKpiValues } from '#db/queries/kpi-value-queries.ts';
import { kpiPlaces } from '#shared/domain/import/kpi-item.ts';
import { valuesAt } from './shown-values.ts';
import type { TableWork, WriteContext } from './table-work.ts';

export const kpiWork: TableWork = {
  hasSum: false,
  directory: async (reader) => {
    const kpis = await readKpis(reader);
    return {
      kind: 'kpi-values',
      kpis: kpis.map(({ id, name, unit, aggregation, grain, derivation }) => ({
        id,
        name,
        unit,
        aggregation,
        grain,
        isDerived: derivation !== null,
      })),
    };
  },
  findKnown: findKnownValues,
  inserting: (_writer, _count, insert) => insert(),
  update: (context, ready) => store(context, ready, (known) => known !== undefined && !known.isSame),
  insert: (context, ready) => store(context, ready, (known) => known === undefined),
  finish: () => Promise.resolve(),
  shown: (row) => valuesAt(row, kpiPlaces),
  before: async (reader, ids) => {
    const rows = await readValuesById(reader, ids);
    return new Map(rows.map(({ id, ...value }) => [id, value]));
  },
};

/** @returns how many of the chunk's values were meant. */
async function store(
  { writer, importId, newId }: WriteContext,
  ready: Uint8Array,
  isMeant: (known: { readonly isSame: boolean } | undefined) => boolean,
): Promise<number> {
  const known = new Map((await findKnownValues(writer, ready)).map((value) => [value.index, value]));
  const meant: ReadyValue[] = (await readyValues(writer, ready)).filter((_, index) =>
    isMeant(known.get(index)),
  );
  await storeKpiValues(writer, meant, { newId, importId });
  return meant.length;
}
