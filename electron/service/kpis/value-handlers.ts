import { readKpis } from '#db/queries/kpi-queries.ts';
import { readRestatements, readStoredSeries } from '#db/queries/kpi-value-queries.ts';
import { periodStart } from '#shared/domain/kpis/grain.ts';
import { seriesOf } from '#shared/domain/kpis/value-series.ts';
import { command, query } from '../base.ts';
import { readSeries } from './read-series.ts';
import { labelOfValues, writeKpiValues } from './write-values.ts';

export const kpiValues = query.kpis.values.handler(async ({ context, input }) => {
  const { reader, parts } = context;
  const { kpiIds, segment, firstDay, lastDay } = input;
  const stored = await readStoredSeries(reader, { kpiIds, segment, firstDay, lastDay });
  const derived = (await readKpis(reader)).filter(
    ({ id, derivation }) => derivation !== null && (kpiIds === undefined || kpiIds.includes(id)),
  );
  const asOf = lastDay < parts.today() ? lastDay : parts.today();
  const wanted = derived.map((kpi) => ({ kpi, firstDay: periodStart(kpi.grain, firstDay) }));
  // What is worked out is always of the whole.
  const series = await readSeries(reader, segment === undefined || segment === '' ? wanted : [], asOf);
  const workedOut = [...series].map(([kpiId, segments]) => {
    const values = (segments.get('') ?? []).map((value) => ({ ...value, note: '', revision: 1 }));
    return seriesOf({ kpiId, segment: '' }, values);
  });
  return { series: [...stored, ...workedOut] };
});

export const kpiRestatements = query.kpis.restatements.handler(({ context, input }) =>
  readRestatements(context.reader, input.id, input),
);

export const setKpiValues = command.kpis.setValues.handler(async ({ context, input }) => {
  const { writer, record } = context;
  const kpis = await readKpis(writer);
  const written = await writeKpiValues(context, kpis, input.values);
  record.describe(labelOfValues(written), input.reason);
  return {
    seq: await record.position(),
    addedCount: written.added.length,
    restatedCount: written.restated.length + written.taken.length,
  };
});
