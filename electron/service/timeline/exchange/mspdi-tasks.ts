import type { ConstraintKind } from '#shared/domain/schedule/work-plan.ts';
import type { WorkUnits } from '#shared/domain/schedule/time-units.ts';
import type { TaskConstraint } from '#shared/domain/timeline/task.ts';
import type { Moment } from '#shared/values/moment.ts';
import type { FileTask, LostParts, TaskFacts } from './file-plan.ts';
import { amountIn, isElapsedFormat, RecordFields } from './mspdi-values.ts';
import type { XmlNode } from './mspdi-xml.ts';
import { plainNotes } from './plain-notes.ts';
import { AROUND_THE_CLOCK, anyOf, bothOf } from './working-days.ts';
import type { FileCalendars } from './mspdi-calendars.ts';
import type { FilePeople } from './mspdi-resources.ts';
import type { CustomFields } from './mspdi-custom-fields.ts';

const KINDS: readonly ConstraintKind[] = ['ASAP', 'ALAP', 'MSO', 'MFO', 'SNET', 'SNLT', 'FNET', 'FNLT'];
const ON_SUMMARIES: readonly ConstraintKind[] = ['ASAP', 'SNET', 'FNLT'];
const LONGEST_NAME = 200;
const LONGEST_NOTE = 2000;
const ORDINARY_PRIORITY = 500;

export interface TaskSources {
  readonly units: WorkUnits;
  readonly calendars: FileCalendars;
  readonly people: FilePeople;
  readonly custom: CustomFields;
  readonly lost: LostParts;
}

/** A task of a file with its outline level, and whether others stand under it. */
export interface TaskPlace {
  readonly level: number;
  readonly isSummary: boolean;
  /** Null where codes are given by the console. */
  readonly code: string | null;
}

export function taskName(node: XmlNode, lost: LostParts): string {
  const written = (new RecordFields(node, '').text('Name') ?? '').replace(/\p{Cc}+/gu, ' ').trim();
  if (written.length > LONGEST_NAME) lost.add('longName', written);
  return written.slice(0, LONGEST_NAME).trim();
}

/** @throws ReadingRefused for a value that can't be read, naming the task. */
export function taskOf(node: XmlNode, name: string, place: TaskPlace, sources: TaskSources): FileTask {
  const { units, calendars, people, custom, lost } = sources;
  const fields = new RecordFields(node, name);
  const uid = fields.text('UID') ?? '';
  const own = custom.of(node);
  const doers = people.of(uid, name, calendars);
  const format = fields.number('DurationFormat');
  const isElapsed = !place.isSummary && isElapsedFormat(format);
  if (isElapsed) lost.add('elapsedDuration', name);
  tellLost(fields, node, name, lost, custom);
  const calendar = isElapsed ? AROUND_THE_CLOCK : calendarOf(fields, doers.calendars, calendars);
  const stated = { start: fields.moment('Start'), finish: fields.moment('Finish') };
  const minutes = fields.minutes('Duration') ?? 0;
  const facts: TaskFacts = {
    name,
    isGate: own.isGate && !place.isSummary,
    unitsBp: doers.unitsBp,
    duration: isElapsed ? { hundredths: minutes * 100, unit: 'm' } : amountIn(minutes, format, units),
    constraint: constraintOf(fields, place, name, stated.start, lost),
    deadline: fields.moment('Deadline'),
    ...progressOf(fields, place, stated, minutes),
    note: noteOf(fields, name, lost),
    deliverable: own.deliverable,
  };
  return {
    key: uid,
    code: place.code,
    level: place.level,
    facts,
    calendar: place.isSummary ? null : calendar,
    departmentName: own.departmentName ?? doers.departmentName,
    ownerName: own.ownerName ?? doers.ownerName,
    stated,
  };
}

