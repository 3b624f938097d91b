import { readCategories } from '#db/queries/budget-queries.ts';
import { hasBaseline, hasReserveMoves } from '#db/queries/request-queries.ts';
import type { Reader } from '#db/schema.ts';
import type { Line } from '#shared/domain/budget/line.ts';
import type { CellChange, Plan, PlannedLine } from '#shared/domain/budget/plan.ts';
import { keepsReserve, mayLeaveReserve, mayPay } from '#shared/domain/reserve/reserve-rules.ts';
import { valueOf } from '../base.ts';

/**
 * Whether what the reserve plans is held: from the first approved baseline, draw or release on. Before that the plan
 * is being made, and the reserve with it.
 */
export async function isReserveInForce(reader: Reader): Promise<boolean> {
  return (await hasReserveMoves(reader)) || (await hasBaseline(reader));
}

/** Typed plan may not take from the reserve once it is in force. */
export async function guardReservePlan(
  reader: Reader,
  { lines }: Pick<Plan, 'lines'>,
  changes: readonly CellChange[],
): Promise<void> {
  if (!(await isReserveInForce(reader))) return;
  valueOf(keepsReserve(await readCategories(reader), lines, changes));
}

/** A line that plans something stays in the reserve once it is in force. */
export async function guardReserveLine(reader: Reader, line: PlannedLine): Promise<void> {
  if (!(await isReserveInForce(reader))) return;
  valueOf(mayLeaveReserve(await readCategories(reader), line));
}

/** Nothing is paid from a line of the reserve. */
export async function requirePayingLine(reader: Reader, line: Line, field?: string): Promise<void> {
  valueOf(mayPay(await readCategories(reader), line, field));
}
