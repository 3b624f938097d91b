import { readDepartments, readPerson } from '#db/queries/catalogue-queries.ts';
import { readCategories, readLines } from '#db/queries/budget-queries.ts';
import {
  countOfKpi,
  deleteKpi,
  insertKpi,
  readKpis,
  updateKpi,
  writeWeights,
} from '#db/queries/kpi-queries.ts';
import { readKpiTargets } from '#db/queries/kpi-target-queries.ts';
import { readSegments } from '#db/queries/kpi-value-queries.ts';
import type { Reader } from '#db/schema.ts';
import { uniqueName } from '#shared/domain/catalogue/unique-name.ts';
import {
  checkChange,
  checkDefinition,
  checkFactors,
  checkShares,
  checkWeights,
} from '#shared/domain/kpis/definition-rules.ts';
import type { Kpi, KpiInput } from '#shared/domain/kpis/kpi.ts';
import { checkAim, newestVersions } from '#shared/domain/kpis/target-rules.ts';
import { command, query, valueOf } from '../base.ts';
import { found, unused } from '../refusals.ts';

export const listKpis = query.kpis.list.handler(async ({ context }) => ({
  kpis: await readKpis(context.reader),
  segments: await readSegments(context.reader),
  today: context.parts.today(),
}));

export const addKpi = command.kpis.add.handler(async ({ context, input }) => {
  const { writer, record, parts } = context;
  const all = await readKpis(writer);
  valueOf(uniqueName(input.name, all));
  const id = parts.newId<'kpi'>();
  await requireDefinition(writer, { id, ...input }, all);
  const shares = [...valueOf(checkShares(input.shares, await readDepartments(writer)))];
  const position = Math.max(0, ...all.map((other) => other.position)) + 1;
  await insertKpi(writer, { ...input, id, shares, position }, () => parts.newId());
  record.describe({ key: 'kpiAdded', params: { kpi: input.name } });
  return { seq: await record.position(), id };
});

export const changeKpi = command.kpis.change.handler(async ({ context, input }) => {
  const { writer, record, parts } = context;
  const all = await readKpis(writer);
  const before = kpiAmong(all, input.id);
  const after: Kpi = { ...before, ...input.change };
  valueOf(uniqueName(after.name, all, before.id));
  await requireDefinition(writer, after, all);
  valueOf(checkChange(before, after, await countOfKpi(writer, before.id)));
  // A target that held has to say something still once the baseline or the direction is another.
  if (before.baseline !== after.baseline || before.direction !== after.direction) {
    const targets = newestVersions(await readKpiTargets(writer, before.id));
    for (const target of targets) valueOf(checkAim(after, target));
  }
  await updateKpi(writer, after, () => parts.newId());
  record.describe({ key: 'kpiChanged', params: { kpi: after.name } });
  return { seq: await record.position() };
});

export const removeKpi = command.kpis.remove.handler(async ({ context, input }) => {
  const { writer, record } = context;
  const all = await readKpis(writer);
  const kpi = kpiAmong(all, input.id);
  const users = all.filter(
    ({ id, factorIds, derivation }) =>
      id !== kpi.id &&
      (factorIds.includes(kpi.id) ||
        (derivation?.kind === 'cost-per-conversion' && derivation.conversionKpiId === kpi.id)),
  );
  unused(kpi.name, users.length);
  await deleteKpi(writer, kpi.id);
  record.describe({ key: 'kpiRemoved', params: { kpi: kpi.name } });
  return { seq: await record.position() };
});

export const setKpiShares = command.kpis.setShares.handler(async ({ context, input }) => {
  const { writer, record, parts } = context;
  const kpi = kpiAmong(await readKpis(writer), input.id);
  const shares = [...valueOf(checkShares(input.shares, await readDepartments(writer)))];
  await updateKpi(writer, { ...kpi, shares }, () => parts.newId());
  record.describe({ key: 'kpiSharesSet', params: { kpi: kpi.name } });
  return { seq: await record.position() };
});

export const setKpiWeights = command.kpis.setWeights.handler(async ({ context, input }) => {
  const { writer, record } = context;
  const all = await readKpis(writer);
  for (const [at, { id }] of input.weights.entries()) {
    found(
      all.find((kpi) => kpi.id === id),
      'kpi',
      `weights.${at}.id`,
    );
  }
  const weights = new Map(input.weights.map(({ id, weightBp }) => [id, weightBp]));
  valueOf(checkWeights(all.map(({ id, weightBp }) => ({ weightBp: weights.get(id) ?? weightBp }))));
  await writeWeights(writer, input.weights);
  record.describe({ key: 'kpiWeightsSet', params: { kpiCount: input.weights.length } });
  return { seq: await record.position() };
});

export function kpiAmong(all: readonly Kpi[], id: string, field?: string): Kpi {
  return found(
    all.find((kpi) => kpi.id === id),
    'kpi',
    field,
  );
}

/** The terms by themselves, and everything they name. */
async function requireDefinition(
  reader: Reader,
  terms: KpiInput & Pick<Kpi, 'id'>,
  all: readonly Kpi[],
): Promise<void> {
  valueOf(checkDefinition(terms));
  valueOf(checkFactors(terms.id, terms, all));
  if (terms.ownerId !== null) found(await readPerson(reader, terms.ownerId), 'person', 'ownerId');
  const { derivation } = terms;
  if (derivation === null || derivation.kind === 'milestones-on-time') return;
  const lines = new Set((await readLines(reader)).map(({ id }) => id));
  found(derivation.lineIds.every((id) => lines.has(id)) ? true : undefined, 'line', 'derivation');
  const { categoryId } = derivation;
  if (categoryId === null) return;
  const categories = await readCategories(reader);
  found(
    categories.find(({ id }) => id === categoryId),
    'category',
    'derivation',
  );
}
