import { useCallback, useMemo } from 'react';
import { type Fen, ZERO_FEN, isFen } from '#shared/values/money.ts';
import { useFormats } from '../use-formats.ts';
import { useLabelText } from '../use-label-text.ts';
import type { CellEdit } from './data-grid.tsx';
import type { PlanPlace, PlanRules } from './plan-rules.ts';
import type { GridTarget, PastedBlock } from './range-selection.ts';
import { useTellFault } from './use-tell-fault.ts';

type Cell<Place> = Place & { readonly fen: Fen };

type Parts<Row, Place extends PlanPlace> = {
  /** Keep it with `useMemo`; its functions look at the plan of the moment. */
  readonly rules: PlanRules<Row, Place>;
  /** Why nothing can be typed here; null where it can. */
  readonly closed: 'notPlan' | 'readOnly' | null;
  /** Stores what was typed into one cell. */
  readonly setCell: (cells: readonly Cell<Place>[]) => void;
  /** Stores a block. */
  readonly setBlock: (cells: readonly Cell<Place>[]) => void;
};

export type PlanTyping<Row, Place extends PlanPlace> = {
  /** The sentence for an amount that the rules refuse. */
  readonly refusal: (cell: Cell<Place>) => string | null;
  readonly onEdit: (edit: CellEdit<Row>) => void;
  readonly onPasteBlock: (block: PastedBlock<Row>) => void;
  readonly onClearRange: (targets: readonly GridTarget<Row>[]) => void;
};

/** What typing, pasting and clearing do to a plan. The functions stay the same while the plan changes. */
export function usePlanTyping<Row, Place extends PlanPlace>({
  rules,
  closed,
  setCell,
  setBlock,
}: Parts<Row, Place>): PlanTyping<Row, Place> {
  const { refusal: sentenceOf } = useLabelText();
  const refusal = useCallback(
    (cell: Cell<Place>) => {
      const found = rules.refusal(cell);
      return found === null ? null : sentenceOf(found);
    },
    [rules, sentenceOf],
  );
  const onEdit = useCallback(
    ({ row, columnId, value }: CellEdit<Row>) => {
      const place = rules.placeOf(row, columnId);
      if (place === null || typeof value !== 'number' || !isFen(value)) return;
      const cells = rules.changes([{ ...place, fen: value }]);
      if (cells.length > 0) setCell(cells);
    },
    [rules, setCell],
  );
  const onClearRange = useCallback(
    (targets: readonly GridTarget<Row>[]) => {
      if (closed !== null) return;
      const places = targets.map(({ row, columnId }) => rules.placeOf(row, columnId));
      const emptied = places.filter((place) => place !== null).map((place) => ({ ...place, fen: ZERO_FEN }));
      const cells = rules.changes(emptied);
      if (cells.length > 0) (cells.length === 1 ? setCell : setBlock)(cells);
    },
    [closed, rules, setCell, setBlock],
  );
  const onPasteBlock = usePaste({ rules, closed, setBlock });
  return useMemo(
    () => ({ refusal, onEdit, onClearRange, onPasteBlock }),
    [refusal, onEdit, onClearRange, onPasteBlock],
  );
}

/** A block from Excel, WPS or the sheet itself: all of it, or a sentence that names the first cell at fault. */
function usePaste<Row, Place extends PlanPlace>({
  rules,
  closed,
  setBlock,
}: Omit<Parts<Row, Place>, 'setCell'>): PlanTyping<Row, Place>['onPasteBlock'] {
  const { moneyUnit } = useFormats();
  const tell = useTellFault();
  return useCallback(
    (block) => {
      if (closed !== null) return tell.notHere(closed);
      if (block.leftOut > 0) return tell.outOfGrid(block.leftOut);
      const places = block.targets.map(({ row, columnId }) => rules.placeOf(row, columnId));
      const stray = block.targets[places.indexOf(null)];
      if (stray !== undefined) return tell.notALine(rules.strayName(stray.row));
      const typed = places.flatMap((place, index) =>
        place === null ? [] : { ...place, text: block.targets[index]?.text ?? '' },
      );
      const decision = rules.decide(typed, moneyUnit);
      if (decision.kind === 'change') return setBlock(decision.cells);
      if (decision.kind === 'nothing') return undefined;
      return tell.fault(decision, decision.at === null ? '' : rules.lineName(decision.at.lineId));
    },
    [rules, closed, setBlock, moneyUnit, tell],
  );
}
