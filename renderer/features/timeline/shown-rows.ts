import type { Grouping, TimelineSearch } from './timeline-search.ts';
import type { TaskRow } from './plan-rows.ts';
import type { Minute } from '#shared/values/moment.ts';

/** Names what stands under it, where tasks are grouped. */
export interface GroupRow {
  readonly kind: 'group';
  readonly id: string;
  readonly name: string;
  readonly count: number;
  readonly level: 0;
}

/** A row of the grid, and of the chart beside it. */
export type PlanRow = (TaskRow & { readonly isOpen: boolean }) | GroupRow;

export type RowFilter = Pick<
  TimelineSearch,
  'department' | 'owner' | 'phase' | 'critical' | 'late' | 'soon' | 'group'
>;

type Choices = {
  readonly filter: RowFilter;
  readonly folded: ReadonlySet<string>;
  /** From when on the next four weeks count. */
  readonly now: Minute;
  /** What the groups are called. */
  readonly nameOf: (grouping: Grouping, key: string) => string;
};

const FOUR_WEEKS = 4 * 7 * 1440;

/** What the grid shows: what passes the filter with the phases above it, or in groups; without what is folded away. */
export function shownRows(rows: readonly TaskRow[], { filter, folded, now, nameOf }: Choices): PlanRow[] {
  const passes = (row: TaskRow): boolean => isLetThrough(row, filter, now);
  if (filter.group !== undefined) {
    const leaves = rows.filter((row) => row.kind !== 'phase' && passes(row));
    return grouped(leaves, filter.group, folded, nameOf);
  }
  const isNarrowed = Object.values(filter).some((value) => value !== undefined);
  const kept = isNarrowed ? withPhases(rows, passes) : null;
  const shown: PlanRow[] = [];
  let hiddenBelow = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    if (kept !== null && !kept.has(row.at)) continue;
    if (row.level > hiddenBelow) continue;
    hiddenBelow = Number.POSITIVE_INFINITY;
    const isOpen = !folded.has(row.id);
    if (row.kind === 'phase' && !isOpen) hiddenBelow = row.level;
    shown.push({ ...row, isOpen });
  }
  return shown;
}

function isLetThrough(row: TaskRow, filter: RowFilter, now: Minute): boolean {
  const { task, status } = row;
  if (filter.department !== undefined && task.departmentId !== filter.department) return false;
  if (filter.owner !== undefined && task.ownerId !== filter.owner) return false;
  if (filter.phase !== undefined && row.topId !== filter.phase) return false;
  if (filter.critical === true && !row.isCritical) return false;
  if (filter.late === true && status.level !== 'watch' && status.level !== 'stop') return false;
  if (filter.soon === true && (row.isDone || row.start > now + FOUR_WEEKS)) return false;
  return true;
}

/** By their place. A phase stays for what stands under it, and only for that. */
function withPhases(rows: readonly TaskRow[], passes: (row: TaskRow) => boolean): Set<number> {
  const kept = new Set<number>();
  const above: number[] = [];
  for (const row of rows) {
    above[row.level] = row.at;
    if (row.kind === 'phase' || !passes(row)) continue;
    for (let level = 0; level <= row.level; level += 1) kept.add(above[level] ?? row.at);
  }
  return kept;
}

function grouped(
  leaves: readonly TaskRow[],
  grouping: Grouping,
  folded: ReadonlySet<string>,
  nameOf: Choices['nameOf'],
): PlanRow[] {
  const groups = new Map<string, TaskRow[]>();
  for (const row of leaves) {
    const key = keyOf(row, grouping);
    const own = groups.get(key);
    if (own === undefined) groups.set(key, [row]);
    else own.push(row);
  }
  const named = [...groups].map(([key, own]) => ({
    id: `${grouping}:${key}`,
    name: nameOf(grouping, key),
    own,
  }));
  return named.flatMap(({ id, name, own }) => {
    const head: GroupRow = { kind: 'group', id, name, count: own.length, level: 0 };
    if (folded.has(id)) return [head];
    return [head, ...own.map((row) => ({ ...row, level: 1, isOpen: true }))];
  });
}

function keyOf(row: TaskRow, grouping: Grouping): string {
  switch (grouping) {
    case 'department':
      return row.task.departmentId ?? '';
    case 'owner':
      return row.task.ownerId ?? '';
    case 'phase':
      return row.topId;
    default:
      return row.isDone ? 'done' : row.isCritical ? 'critical' : row.isNearCritical ? 'near' : 'free';
  }
}
