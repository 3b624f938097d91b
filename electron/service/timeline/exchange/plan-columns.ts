import { formatPredecessors } from '#shared/domain/schedule/predecessor-text.ts';
import { formatAmount } from '#shared/domain/schedule/time-text.ts';
import type { Task } from '#shared/domain/timeline/task.ts';
import type { TaskLink } from '#shared/domain/timeline/timeline.ts';
import { dayAtMinute, dayEndedAt, type Minute, minuteOf, type Moment } from '#shared/values/moment.ts';
import type { WorkbookCell } from '../../exports/workbook.ts';
import { type ExportFacts, levelsIn } from './export-facts.ts';
import { calendarNames } from './mspdi-calendar-writer.ts';
import type { PlanFileWords } from './plan-file-words.ts';

/** A column of the plan's sheet: what it holds of a task, by the task's index. */
export interface Column {
  readonly header: string;
  readonly width: number;
  readonly cell: (task: Task, at: number) => WorkbookCell;
}

export function planColumns(facts: ExportFacts, words: PlanFileWords): Column[] {
  const { sheet } = words;
  return [
    ...nameColumns(facts, words),
    ...dateColumns(facts, words),
    ...slackColumns(facts, words),
    ...baselineColumns(facts, words),
    { header: sheet.deliverable, width: 28, cell: ({ deliverable }) => deliverable },
    { header: sheet.note, width: 40, cell: ({ note }) => note },
  ];
}

function nameColumns(
  { schedule, ownerOf, departmentOf }: ExportFacts,
  { sheet, kind }: PlanFileWords,
): Column[] {
  const levels = levelsIn(schedule);
  const { isSummary } = schedule.network.outline;
  const kindOf = ({ isGate, duration }: Task, at: number): string => {
    if (isSummary[at] === 1) return kind.phase;
    if (isGate) return kind.gate;
    return duration.hundredths === 0 ? kind.milestone : kind.task;
  };
  return [
    { header: sheet.code, width: 8, cell: ({ code }) => code },
    { header: sheet.name, width: 44, cell: ({ name }, at) => `${'  '.repeat(levels[at] ?? 0)}${name}` },
    { header: sheet.level, width: 9, cell: (_, at) => ({ count: (levels[at] ?? 0) + 1 }) },
    { header: sheet.kind, width: 9, cell: kindOf },
    {
      header: sheet.department,
      width: 14,
      cell: ({ departmentId }) => departmentOf.get(departmentId ?? '') ?? null,
    },
    { header: sheet.owner, width: 12, cell: ({ ownerId }) => ownerOf.get(ownerId ?? '') ?? null },
  ];
}

function dateColumns({ timeline, schedule }: ExportFacts, { sheet, constraint }: PlanFileWords): Column[] {
  const { isSummary } = schedule.network.outline;
  const codeOf = new Map<string, string>(timeline.tasks.map(({ id, code }) => [id, code]));
  const incoming = incomingLinks(timeline.links);
  const before = (id: string): string =>
    formatPredecessors(incoming.get(id) ?? [], (other) => codeOf.get(other) ?? '');
  const ofTask = (at: number, cell: WorkbookCell): WorkbookCell => (isSummary[at] === 1 ? null : cell);
  return [
    { header: sheet.duration, width: 9, cell: ({ duration }, at) => ofTask(at, formatAmount(duration)) },
    { header: sheet.start, width: 12, cell: (_, at) => startCell(schedule.start[at]) },
    { header: sheet.finish, width: 12, cell: (_, at) => finishCell(schedule.finish[at]) },
    { header: sheet.predecessors, width: 18, cell: ({ id }) => before(id) },
    { header: sheet.done, width: 11, cell: ({ doneBp }, at) => ofTask(at, { ratio: doneBp / 10_000 }) },
    { header: sheet.actualStart, width: 12, cell: ({ actualStart }) => startCell(minuteOrNone(actualStart)) },
    {
      header: sheet.actualFinish,
      width: 12,
      cell: ({ actualFinish }) => finishCell(minuteOrNone(actualFinish)),
    },
    {
      header: sheet.constraint,
      width: 18,
      cell: (task) => (task.constraint.kind === 'ASAP' ? null : constraint[task.constraint.kind]),
    },
    { header: sheet.constraintDay, width: 12, cell: constraintCell },
    { header: sheet.deadline, width: 12, cell: ({ deadline }) => finishCell(minuteOrNone(deadline)) },
  ];
}

function slackColumns(facts: ExportFacts, { sheet }: PlanFileWords): Column[] {
  const { timeline, schedule } = facts;
  const perDay = timeline.settings.units.minutesPerDay;
  const inDays = (minutes = 0): WorkbookCell => ({ number: Math.round((minutes / perDay) * 100) / 100 });
  const calendarName = calendarNames(timeline, sheet.national);
  return [
    { header: sheet.totalSlack, width: 14, cell: (_, at) => inDays(schedule.totalSlack[at]) },
    { header: sheet.freeSlack, width: 14, cell: (_, at) => inDays(schedule.freeSlack[at]) },
    { header: sheet.critical, width: 8, cell: (_, at) => (schedule.isCritical[at] === 1 ? sheet.yes : null) },
    { header: sheet.calendar, width: 18, cell: (_, at) => nameOfCalendar(facts, calendarName, at) },
  ];
}

function incomingLinks(links: readonly TaskLink[]): ReadonlyMap<string, readonly TaskLink[]> {
  const incoming = new Map<string, TaskLink[]>();
  for (const link of links) {
    const list = incoming.get(link.successorId) ?? [];
    incoming.set(link.successorId, list);
    list.push(link);
  }
  return incoming;
}

function baselineColumns({ baseline }: ExportFacts, { sheet }: PlanFileWords): Column[] {
  if (baseline === null) return [];
  const { taskOf, variance } = baseline;
  return [
    {
      header: sheet.baselineStart,
      width: 12,
      cell: ({ id }) => startCell(minuteOrNone(taskOf.get(id)?.start ?? null)),
    },
    {
      header: sheet.baselineFinish,
      width: 12,
      cell: ({ id }) => finishCell(minuteOrNone(taskOf.get(id)?.finish ?? null)),
    },
    {
      header: sheet.variance,
      width: 16,
      cell: ({ id }) => {
        const days = variance.varianceOf.get(id)?.finishDays;
        return days === undefined ? sheet.added : { number: Math.round(days * 100) / 100 };
      },
    },
  ];
}

function nameOfCalendar({ schedule }: ExportFacts, nameOf: (id: string) => string, at: number): string {
  const { calendarOf, plan } = schedule.network;
  return nameOf(plan.calendars[calendarOf[at] ?? 0]?.id ?? 'own');
}

function startCell(minute: Minute | undefined | null): WorkbookCell {
  return minute === undefined || minute === null ? null : { day: dayAtMinute(minute) };
}

/** A finish at midnight, or at the end of work, is shown as that day. */
function finishCell(minute: Minute | undefined | null): WorkbookCell {
  return minute === undefined || minute === null ? null : { day: dayEndedAt(minute) };
}

function constraintCell({ constraint: { kind, at } }: Task): WorkbookCell {
  const minute = minuteOrNone(at);
  return kind === 'FNET' || kind === 'FNLT' || kind === 'MFO' ? finishCell(minute) : startCell(minute);
}

function minuteOrNone(at: Moment | null): Minute | null {
  return at === null ? null : minuteOf(at);
}
