import type { Label } from '#shared/domain/ledger/label.ts';
import type { CellChange, Plan } from '#shared/domain/budget/plan.ts';
import { addMonths } from '#shared/values/month.ts';
import { command } from '../base.ts';
import { readPlanned } from './read-sheet.ts';
import { storeCells } from './store-cells.ts';

export const setCells = command.budget.setCells.handler(async ({ context, input }) => {
  const plan = await readPlanned(context.writer);
  const { changes } = await storeCells(context, plan, input.cells);
  context.record.describe(labelOf(plan, changes));
  return { seq: await context.record.position() };
});

function labelOf(plan: Plan, changes: readonly CellChange[]): Label {
  const [first] = changes;
  if (first === undefined || changes.length > 1) {
    const lineCount = new Set(changes.map((change) => change.lineId)).size;
    return { key: 'cellsChanged', params: { cellCount: changes.length, lineCount } };
  }
  const line = plan.lines.find((candidate) => candidate.id === first.lineId)?.name ?? '';
  const atMonth = addMonths(plan.programme.firstMonth, first.position);
  const { beforeFen, afterFen } = first;
  return { key: 'cellChanged', params: { line, atMonth, beforeFen, afterFen } };
}
