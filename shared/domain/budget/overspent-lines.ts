import type { LineId } from './line.ts';
import type { Sheet } from './sheet.ts';
import type { SheetTotals } from './sheet-totals.ts';
import type { Fen } from '#shared/values/money.ts';

export type OverspentLine = {
  readonly lineId: LineId;
  readonly name: string;
  readonly planFen: Fen;
  readonly actualFen: Fen;
  readonly openFen: Fen;
  /** Below zero. */
  readonly availableFen: Fen;
};

/**
 * Spending lines whose commitments and actuals passed all they plan, the furthest over first. A rebate that is
 * still to come is none.
 */
export function overspentLines(
  { lines }: Pick<Sheet, 'lines'>,
  { byLine }: Pick<SheetTotals, 'byLine'>,
): readonly OverspentLine[] {
  return lines
    .flatMap(({ id: lineId, name, kind }) => {
      const of = byLine.get(lineId);
      if (of === undefined || kind === 'rebate' || of.availableFen >= 0) return [];
      const { planFen, actualFen, openFen, availableFen } = of;
      return { lineId, name, planFen, actualFen, openFen, availableFen };
    })
    .toSorted((one, other) => one.availableFen - other.availableFen);
}
