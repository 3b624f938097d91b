import { type RefObject, useCallback, useMemo, useRef } from 'react';
import { plainWan, plainYuan } from '#shared/values/amount-text.ts';
import type { Fen } from '#shared/values/money.ts';
import { useFormats } from '../use-formats.ts';
import type { GridHandle } from './grid-handle.ts';

type Cell = { readonly lineId: string; readonly month: string; readonly fen: Fen };

/** What was typed into a cell and could not be stored stays: the editor opens again with it. */
export function useKeptText(grid: RefObject<GridHandle | null>) {
  const texts = useRef(new Map<string, string>());
  const { moneyUnit } = useFormats();
  const keep = useCallback(
    ([cell]: readonly Cell[]) => {
      if (cell === undefined) return;
      texts.current.set(
        keyOf(cell.lineId, cell.month),
        moneyUnit === 'wan' ? plainWan(cell.fen) : plainYuan(cell.fen),
      );
      grid.current?.editCell(cell.lineId, cell.month);
    },
    [grid, moneyUnit],
  );
  /** Handed out once: the editor has it from then on. */
  const take = useCallback((lineId: string, month: string) => {
    const key = keyOf(lineId, month);
    const text = texts.current.get(key);
    texts.current.delete(key);
    return text;
  }, []);
  return useMemo(() => ({ keep, take }), [keep, take]);
}

function keyOf(lineId: string, month: string): string {
  return `${lineId} ${month}`;
}
