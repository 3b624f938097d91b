/** A straight line through points. */
export type StraightLine = { readonly slope: number; readonly intercept: number };

type Point = readonly [x: number, y: number];

/**
 * The Theil–Sen line (Theil 1950, Sen 1968): the median of all slopes between two points, and the median of what is
 * left at x = 0. Up to 29 % of wild points do not move it far. Null with fewer than two different x.
 */
export function theilSen(points: readonly Point[]): StraightLine | null {
  const slopes: number[] = [];
  for (const [index, [x, y]] of points.entries()) {
    for (const [otherX, otherY] of points.slice(index + 1)) {
      if (otherX !== x) slopes.push((otherY - y) / (otherX - x));
    }
  }
  const slope = median(slopes);
  if (slope === null) return null;
  const intercept = median(points.map(([x, y]) => y - slope * x));
  return intercept === null ? null : { slope, intercept };
}

/** Null without values. */
export function median(values: readonly number[]): number | null {
  const sorted = Float64Array.from(values).toSorted();
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  const lower = sorted.length % 2 === 0 ? sorted[middle - 1] : upper;
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}
