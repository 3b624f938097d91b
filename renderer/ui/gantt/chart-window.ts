/** A part of what could be drawn: from the first to before the end. */
export interface Part {
  readonly first: number;
  readonly end: number;
}

/**
 * What has to be drawn of so many for a place that shows some of them: with room around it, and by whole steps, so
 * that scrolling a little draws nothing anew.
 */
export function partShown(
  scrolled: number,
  shown: number,
  step: number,
  beyond: number,
  total: number,
): Part {
  const first = Math.floor((scrolled - beyond) / step) * step;
  const end = Math.ceil((scrolled + shown + beyond) / step) * step;
  return { first: Math.max(0, first), end: Math.max(0, Math.min(total, end)) };
}

export function isSamePart(one: Part, other: Part): boolean {
  return one.first === other.first && one.end === other.end;
}
