/** What a rule watches: it warns from one limit on, and is quiet again only behind another (hysteresis). */
export interface WarningLimits {
  /** Warns at this figure or a worse one. */
  readonly raiseAt: number;
  /** Quiet again at this figure or a better one; never worse than `raiseAt`. */
  readonly clearAt: number;
  readonly worse: 'higher' | 'lower';
}

/** A cause and how bad it is now; two figures of one cause are one warning, the worse counts. */
export interface Sign {
  /** Names the cause: two signs with the same key are one warning. */
  readonly causeKey: string;
  readonly figure: number;
  /** The warning that it follows from, where it has one: it stands under that one, not beside it. */
  readonly followsFrom: string | null;
}

export interface StandingWarning {
  readonly causeKey: string;
  readonly figure: number;
  /** Causes whose warnings follow from this one, in the order in which they were found. */
  readonly consequences: readonly string[];
}

/**
 * The warnings that stand: of every cause whose figure reached its limit, or stood before and has not come back behind
 * the other limit. One per cause; what follows from a standing warning is told as its consequence.
 */
export function standingWarnings(
  signs: readonly Sign[],
  limits: WarningLimits,
  stoodBefore: ReadonlySet<string>,
): readonly StandingWarning[] {
  const worst = new Map<string, Sign>();
  for (const sign of signs) {
    const known = worst.get(sign.causeKey);
    if (known === undefined || isWorse(sign.figure, known.figure, limits)) worst.set(sign.causeKey, sign);
  }
  const standing = new Map(
    [...worst].filter(([key, { figure }]) => stands(figure, limits, stoodBefore.has(key))),
  );
  const roots = new Map([...standing.keys()].map((key) => [key, rootOf(key, standing)]));
  return [...standing.values()]
    .filter(({ causeKey }) => roots.get(causeKey) === causeKey)
    .map(({ causeKey, figure }) => ({
      causeKey,
      figure,
      consequences: [...roots].flatMap(([key, root]) => (root === causeKey && key !== causeKey ? [key] : [])),
    }));
}

/** Whether a figure warns, given whether it did before. */
export function stands(figure: number, limits: WarningLimits, stoodBefore: boolean): boolean {
  const limit = stoodBefore ? limits.clearAt : limits.raiseAt;
  if (!stoodBefore) return figure === limit || isWorse(figure, limit, limits);
  return isWorse(figure, limit, limits);
}

function isWorse(one: number, other: number, { worse }: WarningLimits): boolean {
  return worse === 'higher' ? one > other : one < other;
}

/** The first cause of a chain that stands; a ring has its smallest key as its root. */
function rootOf(key: string, standing: ReadonlyMap<string, Sign>): string {
  const seen = new Set([key]);
  let at = key;
  for (;;) {
    const before = standing.get(at)?.followsFrom ?? null;
    if (before === null || !standing.has(before)) return at;
    if (seen.has(before)) return [...ringFrom(before, standing)].toSorted()[0] ?? at;
    seen.add(before);
    at = before;
  }
}

function ringFrom(start: string, standing: ReadonlyMap<string, Sign>): ReadonlySet<string> {
  const ring = new Set<string>();
  let at: string | null = start;
  while (at !== null && !ring.has(at)) {
    ring.add(at);
    at = standing.get(at)?.followsFrom ?? null;
  }
  return ring;
}
