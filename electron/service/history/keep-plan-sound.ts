import { readPlanFacts } from '#db/queries/plan-facts-queries.ts';
import type { Writer } from '#db/schema.ts';
import { planStaysSound } from '#shared/domain/budget/plan-consistency.ts';
import type { LedgerRecord } from '#shared/domain/ledger/record.ts';
import type { Outcome } from '#shared/domain/refusal.ts';
import { valueOf } from '../base.ts';

/** Takes the step, and all of it back where the plan as a whole would come out against its rules. */
export async function keepPlanSound(
  writer: Writer,
  step: () => Promise<Outcome<LedgerRecord>>,
): Promise<LedgerRecord> {
  const before = await readPlanFacts(writer);
  const record = valueOf(await step());
  const after = await readPlanFacts(writer);
  if (before !== null && after !== null) valueOf(planStaysSound(before, after));
  return record;
}
