/** A sheet of paper in landscape, in millimetres. */
export interface SheetSize {
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

export interface SheetPlan {
  readonly size: SheetSize;
  readonly rowHeight: number;
  /** How many rows stand on each sheet. */
  readonly pages: readonly { readonly from: number; readonly count: number }[];
}

export const MARGIN = 10;
/** Above the rows: title, meta line, the head of table and chart. Under them: legend and foot. */
export const TITLE_HEIGHT = 14;
export const HEAD_HEIGHT = 11;
export const FOOT_HEIGHT = 9;

const A4: SheetSize = { name: 'A4', width: 297, height: 210 };
const A3: SheetSize = { name: 'A3', width: 420, height: 297 };
const LARGER: readonly SheetSize[] = [
  A3,
  { name: 'A2', width: 594, height: 420 },
  { name: 'A1', width: 841, height: 594 },
  { name: 'A0', width: 1189, height: 841 },
];
/** Of many pages; a row on one page may be as low as can be read on the wall, and no higher than this. */
const ROW = { A4: 6, A3: 6.4, least: 3.9, most: 8, stretch: 1.25 } as const;

export function rowsHeight({ height }: SheetSize): number {
  return height - 2 * MARGIN - TITLE_HEIGHT - HEAD_HEIGHT - FOOT_HEIGHT;
}

/** One sheet as large as the rows need it, or as many of one size as they take, evenly filled. */
export function sheetPlan(rowCount: number, onePage: boolean, paper: 'A4' | 'A3'): SheetPlan {
  const rows = Math.max(1, rowCount);
  if (onePage) {
    const fits = LARGER.find((size) => rowsHeight(size) / rows >= ROW.least);
    const size = fits ?? LARGER.at(-1) ?? A3;
    return {
      size,
      rowHeight: Math.min(ROW.most, rowsHeight(size) / rows),
      pages: [{ from: 0, count: rowCount }],
    };
  }
  const size = paper === 'A4' ? A4 : A3;
  const most = Math.max(1, Math.floor(rowsHeight(size) / ROW[paper]));
  const pageCount = Math.ceil(rows / most);
  const each = Math.ceil(rows / pageCount);
  const pages = Array.from({ length: pageCount }, (_, page) => {
    const from = page * each;
    return { from, count: Math.min(each, rowCount - from) };
  });
  // What even pages leave over makes their rows a little higher.
  return { size, rowHeight: Math.min(ROW[paper] * ROW.stretch, rowsHeight(size) / each), pages };
}
