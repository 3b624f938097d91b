import { type Fen, ZERO_FEN } from '#shared/values/money.ts';
import { type Month, monthsBetween, monthsFrom } from '#shared/values/month.ts';
import type { LineId } from '../budget/line.ts';
import { type CellChange, type Plan, type PlannedLine, planFen, signFits } from '../budget/plan.ts';
import { changePlan } from '../budget/plan-change.ts';
import { uniqueName } from '../catalogue/unique-name.ts';
import { type Outcome, accepted, refused } from '../refusal.ts';
import type { Version, VersionFrame, VersionLine, VersionLineInput } from './version.ts';
import type { VersionRequest } from './version-sheet.ts';

type Standing = Pick<Version, 'kind' | 'name' | 'promotedAt'>;

/**
 * Whether a version may be edited: only a scenario, and only until it is put forward or promoted.
 * Refused: 'version-fixed' {name}, 'version-promoted' {name}, 'version-waits' {name, number}.
 */
export function editable(version: Standing, request: VersionRequest | null): Outcome<null> {
  const { kind, name, promotedAt } = version;
  if (kind !== 'scenario') return refused('version-fixed', { name });
  if (promotedAt !== null) return refused('version-promoted', { name });
  return notWaiting(version, request);
}

/** Refused: 'version-waits' {name, number}. */
export function notWaiting({ name }: Pick<Version, 'name'>, request: VersionRequest | null): Outcome<null> {
  return request?.state === 'submitted'
    ? refused('version-waits', { name, number: request.number })
    : accepted(null);
}

/** Refused: 'baseline-stays' {name}, 'version-waits' {name, number}. */
export function removable(version: Standing, request: VersionRequest | null): Outcome<null> {
  return version.kind === 'baseline'
    ? refused('baseline-stays', { name: version.name })
    : notWaiting(version, request);
}

/** A version's own plan, to be held against the rules of the plan. */
export function planOf(
  frame: VersionFrame,
  lines: readonly VersionLine[],
  closedMonths: readonly Month[],
): Plan {
  const { totalFen, firstMonth, monthCount } = frame;
  const own = new Set(monthsFrom(firstMonth, monthCount));
  return {
    programme: { totalFen, firstMonth, monthCount },
    lines,
    closedMonths: closedMonths.filter((month) => own.has(month)),
  };
}

/** The plans of the lines that the changes touch, as they become. */
export function plansAfter(
  lines: readonly Pick<VersionLine, 'id' | 'plan'>[],
  changes: readonly CellChange[],
): ReadonlyMap<LineId, readonly Fen[]> {
  const plans = new Map<LineId, Fen[]>();
  const before = new Map(lines.map(({ id, plan }) => [id, plan]));
  for (const { lineId, position, afterFen } of changes) {
    const plan = plans.get(lineId) ?? Array.from(before.get(lineId) ?? []);
    plan[position] = afterFen;
    plans.set(lineId, plan);
  }
  return plans;
}

/**
 * Sets what a scenario plans within.
 * Refused: 'total-below-plan' where it plans more and the total does not grow.
 */
export function changeScenarioTotal(
  version: Pick<Version, 'totalFen'>,
  lines: readonly VersionLine[],
  totalFen: Fen,
): Outcome<Fen> {
  const planned = planFen(lines);
  return planned > totalFen && totalFen < version.totalFen
    ? refused('total-below-plan', { totalFen, planFen: planned }, 'totalFen')
    : accepted(totalFen);
}

/**
 * Decides what a line of a scenario is called: one of its kind in its category.
 * Refused: 'name-empty', 'name-taken'.
 */
export function nameScenarioLine(
  input: Pick<VersionLineInput, 'name' | 'categoryId'>,
  lines: readonly VersionLine[],
  own?: LineId,
): Outcome<string> {
  const siblings = lines.filter(({ categoryId }) => categoryId === input.categoryId);
  return uniqueName(input.name, siblings, own);
}

/**
 * What a line of the plan would plan in a scenario that takes it over: the same amounts in the same months.
 * Refused: 'name-taken', 'over-allocated' and 'amount-too-large' as in changePlan.
 */
export function takeOver(
  frame: VersionFrame,
  lines: readonly VersionLine[],
  line: PlannedLine,
  firstMonth: Month,
): Outcome<readonly Fen[]> {
  const key = nameScenarioLine(line, lines);
  if (key.kind === 'refused') return key;
  const offset = monthsBetween(firstMonth, frame.firstMonth);
  const months = monthsFrom(frame.firstMonth, frame.monthCount);
  const plan = months.map((_, position) => line.plan[position + offset] ?? ZERO_FEN);
  const empty = {
    ...planOf(frame, lines, []),
    lines: [...lines, { ...line, plan: plan.map(() => ZERO_FEN) }],
  };
  const cells = months.map((month, position) => ({
    lineId: line.id,
    month,
    fen: plan[position] ?? ZERO_FEN,
  }));
  const planned = changePlan(empty, cells);
  return planned.kind === 'refused' ? planned : accepted(plan);
}

/**
 * Decides the change of a line that was made in the scenario; the plan's own lines are changed in the plan.
 * Refused: 'name-empty', 'name-taken', 'sign-against-kind'.
 */
export function changeScenarioLine(
  line: VersionLine,
  change: Partial<VersionLineInput>,
  lines: readonly VersionLine[],
): Outcome<{ readonly line: VersionLine; readonly nameKey: string }> {
  const after = { ...line, ...change };
  const key = nameScenarioLine(after, lines, line.id);
  if (key.kind === 'refused') return key;
  if (!line.plan.every((amount) => signFits(after.kind, amount))) {
    return refused('sign-against-kind', { line: after.name }, 'kind');
  }
  return accepted({ line: after, nameKey: key.value });
}
