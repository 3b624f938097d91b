import { type Backup } from './workspace-state.ts';

/** How many of the newest are kept whatever their age. */
const NEWEST = 10;
/** Then the newest of each of so many days, and of each of so many months (UTC). */
const DAYS = 30;
const MONTHS = 12;
/** Of those made by hand, and of those that keep what would be gone otherwise, so many are kept besides. */
const NEWEST_BY_CAUSE: Readonly<Partial<Record<Backup['cause'], number>>> = {
  manual: 10,
  replaced: 5,
  migration: 3,
};

type Kept = Pick<Backup, 'madeAt' | 'cause' | 'file'>;

/** Splits the backups of one workspace by the rule above; both lists are newest first. */
export function thinBackups<T extends Kept>(backups: readonly T[]): { keep: T[]; drop: T[] } {
  const newestFirst = backups.toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : a.madeAt > b.madeAt ? -1 : 0));
  const kept = new Set<T>(newestFirst.slice(0, NEWEST));
  for (const backup of newestOfEach(newestFirst, (at) => at.slice(0, 10), DAYS)) kept.add(backup);
  for (const backup of newestOfEach(newestFirst, (at) => at.slice(0, 7), MONTHS)) kept.add(backup);
  for (const [cause, count] of Object.entries(NEWEST_BY_CAUSE)) {
    for (const backup of newestFirst.filter((one) => one.cause === cause).slice(0, count)) kept.add(backup);
  }
  return {
    keep: newestFirst.filter((backup) => kept.has(backup)),
    drop: newestFirst.filter((backup) => !kept.has(backup)),
  };
}

/** The newest of each period, for the newest periods that have any: a pause loses nothing. */
function newestOfEach<T extends Kept>(
  newestFirst: readonly T[],
  periodOf: (madeAt: string) => string,
  most: number,
): T[] {
  const byPeriod = new Map<string, T>();
  for (const backup of newestFirst) {
    const period = periodOf(backup.madeAt);
    if (!byPeriod.has(period)) byPeriod.set(period, backup);
  }
  return [...byPeriod.values()].slice(0, most);
}
