import { type AmountFault, type MoneyUnit, parseAmount } from '#shared/values/amount-text.ts';
import { ZERO_FEN } from '#shared/values/money.ts';
import type { Month } from '#shared/values/month.ts';
import type { Refusal } from '../refusal.ts';
import type { LineId } from './line.ts';
import { changePlan } from './plan-change.ts';
import type { Plan } from './plan.ts';
import type { PlanCell } from './sheet.ts';

export type CellPlace = { readonly lineId: LineId; readonly month: Month };
export type TypedCell = CellPlace & { readonly text: string };

/** Why an amount was not taken: it can't be read, or a rule of the plan refuses it. */
export type CellFault =
  | { readonly kind: 'unreadable'; readonly reason: AmountFault }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export type EditDecision =
  | { readonly kind: 'change'; readonly cells: readonly PlanCell[] }
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'fault';
      readonly fault: CellFault;
      /** The first cell at fault; null when the fault lies in the block as a whole. */
      readonly at: TypedCell | null;
    };

/**
 * Decides a pasted block: all of it or nothing. The rules are those by which the service decides; asked here first,
 * so that the sentence comes while the eye is still on the cells.
 */
export function decideEdit(plan: Plan, typed: readonly TypedCell[], unit: MoneyUnit): EditDecision {
  const cells: PlanCell[] = [];
  for (const cell of typed) {
    const reading = readPlanAmount(cell.text, unit);
    if (reading.kind === 'refused') {
      return { kind: 'fault', fault: { kind: 'unreadable', reason: reading.reason }, at: cell };
    }
    cells.push({ lineId: cell.lineId, month: cell.month, fen: reading.fen });
  }
  const outcome = changePlan(plan, cells);
  if (outcome.kind === 'refused') {
    const { refusal } = outcome;
    return { kind: 'fault', fault: { kind: 'refused', refusal }, at: cellAtFault(refusal, typed) };
  }
  return outcome.value.cells.length === 0
    ? { kind: 'nothing' }
    : { kind: 'change', cells: outcome.value.cells };
}

/** Why one cell can't plan this amount; null when it can. */
export function cellRefusal(plan: Plan, cell: PlanCell): Refusal | null {
  const outcome = changePlan(plan, [cell]);
  return outcome.kind === 'refused' ? outcome.refusal : null;
}

/** The cells that would change something; all of them where the rules refuse the block, for the service to say why. */
export function changesOnly(plan: Plan, cells: readonly PlanCell[]): PlanCell[] {
  const outcome = changePlan(plan, cells);
  return [...(outcome.kind === 'ok' ? outcome.value.cells : cells)];
}

/** An emptied cell plans nothing; all else is read as an amount. */
function readPlanAmount(text: string, unit: MoneyUnit) {
  return text.trim() === '' ? ({ kind: 'ok', fen: ZERO_FEN } as const) : parseAmount(text, unit);
}

/** The rules name a cell of a block as 'cells.3'. */
function cellAtFault(refusal: Refusal, typed: readonly TypedCell[]): TypedCell | null {
  if (typed.length === 1) return typed[0] ?? null;
  const index = /^cells\.(\d+)(?:\.|$)/.exec(refusal.field ?? '')?.[1];
  return index === undefined ? null : (typed[Number(index)] ?? null);
}
