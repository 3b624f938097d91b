import type { Day } from '#shared/values/day.ts';
import type { Policy } from './policy.ts';

/** The version in force on a day: the latest that has become effective. Null before the first one. */
export function policyInForce<T extends Pick<Policy, 'effectiveFrom'>>(
  versions: readonly T[],
  on: Day,
): T | null {
  return newestFirst(versions).find((version) => version.effectiveFrom <= on) ?? null;
}

/** The version in force first, then those to come and those gone, newest first. */
export function policyOrder<T extends Pick<Policy, 'effectiveFrom'>>(
  versions: readonly T[],
  on: Day,
): readonly T[] {
  const inForce = policyInForce(versions, on);
  const others = newestFirst(versions).filter((version) => version !== inForce);
  return inForce === null ? others : [inForce, ...others];
}

function newestFirst<T extends Pick<Policy, 'effectiveFrom'>>(versions: readonly T[]): readonly T[] {
  return versions.toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : -1));
}