/** A task's own calendar and those of the people who do it: both hold, unless the task says otherwise. */
function calendarOf(
  fields: RecordFields,
  ofPeople: Parameters<typeof anyOf>[0],
  calendars: FileCalendars,
): FileTask['calendar'] {
  const own = calendars.find(fields.text('CalendarUID'));
  const [first] = ofPeople;
  const together = ofPeople.length > 1 ? anyOf(ofPeople) : (first ?? null);
  if (own === null) return together;
  return together === null || fields.isSet('IgnoreResourceCalendar') ? own : bothOf(own, together);
}

function constraintOf(
  fields: RecordFields,
  { isSummary }: TaskPlace,
  name: string,
  start: Moment | null,
  lost: LostParts,
): TaskConstraint {
  if (fields.isSet('Manual') && !isSummary) {
    lost.add('manual', name);
    return start === null ? { kind: 'ASAP', at: null } : { kind: 'MSO', at: start };
  }
  const kind = KINDS[fields.number('ConstraintType') ?? 0] ?? 'ASAP';
  const at = fields.moment('ConstraintDate');
  if (isSummary && !ON_SUMMARIES.includes(kind)) {
    lost.add('summaryConstraint', name);
    return { kind: 'ASAP', at: null };
  }
  if (kind === 'ASAP' || kind === 'ALAP') return { kind, at: null };
  return at === null ? { kind: 'ASAP', at: null } : { kind, at };
}

type ProgressFacts = Pick<TaskFacts, 'doneBp' | 'actualStart' | 'actualFinish' | 'remainingMinutes'>;

/** Progress without its dates took place where the file has the task. A phase's follows from its tasks. */
function progressOf(
  fields: RecordFields,
  { isSummary }: TaskPlace,
  stated: FileTask['stated'],
  minutes: number,
): ProgressFacts {
  const percent = Math.min(100, Math.max(0, fields.number('PercentComplete') ?? 0));
  const begun = fields.moment('ActualStart');
  const ended = fields.moment('ActualFinish');
  const none: ProgressFacts = { doneBp: 0, actualStart: null, actualFinish: null, remainingMinutes: null };
  if (isSummary || (percent === 0 && begun === null && ended === null)) return none;
  const actualFinish = ended ?? (percent === 100 ? stated.finish : null);
  const actualStart = begun ?? stated.start ?? actualFinish;
  if (actualStart === null) return none;
  const doneBp = actualFinish === null ? Math.round(percent * 100) : 10_000;
  const left = fields.minutes('RemainingDuration');
  const follows = minutes - Math.round((minutes * doneBp) / 10_000);
  const isOwn = actualFinish === null && left !== null && left !== follows;
  return { doneBp, actualStart, actualFinish, remainingMinutes: isOwn ? left : null };
}

function noteOf(fields: RecordFields, name: string, lost: LostParts): string {
  const note = plainNotes(fields.text('Notes') ?? '').trim();
  if (note.length > LONGEST_NOTE) lost.add('longNote', name);
  return note.slice(0, LONGEST_NOTE).trim();
}

/** What else stands in a task and is not kept. */
function tellLost(
  fields: RecordFields,
  node: XmlNode,
  name: string,
  lost: LostParts,
  custom: CustomFields,
): void {
  const has = (field: string): boolean => (fields.number(field) ?? 0) !== 0;
  if (has('Cost') || has('FixedCost')) lost.add('costs', name);
  if ((fields.minutes('Work') ?? 0) !== 0) lost.add('work', name);
  if ((fields.number('Priority') ?? ORDINARY_PRIORITY) !== ORDINARY_PRIORITY) lost.add('priority', name);
  if (has('LevelingDelay')) lost.add('levelingDelay', name);
  if (fields.isSet('Estimated')) lost.add('estimated', name);
  if (fields.isSet('Milestone') && (fields.minutes('Duration') ?? 0) > 0) lost.add('longMilestone', name);
  if (fields.text('HyperlinkAddress') !== null || fields.text('Hyperlink') !== null)
    lost.add('hyperlink', name);
  if (fields.isSet('IsSubproject')) lost.add('subproject', name);
  for (const child of node.children) {
    if (child.name === 'OutlineCode') lost.add('outlineCode', name);
    if (child.name === 'ExtendedAttribute') custom.tell(child, name);
  }
}
