import { FEN_LIMIT, type Fen, ZERO_FEN, addFen, fen, subtractFen } from '#shared/values/money.ts';
import { type Outcome, accepted, refused } from '../refusal.ts';
import { openMonth } from '../months/closed-months.ts';
import type { LineId } from './line.ts';
import { monthPosition } from './period.ts';
import { type CellChange, type Plan, type PlannedLine, linePlanFen, planFen, signFits } from './plan.ts';
import type { PlanCell } from './sheet.ts';

export type PlanChange = {
  /** Only the amounts that differ, each cell once. */
  readonly changes: readonly CellChange[];
  readonly cells: readonly PlanCell[];
  /** All that is planned afterwards. */
  readonly planFen: Fen;
};

const NO_OTHERS = { spendFen: ZERO_FEN, rebateFen: ZERO_FEN };

/**
 * Decides a block of planned amounts, all of it or none. A cell that stands twice in the block has the later
 * amount, as in pasting. Source: M5, P5.5.
 * Refused, with `field` naming the first cell at fault ('cells.3'): 'not-found' for an unknown line,
 * 'month-outside-period', 'month-closed' where the amount of a closed month would differ, 'sign-against-kind', 'amount-too-large' for a cell or a sum of spending or rebates beyond
 * FEN_LIMIT. Without a field: 'over-allocated' {byFen} when the plan afterwards, the whole block counted at once,
 * is above the programme's total; less plan than before is always allowed, even if it is still above.
 */
export function changePlan(plan: Plan, block: readonly PlanCell[]): Outcome<PlanChange> {
  const lines = new Map(plan.lines.map((line) => [line.id, line]));
  const lastOfCell = new Map<string, { cell: PlanCell; change: CellChange }>();
  for (const [index, cell] of block.entries()) {
    const checked = checkCell(plan, lines, cell, `cells.${index}`);
    if (checked.kind === 'refused') return checked;
    lastOfCell.set(`${cell.lineId} ${cell.month}`, { cell, change: checked.value });
  }
  const kept = Array.from(lastOfCell.values()).filter(({ change }) => change.beforeFen !== change.afterFen);
  const changes = kept.map(({ change }) => change);
  const sums = sumsAfter(plan, lines, changes);
  if (sums === null) return tooLarge();
  const { spendFen, rebateFen } = plan.others ?? NO_OTHERS;
  const before = addFen(planFen(plan.lines), spendFen, rebateFen);
  const byFen = subtractFen(sums, plan.programme.totalFen);
  if (byFen > 0 && sums > before) return refused('over-allocated', { byFen });
  return accepted({ changes, cells: kept.map(({ cell }) => cell), planFen: sums });
}

function checkCell(
  plan: Plan,
  lines: ReadonlyMap<LineId, PlannedLine>,
  cell: PlanCell,
  field: string,
): Outcome<CellChange> {
  const line = lines.get(cell.lineId);
  if (line === undefined) return refused('not-found', { what: 'line' }, field);
  const at = monthPosition(plan.programme, cell.month, field);
  if (at.kind === 'refused') return at;
  if (Math.abs(cell.fen) > FEN_LIMIT) return tooLarge(field);
  if (!signFits(line.kind, cell.fen)) return refused('sign-against-kind', { line: line.name }, field);
  const beforeFen = line.plan[at.value] ?? ZERO_FEN;
  if (beforeFen !== cell.fen) {
    const month = openMonth(plan.closedMonths, cell.month, field);
    if (month.kind === 'refused') return month;
  }
  return accepted({ lineId: line.id, position: at.value, beforeFen, afterFen: cell.fen });
}

function tooLarge(field?: string) {
  return refused('amount-too-large', { limitFen: FEN_LIMIT }, field);
}

/**
 * The plan afterwards, or null when all spending or all rebates would grow beyond FEN_LIMIT: with both inside
 * it, every total of the sheet stays exact. BigInt, because a block of absurd amounts leaves the exact doubles.
 */
function sumsAfter(
  plan: Plan,
  lines: ReadonlyMap<LineId, PlannedLine>,
  changes: readonly CellChange[],
): Fen | null {
  const { spendFen, rebateFen } = plan.others ?? NO_OTHERS;
  const before = { spend: BigInt(spendFen), rebate: BigInt(rebateFen) };
  for (const line of plan.lines) before[line.kind] += BigInt(linePlanFen(line));
  const sums = { ...before };
  for (const { lineId, beforeFen, afterFen } of changes) {
    const kind = lines.get(lineId)?.kind ?? 'spend';
    sums[kind] += BigInt(afterFen) - BigInt(beforeFen);
  }
  const limit = BigInt(FEN_LIMIT);
  const tooMuchSpend = sums.spend > limit && sums.spend > before.spend;
  const tooMuchRebate = sums.rebate < -limit && sums.rebate < before.rebate;
  return tooMuchSpend || tooMuchRebate ? null : fen(Number(sums.spend + sums.rebate));
}
