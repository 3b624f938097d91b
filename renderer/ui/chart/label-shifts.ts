/** What a drawing needs beside its axes, in pixels. */
const AROUND = 40;
const LABEL_HEIGHT = 15;

/**
 * How far the labels at the ends of lines are moved down, in pixels, so that none lies over another.
 * @param ends where the lines end on the axis; null for what has no end. @param height of the drawing.
 */
export function labelShifts(
  ends: readonly (number | null)[],
  [min, max]: readonly [number, number],
  height: number,
): readonly number[] {
  const scale = (height - AROUND) / Math.max(Number.EPSILON, max - min);
  const places = ends
    .flatMap((end, at) => (end === null ? [] : [{ at, top: (max - end) * scale }]))
    .toSorted((one, other) => one.top - other.top);
  const shifts = ends.map(() => 0);
  let lowest = Number.NEGATIVE_INFINITY;
  for (const { at, top } of places) {
    const to = Math.max(top, lowest + LABEL_HEIGHT);
    shifts[at] = to - top;
    lowest = to;
  }
  return shifts;
}
