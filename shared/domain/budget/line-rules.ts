import { monthsBetween } from '#shared/values/month.ts';
import { type Outcome, accepted, refused } from '../refusal.ts';
import { uniqueName } from '../catalogue/unique-name.ts';
import type { Line, LineInput } from './line.ts';
import { type Plan, type PlannedLine, signFits } from './plan.ts';

/** A decided record with the key under which its name is taken. */
export type Named<T> = { readonly value: T; readonly nameKey: string };

/**
 * Decides a new line. Its name is unique within its category, compared by nameKey.
 * Refused: 'name-empty', 'name-taken'.
 */
export function addLine(input: LineInput, lines: readonly Line[]): Outcome<Named<LineInput>> {
  const key = uniqueName(input.name, siblings(lines, input));
  return key.kind === 'refused' ? key : accepted({ value: input, nameKey: key.value });
}

/**
 * Decides the change of a line, moving it to another category included.
 * Refused: 'name-empty', 'name-taken' (in the category where it will stand), and 'sign-against-kind' when it would
 * become a line of the other kind while its plan has the present one's sign; 'line-has-documents' {line,
 * documentCount} when it would become one while it has documents, whose amounts would count the other way round.
 * @param plan what the line plans, by month.
 */
export function changeLine(
  line: Line,
  change: Partial<LineInput>,
  lines: readonly Line[],
  plan: PlannedLine['plan'],
  documentCount = 0,
): Outcome<Named<Line>> {
  const after = { ...line, ...change };
  const key = uniqueName(after.name, siblings(lines, after), line.id);
  if (key.kind === 'refused') return key;
  if (after.kind !== line.kind && documentCount > 0) {
    return refused('line-has-documents', { line: line.name, documentCount }, 'kind');
  }
  if (!plan.every((amount) => signFits(after.kind, amount))) {
    return refused('sign-against-kind', { line: after.name }, 'kind');
  }
  return accepted({ value: after, nameKey: key.value });
}

/**
 * Decides whether a line may go, with its plan.
 * Refused: 'still-used' {name, useCount} while entries or documents stand on it, 'month-closed' {atMonth} when it
 * plans an amount in a closed month.
 */
export function removeLine(line: PlannedLine, uses: number, plan: Omit<Plan, 'lines'>): Outcome<null> {
  if (uses > 0) return refused('still-used', { name: line.name, useCount: uses });
  const { firstMonth } = plan.programme;
  const atMonth = plan.closedMonths.find((month) => line.plan[monthsBetween(firstMonth, month)] !== 0);
  return atMonth === undefined ? accepted(null) : refused('month-closed', { atMonth });
}

function siblings(lines: readonly Line[], { categoryId }: Pick<Line, 'categoryId'>): readonly Line[] {
  return lines.filter((other) => other.categoryId === categoryId);
}
