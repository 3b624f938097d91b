import { useMemo, useState } from 'react';
import type { Lines } from '#renderer/rpc/use-lines.ts';
import type { Month } from '#shared/values/month.ts';
import { monthOf } from '#shared/values/month.ts';
import { type MoveRow, rowsOf } from './move-rows.ts';
import type { Leg } from '#shared/domain/requests/request.ts';

/** A row whose months nobody chose follows the months that are open: one may be closed while the form is. */
type FormRow = MoveRow & { readonly areMonthsProposed?: boolean };

/** The rows of a form; they stay while anything else of it changes. */
export function useMoveRows(legs: readonly Leg[], lines: Lines, months: readonly Month[]) {
  const proposed = useProposedMonths(lines, months);
  const [stored, setRows] = useState<readonly FormRow[]>(() => {
    const kept = rowsOf(legs);
    const missing = (['from', 'to'] as const).filter((side) => !kept.some((row) => row.side === side));
    return [...kept, ...missing.map((side) => blankRow(side, proposed))];
  });
  const rows: readonly MoveRow[] = useMemo(
    () => stored.map((row) => (row.areMonthsProposed === true ? { ...row, ...proposed } : row)),
    [stored, proposed],
  );
  return {
    rows,
    change: (key: string, change: Partial<MoveRow>) =>
      setRows((before) => before.map((row) => (row.key === key ? changed(row, change, proposed) : row))),
    add: (side: MoveRow['side']) => setRows((before) => [...before, blankRow(side, proposed)]),
    remove: (key: string) => setRows((before) => before.filter((row) => row.key !== key)),
  };
}

type Months = Pick<MoveRow, 'first' | 'last'>;

/** From the running month to the last. */
function useProposedMonths({ today, months: all }: Lines, months: readonly Month[]): Months {
  const running = monthOf(today);
  const first = months.find((month) => month >= running) ?? months[0] ?? all[0] ?? running;
  const last = months.at(-1) ?? first;
  return useMemo(() => ({ first, last }), [first, last]);
}

function blankRow(side: MoveRow['side'], proposed: Months): FormRow {
  const spread = side === 'from' ? 'plan' : 'even';
  return {
    key: crypto.randomUUID(),
    side,
    lineId: null,
    fen: null,
    ...proposed,
    spread,
    areMonthsProposed: true,
  };
}

/** Who chooses one of the months has seen the other. */
function changed(row: FormRow, change: Partial<MoveRow>, proposed: Months): FormRow {
  if (change.first === undefined && change.last === undefined) return { ...row, ...change };
  const months = row.areMonthsProposed === true ? proposed : {};
  return { ...row, ...months, ...change, areMonthsProposed: false };
}
