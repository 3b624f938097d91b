import type { ShownMonth } from '#renderer/ui/shown-months.ts';
import type { CategoryHue, CategoryId } from '#shared/domain/budget/category.ts';
import type { LineId, LineKind } from '#shared/domain/budget/line.ts';
import type { Sheet } from '#shared/domain/budget/sheet.ts';
import type { VersionSheet } from '#shared/domain/versions/version-sheet.ts';
import type { VersionLine } from '#shared/domain/versions/version.ts';
import { type Fen, ZERO_FEN, fen, subtractFen, sumFen } from '#shared/values/money.ts';
import { monthsBetween } from '#shared/values/month.ts';

export type VersionCategoryRow = {
  readonly kind: 'category';
  readonly id: CategoryId;
  readonly name: string;
  readonly hue: CategoryHue;
  readonly open: boolean;
  readonly plan: readonly Fen[];
};

export type VersionLineRow = {
  readonly kind: 'line';
  readonly id: LineId;
  readonly name: string;
  readonly lineKind: LineKind;
  readonly mark: 'added' | 'gone' | null;
  readonly plan: readonly Fen[];
  /** What the plan has in the same months; null for a line that it does not have. */
  readonly current: readonly Fen[] | null;
};

export type VersionSummaryRow = {
  readonly kind: 'summary';
  readonly id: 'total' | 'unallocatedRow' | 'programme';
  readonly plan: readonly Fen[] | null;
  readonly wholeFen: Fen | null;
};

export type VersionSheetRow = VersionCategoryRow | VersionLineRow | VersionSummaryRow;

type Plan = Pick<Sheet, 'programme' | 'lines'>;

/** Category rows, each with its lines under it unless it is folded; categories without lines too, for new ones. */
export function versionSheetRows(
  sheet: VersionSheet,
  current: Plan,
  folded: ReadonlySet<CategoryId>,
): readonly (VersionCategoryRow | VersionLineRow)[] {
  const lines = new Map(current.lines.map((line) => [line.id, line.plan]));
  const offset = monthsBetween(current.programme.firstMonth, sheet.version.firstMonth);
  const { length } = sheet.months;
  return sheet.categories.flatMap(({ id, name, hue }) => {
    const own = sheet.lines.filter(({ categoryId }) => categoryId === id);
    const open = !folded.has(id);
    const head: VersionCategoryRow = { kind: 'category', id, name, hue, open, plan: columnSums(own, length) };
    return open ? [head, ...own.map((line) => lineRow(line, lines.get(line.id), offset))] : [head];
  });
}

type Known = {
  readonly row: VersionLineRow;
  readonly current: readonly Fen[] | undefined;
  readonly offset: number;
};
const known = new WeakMap<VersionLine, Known>();

/** The same row for the same line beside the same plan: the grid then leaves alone what has not changed. */
function lineRow(line: VersionLine, current: readonly Fen[] | undefined, offset: number): VersionLineRow {
  const before = known.get(line);
  if (before !== undefined && before.current === current && before.offset === offset) return before.row;
  const row: VersionLineRow = {
    kind: 'line',
    id: line.id,
    name: line.name,
    lineKind: line.kind,
    mark: line.gone ? 'gone' : line.added && current === undefined ? 'added' : null,
    plan: line.plan,
    current:
      current === undefined ? null : line.plan.map((_, position) => current[position + offset] ?? ZERO_FEN),
  };
  known.set(line, { row, current, offset });
  return row;
}

function columnSums(lines: readonly VersionLine[], length: number): readonly Fen[] {
  const sums = Array.from({ length }, () => 0);
  for (const { plan } of lines) {
    for (const [position, amount] of plan.entries()) sums[position] = (sums[position] ?? 0) + amount;
  }
  return sums.map(fen);
}

/** The sum of the lines, and what makes it up to the version's total. */
export function versionFoot({ lines, months, version }: VersionSheet): readonly VersionSummaryRow[] {
  const plan = columnSums(lines, months.length);
  return [
    { kind: 'summary', id: 'total', plan, wholeFen: null },
    {
      kind: 'summary',
      id: 'unallocatedRow',
      plan: null,
      wholeFen: subtractFen(version.totalFen, sumFen(plan)),
    },
    { kind: 'summary', id: 'programme', plan: null, wholeFen: version.totalFen },
  ];
}

/** What a row plans in a month; a line's zero is blank. */
export function versionAmount(row: VersionSheetRow, { position }: ShownMonth): Fen | null {
  const amount = row.plan?.[position];
  if (amount === undefined) return null;
  return amount === 0 && row.kind === 'line' ? null : amount;
}

/** What a row says in its last column: the sum of the months shown, or what it has in all. */
export function versionTotal(row: VersionSheetRow, months: readonly ShownMonth[]): Fen {
  if (row.kind === 'summary' && row.wholeFen !== null) return row.wholeFen;
  return sumFen(months.map(({ position }) => row.plan?.[position] ?? ZERO_FEN));
}

/** The plan's amount in a month where the version has another one; null where they agree. */
export function otherAmount(row: VersionSheetRow, { position }: ShownMonth): Fen | null {
  if (row.kind !== 'line') return null;
  const current = row.current?.[position] ?? ZERO_FEN;
  return current === (row.plan[position] ?? ZERO_FEN) ? null : current;
}
