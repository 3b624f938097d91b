import type { Label } from '#shared/domain/ledger/label.ts';
import type { CellChange } from '#shared/domain/budget/plan.ts';
import type { Sheet } from '#shared/domain/budget/sheet.ts';
import { command } from '../base.ts';
import { readSheet } from './read-sheet.ts';
import { storeCells } from './store-cells.ts';

export const setCells = command.budget.setCells.handler(async ({ context, input }) => {
  const sheet = await readSheet(context.writer, context.parts.today());
  const { changes } = await storeCells(context, sheet, input.cells);
  context.record.describe(labelOf(sheet, changes));
  return { seq: await context.record.position() };
});

function labelOf(sheet: Sheet, changes: readonly CellChange[]): Label {
  const [first] = changes;
  if (first === undefined || changes.length > 1) {
    const lineCount = new Set(changes.map((change) => change.lineId)).size;
    return { key: 'cellsChanged', params: { cellCount: changes.length, lineCount } };
  }
  const line = sheet.lines.find((candidate) => candidate.id === first.lineId)?.name ?? '';
  const atMonth = sheet.months[first.position] ?? '';
  const { beforeFen, afterFen } = first;
  return { key: 'cellChanged', params: { line, atMonth, beforeFen, afterFen } };
}
