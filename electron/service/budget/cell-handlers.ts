import type { Label } from '#shared/domain/ledger/label.ts';
import type { CellChange, Plan } from '#shared/domain/budget/plan.ts';
import { addMonths } from '#shared/values/month.ts';
import { command } from '../base.ts';
import { readPlanned } from './read-sheet.ts';
import { storeCells, type StoredCells } from './store-cells.ts';

export const setCells = command.budget.setCells.handler(async ({ context, input }) => {
  const plan = await readPlanned(context.writer);
  const { change, held } = await storeCells(context, plan, input.cells);
  context.record.describe(heldLabel(held, change.changes.length) ?? labelOf(plan, change.changes));
  return { seq: await context.record.position(), heldRequestId: held?.id ?? null };
});

/** What the record of an edit says that was kept as a draft; null for one that was stored. */
export function heldLabel(held: StoredCells['held'], cellCount: number): Label | null {
  return held === null ? null : { key: 'planEditHeld', params: { number: held.number, cellCount } };
}

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
