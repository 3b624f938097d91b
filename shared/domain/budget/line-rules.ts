import { type Outcome, accepted, refused } from '../refusal.ts';
import { uniqueName } from '../catalogue/unique-name.ts';
import type { Line, LineInput } from './line.ts';
import { type PlannedLine, signFits } from './plan.ts';

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
 * become a line of the other kind while its plan has the present one's sign.
 * @param plan what the line plans, by month.
 */
export function changeLine(
  line: Line,
  change: Partial<LineInput>,
  lines: readonly Line[],
  plan: PlannedLine['plan'],
): Outcome<Named<Line>> {
  const after = { ...line, ...change };
  const key = uniqueName(after.name, siblings(lines, after), line.id);
  if (key.kind === 'refused') return key;
  if (!plan.every((amount) => signFits(after.kind, amount))) {
    return refused('sign-against-kind', { line: after.name }, 'kind');
  }
  return accepted({ value: after, nameKey: key.value });
}

function siblings(lines: readonly Line[], { categoryId }: Pick<Line, 'categoryId'>): readonly Line[] {
  return lines.filter((other) => other.categoryId === categoryId);
}
