import { changePlan } from '#shared/domain/budget/plan-change.ts';
import type { LineId } from '#shared/domain/budget/line.ts';
import type { PlanCell, Sheet } from '#shared/domain/budget/sheet.ts';
import type { Refusal } from '#shared/domain/refusal.ts';
import {
  type AmountFault,
  type MoneyUnit,
  parseAmount,
  plainWan,
  plainYuan,
} from '#shared/values/amount-text.ts';
import { type Fen, ZERO_FEN } from '#shared/values/money.ts';
import type { Month } from '#shared/values/month.ts';

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
 * Decides what was typed into one cell or pasted into several: all of it or nothing. The rules are those by which
 * the service decides; asked here first, so that the sentence stands at the cell while the eye is still on it.
 */
export function decideEdit(sheet: Sheet, typed: readonly TypedCell[], unit: MoneyUnit): EditDecision {
  const cells: PlanCell[] = [];
  for (const cell of typed) {
    const reading = readPlanAmount(cell.text, unit);
    if (reading.kind === 'refused') {
      return { kind: 'fault', fault: { kind: 'unreadable', reason: reading.reason }, at: cell };
    }
    cells.push({ lineId: cell.lineId, month: cell.month, fen: reading.fen });
  }
  const outcome = changePlan(sheet, cells);
  if (outcome.kind === 'refused') {
    const { refusal } = outcome;
    return { kind: 'fault', fault: { kind: 'refused', refusal }, at: cellAtFault(refusal, typed) };
  }
  return outcome.value.cells.length === 0
    ? { kind: 'nothing' }
    : { kind: 'change', cells: outcome.value.cells };
}

/** An emptied cell plans nothing; all else is read as an amount. */
function readPlanAmount(text: string, unit: MoneyUnit) {
  return text.trim() === '' ? ({ kind: 'ok', fen: ZERO_FEN } as const) : parseAmount(text, unit);
}

/** The service and the domain name a cell of a block as 'cells.3', or 'cells.3.fen'. */
export function cellAtFault(refusal: Refusal, typed: readonly TypedCell[]): TypedCell | null {
  if (typed.length === 1) return typed[0] ?? null;
  const index = /^cells\.(\d+)(?:\.|$)/.exec(refusal.field ?? '')?.[1];
  return index === undefined ? null : (typed[Number(index)] ?? null);
}

/** An amount as it stands in the editor and on the clipboard: no separators, no needless decimals. */
export function plainAmount(amount: Fen | null, unit: MoneyUnit): string {
  if (amount === null) return '';
  return unit === 'wan' ? plainWan(amount) : plainYuan(amount).replace(/\.00$/, '');
}
