/** What a rule watches: it warns from one limit on, and is quiet again only behind another (hysteresis). */
export interface WarningLimits {
  /** Warns at this figure or a worse one. */
  readonly raiseAt: number;
  /** Quiet again at this figure or a better one; never worse than `raiseAt`. */
  readonly clearAt: number;
  readonly worse: 'higher' | 'lower';
}

/** A cause and how bad it is now. */
export interface Sign {
  /** Names the cause, its rule included: two signs with the same key are one warning, the worse counts. */
  readonly key: string;
  readonly figure: number;
  /** Null where it was judged already, with limits of its own. */
  readonly limits: WarningLimits | null;
  /** Signs that it follows from: where one of them warns, it stands under that one, not beside it. */
  readonly followsFrom: readonly string[];
}

export interface StandingSign<T extends Sign> {
  readonly sign: T;
  /** What follows from it, in the order in which it was found. */
  readonly consequences: readonly T[];
}

/**
 * The warnings that stand: of every cause whose figure reached its limit, or stood before and has not come back behind
 * the other limit. One per cause; what follows from a standing warning is told as its consequence.
 */
export function standingWarnings<T extends Sign>(
  signs: readonly T[],
  stoodBefore: ReadonlySet<string>,
): readonly StandingSign<T>[] {
  const standing = new Map<string, T>();
  for (const sign of signs) {
    const known = standing.get(sign.key);
    const isNews = known === undefined || isWorse(sign, known);
    if (isNews && stands(sign.figure, sign.limits, stoodBefore.has(sign.key))) standing.set(sign.key, sign);
  }
  const roots = new Map<string, { readonly sign: T; readonly consequences: T[] }>();
  const followers: { readonly root: string; readonly sign: T }[] = [];
  for (const [key, sign] of standing) {
    const root = rootOf(key, standing);
    if (root === key) roots.set(key, { sign, consequences: [] });
    else followers.push({ root, sign });
  }
  for (const { root, sign } of followers) roots.get(root)?.consequences.push(sign);
  return [...roots.values()];
}

/** Whether a figure warns, given whether it did before. */
export function stands(figure: number, limits: WarningLimits | null, stoodBefore: boolean): boolean {
  if (limits === null) return true;
  const { raiseAt, clearAt, worse } = limits;
  const beyond =
    worse === 'higher'
      ? figure - (stoodBefore ? clearAt : raiseAt)
      : (stoodBefore ? clearAt : raiseAt) - figure;
  return stoodBefore ? beyond > 0 : beyond >= 0;
}

function isWorse({ figure, limits }: Sign, other: Sign): boolean {
  return limits?.worse === 'lower' ? figure < other.figure : figure > other.figure;
}

/** The first cause of a chain that stands; of a ring the smallest of its keys. */
function rootOf(key: string, standing: ReadonlyMap<string, Sign>): string {
  const path = [key];
  for (;;) {
    const at = path.at(-1) ?? key;
    const before = standing.get(at)?.followsFrom.find((cause) => standing.has(cause));
    if (before === undefined) return at;
    const ringFrom = path.indexOf(before);
    if (ringFrom >= 0) return path.slice(ringFrom).toSorted()[0] ?? at;
    path.push(before);
  }
}
