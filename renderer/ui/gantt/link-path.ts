/** Where a link leaves a bar and where it holds the other one: their ends, and the height of the row's middle. */
export interface LinkEnds {
  readonly kind: 'FS' | 'SS' | 'FF' | 'SF';
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

export interface LinkPath {
  /** Of the line. */
  readonly line: string;
  /** Of the arrow's head. */
  readonly head: string;
}

/** How far a line goes out of a bar before it turns. */
const OUT = 6;
/** From the middle of a row to above its bar. */
const ABOVE = 8;
const HEAD = 4;
/** A line that has to go back runs between the rows. */
const BETWEEN = 15;

/** An elbow from one bar to another that crosses no bar of its own two rows. */
export function linkPath({ kind, from, to }: LinkEnds): LinkPath {
  const leavesRight = kind.startsWith('F');
  const entersLeft = kind.endsWith('S');
  if (leavesRight && entersLeft) return finishToStart(from, to);
  if (leavesRight !== entersLeft) {
    // Both ends on the same side: around the farther one.
    const outside = leavesRight ? Math.max(from.x, to.x) + OUT : Math.min(from.x, to.x) - OUT;
    return sideways(`M${at(from)}H${round(outside)}V${round(to.y)}`, to, entersLeft);
  }
  const out = from.x - OUT;
  const middle = between(from.y, to.y);
  return sideways(`M${at(from)}H${round(out)}V${middle}H${round(to.x + OUT)}V${round(to.y)}`, to, false);
}

type Point = LinkEnds['from'];

/** Down onto the bar where it begins later; around where it begins before the other ends. */
function finishToStart(from: Point, to: Point): LinkPath {
  const downAt = Math.max(from.x + OUT - 1, to.x + 3);
  if (to.x >= from.x - 1 && from.y !== to.y) {
    const side = Math.sign(to.y - from.y);
    const top = to.y - side * ABOVE;
    const line = `M${at(from)}H${round(downAt)}V${round(top - side * HEAD)}`;
    const head = `M${round(downAt - 3)} ${round(top - side * HEAD)}l3 ${side * (HEAD + 0.5)} 3 ${-side * (HEAD + 0.5)}z`;
    return { line, head };
  }
  const back = `M${at(from)}H${round(from.x + OUT)}V${between(from.y, to.y)}H${round(to.x - OUT)}V${round(to.y)}`;
  return sideways(back, to, true);
}

/** Ends in a head that points at the end of a bar. */
function sideways(line: string, to: Point, entersLeft: boolean): LinkPath {
  const side = entersLeft ? -1 : 1;
  const neck = round(to.x + side * (HEAD + 0.5));
  return {
    line: `${line}H${neck}`,
    head: `M${neck} ${round(to.y - 3)}L${round(to.x)} ${round(to.y)} ${neck} ${round(to.y + 3)}z`,
  };
}

function between(from: number, to: number): number {
  return round(from + (to >= from ? BETWEEN : -BETWEEN));
}

function at({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

/** A tenth of a pixel is fine enough, and short to write. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}
