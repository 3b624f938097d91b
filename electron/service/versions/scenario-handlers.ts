import { readCategories, readLine } from '#db/queries/budget-queries.ts';
import { readClosedMonths } from '#db/queries/month-queries.ts';
import {
  deleteVersionLines,
  insertVersionLines,
  readVersionLines,
  updateVersionLine,
  writeVersionPlans,
} from '#db/queries/version-queries.ts';
import type { Writer } from '#db/schema.ts';
import type { CategoryId } from '#shared/domain/budget/category.ts';
import type { LineId } from '#shared/domain/budget/line.ts';
import { phaseLine } from '#shared/domain/budget/phasing.ts';
import { changePlan, type PlanChange } from '#shared/domain/budget/plan-change.ts';
import type { PlanCell } from '#shared/domain/budget/sheet.ts';
import type { Label } from '#shared/domain/ledger/label.ts';
import {
  changeScenarioLine,
  editable,
  nameScenarioLine,
  planOf,
  plansAfter,
  takeOver,
} from '#shared/domain/versions/scenario-rules.ts';
import type { PlanVersionId, Version, VersionLine } from '#shared/domain/versions/version.ts';
import { ZERO_FEN } from '#shared/values/money.ts';
import { addMonths } from '#shared/values/month.ts';
import { nameKey } from '#shared/values/name-key.ts';
import { readPlanned } from '../budget/read-sheet.ts';
import { command, valueOf } from '../base.ts';
import { found } from '../refusals.ts';
import { requestOf, requireVersion } from './read-versions.ts';

export const setScenarioCells = command.versions.setCells.handler(async ({ context, input }) => {
  const scenario = await openScenario(context.writer, input.id);
  const { changes } = await storeCells(context.writer, scenario, input.cells);
  context.record.describe(cellsLabel(scenario, changes));
  return { seq: await context.record.position() };
});

export const phaseScenarioLine = command.versions.phaseLine.handler(async ({ context, input }) => {
  const { writer, record } = context;
  const scenario = await openScenario(writer, input.id);
  const line = lineOf(scenario, input.lineId);
  const plan = planOf(scenario.version, scenario.lines, scenario.closedMonths);
  await storeCells(writer, scenario, valueOf(phaseLine(plan, line, input)));
  record.describe({
    key: 'versionLinePhased',
    params: { name: scenario.version.name, line: line.name, totalFen: input.totalFen },
  });
  return { seq: await record.position() };
});

export const addScenarioLine = command.versions.addLine.handler(async ({ context, input }) => {
  const { writer, record, parts } = context;
  const scenario = await openScenario(writer, input.id);
  const { version, lines } = scenario;
  const key = valueOf(nameScenarioLine(input.line, lines));
  const category = await requireCategory(writer, input.line.categoryId);
  const line: VersionLine = {
    ...input.line,
    id: parts.newId<'budget_line'>(),
    position: Math.max(0, ...lines.map(({ position }) => position)) + 1,
    added: true,
    gone: false,
    plan: Array.from({ length: version.monthCount }, () => ZERO_FEN),
  };
  await insertVersionLines(writer, version.id, [{ ...line, categoryName: category.name, nameKey: key }], () =>
    parts.newId(),
  );
  if (input.plan !== undefined) {
    const withLine = { ...scenario, lines: [...lines, line] };
    const plan = planOf(version, withLine.lines, scenario.closedMonths);
    await storeCells(writer, withLine, valueOf(phaseLine(plan, line, input.plan)));
  }
  const params = { name: version.name, line: line.name, category: category.name };
  record.describe({ key: 'versionLineAdded', params });
  return { seq: await record.position(), lineId: line.id };
});

