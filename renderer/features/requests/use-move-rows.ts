import { useState } from 'react';
import type { Lines } from '#renderer/rpc/use-lines.ts';
import type { Month } from '#shared/values/month.ts';
import { monthOf } from '#shared/values/month.ts';
import { type MoveRow, rowsOf } from './move-rows.ts';
import type { Leg } from '#shared/domain/requests/request.ts';

/** The rows of a form; they stay while anything else of it changes. */
export function useMoveRows(legs: readonly Leg[], lines: Lines, months: readonly Month[]) {
  const [rows, setRows] = useState<readonly MoveRow[]>(() => {
    const kept = rowsOf(legs);
    const missing = (['from', 'to'] as const).filter((side) => !kept.some((row) => row.side === side));
    return [...kept, ...missing.map((side) => blankRow(side, lines, months))];
  });
  return {
    rows,
    change: (key: string, change: Partial<MoveRow>) =>
      setRows((before) => before.map((row) => (row.key === key ? { ...row, ...change } : row))),
    add: (side: MoveRow['side']) => setRows((before) => [...before, blankRow(side, lines, months)]),
    remove: (key: string) => setRows((before) => before.filter((row) => row.key !== key)),
  };
}

/** From the running month to the last. */
function blankRow(side: MoveRow['side'], { today, months: all }: Lines, months: readonly Month[]): MoveRow {
  const running = monthOf(today);
  const first = months.find((month) => month >= running) ?? months[0] ?? all[0] ?? running;
  const last = months.at(-1) ?? first;
  const spread = side === 'from' ? 'plan' : 'even';
  return { key: crypto.randomUUID(), side, lineId: null, fen: null, first, last, spread };
}
