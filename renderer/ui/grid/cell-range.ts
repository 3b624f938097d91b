/** A place in the grid as it is shown: row and column count from zero, in the order on the screen. */
export type CellPlace = { readonly row: number; readonly column: number };

/** A block of cells: it was begun at the anchor, which keeps the focus, and reaches to the head. */
export type CellRange = { readonly anchor: CellPlace; readonly head: CellPlace };

export type Bounds = {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
};

export type GridSize = { readonly rows: number; readonly columns: number };

export type Direction = 'up' | 'down' | 'left' | 'right';

export function boundsOf({ anchor, head }: CellRange): Bounds {
  return {
    firstRow: Math.min(anchor.row, head.row),
    lastRow: Math.max(anchor.row, head.row),
    firstColumn: Math.min(anchor.column, head.column),
    lastColumn: Math.max(anchor.column, head.column),
  };
}

export function contains(bounds: Bounds, { row, column }: CellPlace): boolean {
  return (
    row >= bounds.firstRow &&
    row <= bounds.lastRow &&
    column >= bounds.firstColumn &&
    column <= bounds.lastColumn
  );
}

export function isSingleCell({ anchor, head }: CellRange): boolean {
  return anchor.row === head.row && anchor.column === head.column;
}

/** Moves the head one cell, or to the edge of the grid. */
export function extended(range: CellRange, direction: Direction, toEdge: boolean, size: GridSize): CellRange {
  const step = toEdge ? Number.MAX_SAFE_INTEGER : 1;
  const { row, column } = range.head;
  const moved = {
    up: { row: row - step, column },
    down: { row: row + step, column },
    left: { row, column: column - step },
    right: { row, column: column + step },
  }[direction];
  return { anchor: range.anchor, head: within(moved, size) };
}

function within({ row, column }: CellPlace, size: GridSize): CellPlace {
  return {
    row: Math.max(0, Math.min(size.rows - 1, row)),
    column: Math.max(0, Math.min(size.columns - 1, column)),
  };
}

export type PlacedText = CellPlace & { readonly text: string };

/**
 * Where each cell of a pasted block goes. From the first cell of the range on; a range that holds the block
 * several times over is filled with it (one copied cell fills them all). What reaches beyond the grid is left out.
 */
export function placeBlock(
  block: readonly (readonly string[])[],
  range: CellRange,
  size: GridSize,
): { readonly placed: readonly PlacedText[]; readonly leftOut: number } {
  const bounds = boundsOf(range);
  const height = repeated(block.length, bounds.lastRow - bounds.firstRow + 1);
  const blockWidth = Math.max(0, ...block.map((cells) => cells.length));
  const width = repeated(blockWidth, bounds.lastColumn - bounds.firstColumn + 1);
  const placed: PlacedText[] = [];
  let leftOut = 0;
  for (let down = 0; down < height; down += 1) {
    for (let across = 0; across < width; across += 1) {
      const text = block[down % block.length]?.[across % blockWidth];
      const row = bounds.firstRow + down;
      const column = bounds.firstColumn + across;
      if (text === undefined) continue;
      if (row < size.rows && column < size.columns) placed.push({ row, column, text });
      else leftOut += 1;
    }
  }
  return { placed, leftOut };
}

function repeated(length: number, room: number): number {
  return length > 0 && room % length === 0 ? room : length;
}
