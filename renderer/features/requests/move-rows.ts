import type { LineId } from '#shared/domain/budget/line.ts';
import type { SheetLine } from '#shared/domain/budget/sheet.ts';
import type { Leg } from '#shared/domain/requests/request.ts';
import { type Fen, ZERO_FEN, fen, subtractFen, sumFen } from '#shared/values/money.ts';
import { type Month, monthsBetween } from '#shared/values/month.ts';
import { splitFen } from '#shared/values/split.ts';

/** One side of a move as people write it: a line, an amount, and the months that it is laid over. */
export type MoveRow = {
  readonly key: string;
  readonly side: 'from' | 'to';
  readonly lineId: LineId | null;
  readonly fen: Fen | null;
  readonly first: Month;
  readonly last: Month;
  /** In proportion to what the line plans in those months, or the same in each. */
  readonly spread: 'plan' | 'even';
};

type Plans = {
  readonly months: readonly Month[];
  readonly lines: readonly Pick<SheetLine, 'id' | 'plan'>[];
};

/** The rows as legs: every cell once, nothing for rows that are not complete. In fen; what gives is below zero. */
export function legsOf(rows: readonly MoveRow[], plans: Plans): Leg[] {
  const cells = new Map<string, Leg>();
  for (const leg of rows.flatMap((row) => legsOfRow(row, plans))) {
    const key = `${leg.lineId} ${leg.month}`;
    const before = cells.get(key);
    cells.set(key, before === undefined ? leg : { ...leg, fen: fen(before.fen + leg.fen) });
  }
  return [...cells.values()].filter((leg) => leg.fen !== 0);
}

function legsOfRow({ side, lineId, fen: amount, first, last, spread }: MoveRow, plans: Plans): Leg[] {
  if (lineId === null || amount === null || amount === 0) return [];
  const months = plans.months.filter((month) => month >= first && month <= last);
  const line = plans.lines.find(({ id }) => id === lineId);
  const planned = months.map((month) => Math.abs(line?.plan[plans.months.indexOf(month)] ?? 0));
  const byPlan = spread === 'plan' && planned.some((plan) => plan > 0);
  const parts = splitFen(amount, byPlan ? planned : months.map(() => 1)) ?? [];
  return months.flatMap((month, index) => {
    const part = parts[index] ?? ZERO_FEN;
    return part === 0 ? [] : [{ lineId, month, fen: side === 'from' ? subtractFen(ZERO_FEN, part) : part }];
  });
}

/** Legs as rows, for a draft that is opened again: even runs of months as one row, everything else month by month. */
export function rowsOf(legs: readonly Leg[]): MoveRow[] {
  const groups = new Map<string, Leg[]>();
  for (const leg of legs) {
    const key = `${leg.fen < 0 ? 'from' : 'to'} ${leg.lineId}`;
    groups.set(key, [...(groups.get(key) ?? []), leg]);
  }
  return [...groups.values()].flatMap((group) => {
    const sorted = group.toSorted((one, other) => one.month.localeCompare(other.month));
    const whole = evenRow(sorted);
    return whole === null ? sorted.flatMap((leg) => evenRow([leg]) ?? []) : [whole];
  });
}

function evenRow(legs: readonly Leg[]): MoveRow | null {
  const [first] = legs;
  const last = legs.at(-1);
  if (first === undefined || last === undefined) return null;
  const total = sumFen(legs.map((leg) => leg.fen));
  const even = splitFen(
    total,
    legs.map(() => 1),
  );
  const isEven = legs.every((leg, index) => leg.fen === even?.[index]);
  const isRun = legs.length === monthsBetween(first.month, last.month) + 1;
  if (!isEven || !isRun) return null;
  const side = total < 0 ? 'from' : 'to';
  return {
    key: `${side} ${first.lineId} ${first.month}`,
    side,
    lineId: first.lineId,
    fen: fen(Math.abs(total)),
    first: first.month,
    last: last.month,
    spread: 'even',
  };
}

/** What one side comes to so far. */
export function sideTotal(rows: readonly MoveRow[], side: MoveRow['side']): Fen {
  return sumFen(rows.filter((row) => row.side === side).map((row) => row.fen ?? fen(0)));
}
