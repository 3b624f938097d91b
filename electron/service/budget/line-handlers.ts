import {
  countLineEntries,
  deleteLine,
  insertLine,
  readCategories,
  readLines,
  updateLine,
} from '#db/queries/budget-queries.ts';
import { countLineDocuments } from '#db/queries/commitment-queries.ts';
import { readDepartment, readPerson } from '#db/queries/catalogue-queries.ts';
import { countLineKols } from '#db/queries/tier-queries.ts';
import { countLineTasks } from '#db/queries/timeline-use-queries.ts';
import { countKpisOf } from '#db/queries/kpi-queries.ts';
import type { Writer } from '#db/schema.ts';
import type { LineId, LineInput } from '#shared/domain/budget/line.ts';
import {
  addLine as decideNewLine,
  changeLine as decideChange,
  removeLine as decideRemoving,
} from '#shared/domain/budget/line-rules.ts';
import { type PhasingRequest, phaseLine as decidePhasing } from '#shared/domain/budget/phasing.ts';
import { command, valueOf } from '../base.ts';
import { found } from '../refusals.ts';
import { guardLineBand } from '../requests/guard-band.ts';
import type { RequestContext } from '../requests/request-context.ts';
import { guardReserveLine } from '../reserve/guard-reserve.ts';
import { heldLabel } from './cell-handlers.ts';
import { readPlanned } from './read-sheet.ts';
import { storeCells } from './store-cells.ts';

export const addLine = command.budget.addLine.handler(async ({ context, input }) => {
  const { writer, record, parts } = context;
  const { plan, ...line } = input;
  const category = await requireReferences(writer, line);
  const lines = await readLines(writer);
  const { nameKey } = valueOf(decideNewLine(line, lines));
  const id = parts.newId<'budget_line'>();
  const position = Math.max(0, ...lines.map((other) => other.position)) + 1;
  await insertLine(writer, { ...line, id, position }, nameKey);
  const held = plan === undefined ? null : await planFresh(context, id, plan);
  record.describe({ key: 'lineAdded', params: { line: line.name, category: category.name } });
  return { seq: await record.position(), id, heldRequestId: held?.id ?? null };
});

/** The first plan of a line that was just added. */
async function planFresh(context: RequestContext, id: LineId, plan: PhasingRequest) {
  const planned = await readPlanned(context.writer);
  const fresh = found(
    planned.lines.find((candidate) => candidate.id === id),
    'line',
  );
  return (await storeCells(context, planned, valueOf(decidePhasing(planned, fresh, plan)))).held;
}

export const changeLine = command.budget.changeLine.handler(async ({ context, input }) => {
  const { writer, record } = context;
  const planned = await readPlanned(writer);
  const lines = await readLines(writer);
  const before = found(
    lines.find((line) => line.id === input.id),
    'line',
  );
  const plan = planned.lines.find((line) => line.id === input.id)?.plan ?? [];
  const documentCount = await countLineDocuments(writer, input.id);
  const { value: after, nameKey } = valueOf(decideChange(before, input.change, lines, plan, documentCount));
  await requireReferences(writer, after);
  if (after.categoryId !== before.categoryId) {
    await guardReserveLine(writer, { ...before, plan });
    await guardLineBand(context, planned, { ...before, plan }, after.categoryId);
  }
  await updateLine(writer, after, nameKey);
  record.describe({ key: 'lineChanged', params: { line: after.name } });
  return { seq: await record.position() };
});

export const removeLine = command.budget.removeLine.handler(async ({ context, input }) => {
  const { writer, record } = context;
  const planned = await readPlanned(writer);
  const line = found(
    planned.lines.find((candidate) => candidate.id === input.id),
    'line',
  );
  const uses =
    (await countLineEntries(writer, line.id)) +
    (await countLineDocuments(writer, line.id)) +
    (await countLineTasks(writer, line.id)) +
    (await countLineKols(writer, line.id)) +
    (await countKpisOf(writer, { lineId: line.id }));
  valueOf(decideRemoving(line, uses, planned));
  await guardReserveLine(writer, line);
  await guardLineBand(context, planned, line, null);
  await deleteLine(writer, line.id);
  record.describe({ key: 'lineRemoved', params: { line: line.name } });
  return { seq: await record.position() };
});

export const phaseLine = command.budget.phaseLine.handler(async ({ context, input }) => {
  const planned = await readPlanned(context.writer);
  const line = found(
    planned.lines.find((candidate) => candidate.id === input.lineId),
    'line',
    'lineId',
  );
  const cells = valueOf(decidePhasing(planned, line, input));
  const { change, held } = await storeCells(context, planned, cells);
  context.record.describe(
    heldLabel(held, change.changes.length) ?? {
      key: 'linePhased',
      params: { line: line.name, totalFen: input.totalFen },
    },
  );
  return { seq: await context.record.position(), heldRequestId: held?.id ?? null };
});

/** The category has to be there, and the department and the owner where they are named. */
async function requireReferences(
  writer: Writer,
  line: Pick<LineInput, 'categoryId' | 'departmentId' | 'ownerId'>,
) {
  const categories = await readCategories(writer);
  if (line.departmentId !== null) {
    found(await readDepartment(writer, line.departmentId), 'department', 'departmentId');
  }
  if (line.ownerId !== null) found(await readPerson(writer, line.ownerId), 'person', 'ownerId');
  return found(
    categories.find((category) => category.id === line.categoryId),
    'category',
    'categoryId',
  );
}
