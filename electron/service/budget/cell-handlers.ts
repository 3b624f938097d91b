import type { Label } from '#shared/domain/ledger/label.ts';
import type { CellChange, Plan } from '#shared/domain/budget/plan.ts';
import { addMonths } from '#shared/values/month.ts';
import { command } from '../base.ts';
import { readPlanned } from './read-sheet.ts';
import { storeCells, type StoredCells } from './store-cells.ts';

export const setCells = command.budget.setCells.handler(async ({ context, input }) => {
  const plan = await readPlanned(context.writer);
  const { change, held, released } = await storeCells(context, plan, input.cells);
  const { changes } = change;
  context.record.describe(
    released !== null && changes.length === 0
      ? { key: 'requestChanged', params: { number: released.number } }
      : (heldLabel(held, changes.length) ?? labelOf(plan, changes)),
  );
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
