import { writeCells } from '#db/queries/budget-queries.ts';
import type { Plan } from '#shared/domain/budget/plan.ts';
import { changePlan, type PlanChange } from '#shared/domain/budget/plan-change.ts';
import type { PlanCell } from '#shared/domain/budget/sheet.ts';
import type { BudgetRequest } from '#shared/domain/requests/request.ts';
import { valueOf } from '../base.ts';
import { holdOutside, releaseHeld } from '../requests/hold-edit.ts';
import type { RequestContext } from '../requests/request-context.ts';
import { guardReservePlan } from '../reserve/guard-reserve.ts';

export interface StoredCells {
  readonly change: PlanChange;
  /** The draft in which the block is kept, where it leaves the policy's band; null where it is stored. */
  readonly held: Pick<BudgetRequest, 'id' | 'number'> | null;
  /** The draft that no longer holds cells of the block, since they are stored or as they were. */
  readonly released: Pick<BudgetRequest, 'number'> | null;
}

/** Lets the rules decide a block of planned amounts and stores it: all of it, as a draft, or the refusal. */
export async function storeCells(
  context: RequestContext,
  plan: Plan,
  block: readonly PlanCell[],
): Promise<StoredCells> {
  const { writer, parts } = context;
  const change = valueOf(changePlan(plan, block));
  await guardReservePlan(writer, plan, change.changes);
  const held = await holdOutside(context, plan, change);
  if (held !== null) return { change, held, released: null };
  await writeCells(writer, change.cells, () => parts.newId());
  return { change, held, released: await releaseHeld(context, block) };
}
