import { writeCells } from '#db/queries/budget-queries.ts';
import type { Writer } from '#db/schema.ts';
import type { Plan } from '#shared/domain/budget/plan.ts';
import { changePlan, type PlanChange } from '#shared/domain/budget/plan-change.ts';
import type { PlanCell } from '#shared/domain/budget/sheet.ts';
import { valueOf } from '../base.ts';
import type { ServiceParts } from '../service-parts.ts';

interface WritingContext {
  readonly writer: Writer;
  readonly parts: ServiceParts;
}

/** Lets the rules decide a block of planned amounts and stores it: all of it, or the refusal. */
export async function storeCells(
  { writer, parts }: WritingContext,
  plan: Plan,
  block: readonly PlanCell[],
): Promise<PlanChange> {
  const change = valueOf(changePlan(plan, block));
  await writeCells(writer, change.cells, () => parts.newId());
  return change;
}
