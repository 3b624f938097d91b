import { readLines } from '#db/queries/budget-queries.ts';
import { readDepartments, readPeople } from '#db/queries/catalogue-queries.ts';
import { storeTimeline } from '#db/queries/timeline-queries.ts';
import type { Reader } from '#db/schema.ts';
import { type TiedMove, tiedMoves } from '#shared/domain/timeline/phasing-ties.ts';
import { type Rescheduled, reschedule } from '#shared/domain/timeline/reschedule.ts';
import type { Timeline } from '#shared/domain/timeline/timeline.ts';
import { valueOf } from '../base.ts';
import { readPlanned } from '../budget/read-sheet.ts';
import { storeCells } from '../budget/store-cells.ts';
import { type RecordWord, found } from '../refusals.ts';
import type { RequestContext } from '../requests/request-context.ts';
import { readTimelineLines } from './read-plan.ts';

/** What was made of a timeline, before it is kept. */
export interface PlannedChange extends Rescheduled {
  readonly before: Timeline;
  /** Phasing that moves with its milestone. */
  readonly tied: readonly TiedMove[];
  /** Names of the tied lines and of those that tasks spend, by their ids. */
  readonly lineNames: ReadonlyMap<string, string>;
}

/**
 * Schedules an edited timeline, and works out the phasing that moves with it. Nothing is written.
 * @param before as it is stored. @param edited what edits, a decision or an import made of it.
 */
export async function planChange(reader: Reader, before: Timeline, edited: Timeline): Promise<PlannedChange> {
  await requireReferences(reader, before, edited);
  const rescheduled = valueOf(reschedule(before, edited));
  const lines =
    edited.ties.length + before.ties.length === 0
      ? []
      : await readTimelineLines(reader, tiesOf(before, edited));
  const tied = valueOf(tiedMoves(edited, rescheduled.after, { lines }));
  return { ...rescheduled, before, tied, lineNames: new Map(lines.map(({ id, name }) => [id, name])) };
}

function tiesOf(before: Timeline, edited: Timeline): Pick<Timeline, 'lines' | 'ties'> {
  return { lines: [], ties: [...before.ties, ...edited.ties] };
}

/** Keeps the change and moves the budget with it. Describes nothing. */
export async function keepChange(context: RequestContext, change: PlannedChange): Promise<void> {
  const { writer, parts } = context;
  await storeTimeline(writer, change.before, change.after, () => parts.newId());
  const cells = change.tied.flatMap(({ lineId, months }) =>
    months.map(({ month, afterFen }) => ({ lineId, month, fen: afterFen })),
  );
  if (cells.length === 0) return;
  const { held } = await storeCells(context, await readPlanned(writer), cells);
  // A line's total stays, and with it every category's share.
  if (held !== null) throw new Error('phasing that moved left the policy');
}

/** Departments, people and budget lines that a change names for the first time have to be there. */
async function requireReferences(reader: Reader, before: Timeline, edited: Timeline): Promise<void> {
  const known = new Set(namedIn(before).map(({ id }) => id));
  const fresh = namedIn(edited).filter(({ id }) => !known.has(id));
  if (fresh.length === 0) return;
  const rows = [
    ...(await readDepartments(reader)),
    ...(await readPeople(reader)),
    ...(await readLines(reader)),
  ];
  const there = new Set<string>(rows.map(({ id }) => id));
  for (const { id, what, field } of fresh) found(there.has(id) ? id : undefined, what, field);
}

interface Named {
  readonly id: string;
  readonly what: RecordWord;
  readonly field: string;
}

function namedIn({ tasks, calendars, criteria, decisions, lines, ties }: Timeline): Named[] {
  const departments = [
    ...tasks.map(({ departmentId }) => departmentId),
    ...calendars.map(({ owner }) => (owner.level === 'department' ? owner.departmentId : null)),
  ];
  const people = [
    ...[...tasks, ...criteria, ...decisions.flatMap(({ actions }) => actions)].map(({ ownerId }) => ownerId),
    ...calendars.map(({ owner }) => (owner.level === 'person' ? owner.personId : null)),
  ];
  const money = [...lines, ...ties].map(({ lineId }) => lineId);
  return [
    ...present(departments, 'department', 'departmentId'),
    ...present(people, 'person', 'ownerId'),
    ...present(money, 'line', 'lineId'),
  ];
}

function present(ids: readonly (string | null)[], what: RecordWord, field: string): Named[] {
  return [...new Set(ids)].flatMap((id) => (id === null ? [] : [{ id, what, field }]));
}