export const takeScenarioLine = command.versions.takeLine.handler(async ({ context, input }) => {
  const { writer, record, parts } = context;
  const { version, lines } = await openScenario(writer, input.id);
  const standing = found(await readLine(writer, input.lineId), 'line', 'lineId');
  const planned = await readPlanned(writer);
  const amounts = planned.lines.find(({ id }) => id === standing.id)?.plan ?? [];
  const plan = valueOf(
    takeOver(version, lines, { ...standing, plan: amounts }, planned.programme.firstMonth),
  );
  const category = await requireCategory(writer, standing.categoryId);
  const taken = {
    ...standing,
    categoryName: category.name,
    nameKey: nameKey(standing.name),
    added: false,
    plan: [...plan],
  };
  await insertVersionLines(writer, version.id, [taken], () => parts.newId());
  record.describe({ key: 'versionLineTakenOver', params: { name: version.name, line: standing.name } });
  return { seq: await record.position() };
});

export const changeScenarioLineFields = command.versions.changeLine.handler(async ({ context, input }) => {
  const { writer, record } = context;
  const scenario = await openScenario(writer, input.id);
  const before = found(
    scenario.lines.find(({ id, added }) => added && id === input.lineId),
    'line',
    'lineId',
  );
  const { line, nameKey: key } = valueOf(changeScenarioLine(before, input.change, scenario.lines));
  const category = await requireCategory(writer, line.categoryId);
  await updateVersionLine(writer, scenario.version.id, {
    ...line,
    categoryName: category.name,
    nameKey: key,
  });
  record.describe({
    key: 'versionLineChanged',
    params: { name: scenario.version.name, line: line.name },
  });
  return { seq: await record.position() };
});

export const removeScenarioLines = command.versions.removeLines.handler(async ({ context, input }) => {
  const { writer, record } = context;
  const scenario = await openScenario(writer, input.id);
  const { name } = scenario.version;
  const lines = [...new Set(input.lineIds)].map((lineId) => lineOf(scenario, lineId));
  await deleteVersionLines(
    writer,
    scenario.version.id,
    lines.map(({ id }) => id),
  );
  const [first] = lines;
  record.describe(
    first !== undefined && lines.length === 1
      ? { key: 'versionLineRemoved', params: { name, line: first.name } }
      : { key: 'versionLinesRemoved', params: { name, lineCount: lines.length } },
  );
  return { seq: await record.position() };
});

interface OpenScenario {
  readonly version: Version;
  readonly lines: readonly VersionLine[];
  readonly closedMonths: Awaited<ReturnType<typeof readClosedMonths>>;
}

/** The scenario with its lines, if it may be edited at all. */
async function openScenario(writer: Writer, id: PlanVersionId): Promise<OpenScenario> {
  const version = await requireVersion(writer, id);
  valueOf(editable(version, await requestOf(writer, version)));
  return {
    version,
    lines: await readVersionLines(writer, id),
    closedMonths: await readClosedMonths(writer),
  };
}

function lineOf({ lines }: OpenScenario, lineId: LineId): VersionLine {
  return found(
    lines.find(({ id }) => id === lineId),
    'line',
    'lineId',
  );
}

async function requireCategory(writer: Writer, categoryId: CategoryId) {
  const categories = await readCategories(writer);
  return found(
    categories.find(({ id }) => id === categoryId),
    'category',
    'categoryId',
  );
}

/** Lets the rules of the plan decide a block and stores it: all of it, or the refusal. */
async function storeCells(
  writer: Writer,
  { version, lines, closedMonths }: OpenScenario,
  block: readonly PlanCell[],
): Promise<PlanChange> {
  const change = valueOf(changePlan(planOf(version, lines, closedMonths), block));
  await writeVersionPlans(writer, version.id, plansAfter(lines, change.changes));
  return change;
}

function cellsLabel({ version, lines }: OpenScenario, changes: PlanChange['changes']): Label {
  const { name } = version;
  const [first] = changes;
  if (first === undefined || changes.length > 1) {
    const lineCount = new Set(changes.map((change) => change.lineId)).size;
    return { key: 'versionCellsChanged', params: { name, cellCount: changes.length, lineCount } };
  }
  const line = lines.find(({ id }) => id === first.lineId)?.name ?? '';
  const atMonth = addMonths(version.firstMonth, first.position);
  const { beforeFen, afterFen } = first;
  return { key: 'versionCellChanged', params: { name, line, atMonth, beforeFen, afterFen } };
}
