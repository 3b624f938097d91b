import { readCategories } from '#db/queries/budget-queries.ts';
import { readClosedMonths } from '#db/queries/month-queries.ts';
import { deleteVersion, readVersionLines, readVersions, updateVersion } from '#db/queries/version-queries.ts';
import { uniqueName } from '#shared/domain/catalogue/unique-name.ts';
import type { Label } from '#shared/domain/ledger/label.ts';
import { changeScenarioTotal, editable, removable } from '#shared/domain/versions/scenario-rules.ts';
import type { Version, VersionInput } from '#shared/domain/versions/version.ts';
import { monthsFrom } from '#shared/values/month.ts';
import { command, query, valueOf } from '../base.ts';
import { found } from '../refusals.ts';
import { keepVersion, type VersionContext } from './keep-version.ts';
import { categoriesOf } from './read-content.ts';
import { readVersionList, readVersionRows, requestOf, requireVersion } from './read-versions.ts';

export const versionList = query.versions.list.handler(({ context }) => readVersionList(context.reader));

export const versionSheet = query.versions.sheet.handler(async ({ context, input }) => {
  const { reader, parts } = context;
  const version = found(
    (await readVersionRows(reader)).find(({ id }) => id === input.id),
    'version',
    'id',
  );
  const lines = await readVersionLines(reader, version.id);
  return {
    version,
    months: [...monthsFrom(version.firstMonth, version.monthCount)],
    categories: categoriesOf(await readCategories(reader), lines),
    lines: lines.map(({ categoryName: _copied, ...line }) => line),
    closedMonths: await readClosedMonths(reader),
    today: parts.today(),
  };
});

export const branchScenario = command.versions.branch.handler(({ context, input }) =>
  makeVersion(context, 'scenario', input),
);

export const keepSnapshot = command.versions.keep.handler(({ context, input }) =>
  makeVersion(context, 'snapshot', input),
);

async function makeVersion(context: VersionContext, kind: 'scenario' | 'snapshot', input: VersionInput) {
  const version = await keepVersion(context, kind, input);
  const { name, origin } = version;
  const isPlan = origin.kind === 'current';
  const label: Label =
    kind === 'scenario'
      ? isPlan
        ? { key: 'scenarioMadeFromPlan', params: { name } }
        : { key: 'scenarioMade', params: { name, from: origin.name } }
      : isPlan
        ? { key: 'versionKeptFromPlan', params: { name } }
        : { key: 'versionKept', params: { name, from: origin.name } };
  context.record.describe(label);
  return { seq: await context.record.position(), id: version.id };
}

export const changeVersion = command.versions.change.handler(async ({ context, input }) => {
  const { writer, record } = context;
  const before = await requireVersion(writer, input.id);
  const after = { ...before, ...input.change };
  if (after.totalFen !== before.totalFen) {
    valueOf(editable(before, await requestOf(writer, before)));
    valueOf(changeScenarioTotal(before, await readVersionLines(writer, before.id), after.totalFen));
  }
  const nameKey = valueOf(uniqueName(after.name, await readVersions(writer), before.id));
  await updateVersion(writer, after, nameKey);
  record.describe(changeLabel(before, after));
  return { seq: await record.position() };
});

function changeLabel(before: Version, after: Version): Label {
  const { name } = after;
  if (after.totalFen !== before.totalFen) {
    return {
      key: 'versionTotalChanged',
      params: { name, beforeFen: before.totalFen, afterFen: after.totalFen },
    };
  }
  return before.name === name
    ? { key: 'versionChanged', params: { name } }
    : { key: 'versionRenamed', params: { name, beforeName: before.name } };
}

export const removeVersion = command.versions.remove.handler(async ({ context, input }) => {
  const { writer, record } = context;
  const version = await requireVersion(writer, input.id);
  valueOf(removable(version, await requestOf(writer, version)));
  await deleteVersion(writer, version.id);
  record.describe({ key: 'versionRemoved', params: { name: version.name } });
  return { seq: await record.position() };
});
