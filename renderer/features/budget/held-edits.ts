import type { LineId } from '#shared/domain/budget/line.ts';
import type { PlanCell, Sheet } from '#shared/domain/budget/sheet.ts';
import type { Leg } from '#shared/domain/requests/request.ts';
import { type Fen, ZERO_FEN, addFen } from '#shared/values/money.ts';
import { monthsBetween } from '#shared/values/month.ts';

/** By line and place of the month what is planned now, where a draft would have another amount. */
export type HeldCells = ReadonlyMap<LineId, ReadonlyMap<number, Fen>>;

/** Amounts that cells would get or give. */
export type Moved = { readonly legs: readonly Leg[] };

export const NONE_HELD: HeldCells = new Map();

/** The amounts that drafts come to on the plan as it stands; lines and months that are gone are passed over. */
export function heldAmounts(sheet: Pick<Sheet, 'programme' | 'lines'>, edits: readonly Moved[]): PlanCell[] {
  const lines = new Map(sheet.lines.map((line) => [line.id, line]));
  const cells = new Map<string, PlanCell>();
  for (const { lineId, month, fen } of edits.flatMap(({ legs }) => legs)) {
    const planFen = lines.get(lineId)?.plan[monthsBetween(sheet.programme.firstMonth, month)];
    if (planFen === undefined) continue;
    const key = `${lineId} ${month}`;
    cells.set(key, { lineId, month, fen: addFen(cells.get(key)?.fen ?? planFen, fen) });
  }
  return [...cells.values()];
}

/** What the cells plan now, so that the sheet can show both. */
export function heldCells(sheet: Pick<Sheet, 'programme' | 'lines'>, cells: readonly PlanCell[]): HeldCells {
  if (cells.length === 0) return NONE_HELD;
  const lines = new Map(sheet.lines.map((line) => [line.id, line]));
  const held = new Map<LineId, Map<number, Fen>>();
  for (const { lineId, month } of cells) {
    const position = monthsBetween(sheet.programme.firstMonth, month);
    const own = held.get(lineId) ?? new Map<number, Fen>();
    own.set(position, lines.get(lineId)?.plan[position] ?? ZERO_FEN);
    held.set(lineId, own);
  }
  return held;
}
