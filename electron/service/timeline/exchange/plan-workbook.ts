import { formatAmount } from '#shared/domain/schedule/time-text.ts';
import { formatLag, formatPredecessors } from '#shared/domain/schedule/predecessor-text.ts';
import type { Shift } from '#shared/domain/schedule/calendar-rules.ts';
import type { Task } from '#shared/domain/timeline/task.ts';
import type { TaskLink } from '#shared/domain/timeline/timeline.ts';
import { dayAtMinute, dayEndedAt, type Minute, minuteOf, type Moment } from '#shared/values/moment.ts';
import type { WorkbookCell, WorkbookRow, WorkbookSheet } from '../../exports/workbook.ts';
import { type ExportFacts, levelsIn } from './export-facts.ts';
import { calendarNames } from './mspdi-calendar-writer.ts';
import type { PlanFileWords } from './plan-file-words.ts';
import { exceptionList } from './working-days.ts';

type Column = {
  readonly header: string;
  readonly width: number;
  readonly cell: (task: Task, at: number) => WorkbookCell;
};

const PAGE_ROWS = 500;
const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;

/** The plan with all that is known of it, its links, and its calendars: one sheet each. */
export function planWorkbook(facts: ExportFacts, words: PlanFileWords): WorkbookSheet[] {
  const { sheet } = words;
  const columns = planColumns(facts, words);
  const { tasks, links } = facts.timeline;
  const { isSummary } = facts.schedule.network.outline;
  const taskRows = tasks.map((task, at): WorkbookRow => {
    const cells = columns.map(({ cell }) => cell(task, at));
    return isSummary[at] === 1 ? { cells, emphasis: 'strong' } : { cells };
  });
  const linkRows = linkSheetRows(facts, words);
  const calendarRows = calendarSheetRows(facts, words);
  const heads = [
    {
      name: sheet.plan,
      headers: columns.map(({ header }) => header),
      widths: columns.map(({ width }) => width),
      rows: taskRows,
      frozen: 2,
    },
    {
      name: sheet.links,
      headers: [
        sheet.predecessorCode,
        sheet.predecessor,
        sheet.linkKind,
        sheet.lag,
        sheet.successorCode,
        sheet.successor,
      ],
      widths: [12, 36, 18, 12, 12, 36],
      rows: linkRows,
      frozen: 0,
    },
    {
      name: sheet.calendars,
      headers: [sheet.calendar, sheet.what, sheet.from, sheet.to, sheet.hours],
      widths: [28, 24, 14, 14, 32],
      rows: calendarRows,
      frozen: 0,
    },
  ];
  return heads
    .filter(({ name }) => name !== sheet.links || links.length > 0)
    .map(({ name, headers, widths, rows, frozen }) => ({
      name,
      columnWidths: widths,
      frozen: { rows: 1, columns: frozen },
      filter: () => ({ headerRow: 0, lastRow: rows.length, columns: headers.length }),
      print: { title: `${facts.programme} · ${name}` },
      pages: pagesOf([{ cells: headers, emphasis: 'header' }, ...rows]),
    }));
}

function planColumns(facts: ExportFacts, words: PlanFileWords): Column[] {
  const { timeline, schedule, ownerOf, departmentOf } = facts;
  const { sheet, kind, constraint } = words;
  const levels = levelsIn(schedule);
  const { isSummary } = schedule.network.outline;
  const codeOf = new Map<string, string>(timeline.tasks.map(({ id, code }) => [id, code]));
  const incoming = incomingLinks(timeline.links);
  const perDay = timeline.settings.units.minutesPerDay;
  const inDays = (minutes: number): WorkbookCell => ({ number: Math.round((minutes / perDay) * 100) / 100 });
  const calendarName = calendarNames(timeline, sheet.national);
  const kindOf = (task: Task, at: number): string =>
    isSummary[at] === 1
      ? kind.phase
      : task.isGate
        ? kind.gate
        : task.duration.hundredths === 0
          ? kind.milestone
          : kind.task;
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
    {
      header: sheet.duration,
      width: 9,
      cell: ({ duration }, at) => (isSummary[at] === 1 ? null : formatAmount(duration)),
    },
    { header: sheet.start, width: 12, cell: (_, at) => startCell(schedule.start[at]) },
    { header: sheet.finish, width: 12, cell: (_, at) => finishCell(schedule.finish[at]) },
    {
      header: sheet.predecessors,
      width: 18,
      cell: ({ id }) => formatPredecessors(incoming.get(id) ?? [], (other) => codeOf.get(other) ?? ''),
    },
    {
      header: sheet.done,
      width: 11,
      cell: ({ doneBp }, at) => (isSummary[at] === 1 ? null : { ratio: doneBp / 10_000 }),
    },
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
    { header: sheet.constraintDay, width: 12, cell: (task) => constraintCell(task) },
    { header: sheet.deadline, width: 12, cell: ({ deadline }) => finishCell(minuteOrNone(deadline)) },
    { header: sheet.totalSlack, width: 14, cell: (_, at) => inDays(schedule.totalSlack[at] ?? 0) },
    { header: sheet.freeSlack, width: 14, cell: (_, at) => inDays(schedule.freeSlack[at] ?? 0) },
    { header: sheet.critical, width: 8, cell: (_, at) => (schedule.isCritical[at] === 1 ? sheet.yes : null) },
    { header: sheet.calendar, width: 18, cell: (_, at) => nameOfCalendar(facts, calendarName, at) },
    ...baselineColumns(facts, words),
    { header: sheet.deliverable, width: 28, cell: ({ deliverable }) => deliverable },
    { header: sheet.note, width: 40, cell: ({ note }) => note },
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

function linkSheetRows({ timeline }: ExportFacts, words: PlanFileWords): WorkbookRow[] {
  const byId = new Map<string, Task>(timeline.tasks.map((task) => [task.id, task]));
  const order = new Map<string, number>(timeline.tasks.map(({ id }, at) => [id, at]));
  const rank = ({ successorId, predecessorId }: TaskLink): number =>
    (order.get(successorId) ?? 0) * timeline.tasks.length + (order.get(predecessorId) ?? 0);
  return timeline.links
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ predecessorId, successorId, kind, lag }) => {
      const from = byId.get(predecessorId);
      const to = byId.get(successorId);
      return {
        cells: [
          from?.code ?? '',
          from?.name ?? '',
          words.linkKind[kind],
          formatLag(lag),
          to?.code ?? '',
          to?.name ?? '',
        ],
      };
    });
}

/** Each calendar's week, then its exceptions. */
function calendarSheetRows({ timeline, schedule }: ExportFacts, words: PlanFileWords): WorkbookRow[] {
  const nameOf = calendarNames(timeline, words.sheet.national);
  const { calendars, plan } = schedule.network;
  return calendars.flatMap(({ days }, at): WorkbookRow[] => {
    const name = nameOf(plan.calendars[at]?.id ?? 'own');
    const hours = (shifts: readonly Shift[]): string =>
      shifts.length === 0
        ? words.sheet.dayOff
        : shifts.map(({ from, to }) => `${clock(from)}–${clock(to)}`).join(', ');
    const week = WEEKDAYS.map((weekday, index): WorkbookRow => {
      const what = `${words.sheet.everyWeek} ${words.weekday[weekday]}`;
      return { cells: [name, what, null, null, hours(days.week[index] ?? [])] };
    });
    const exceptions = exceptionList({ week: days.week, exceptions: days.exceptions }).map(
      ({ first, last, work, name: why }): WorkbookRow => ({
        cells: [name, why, { day: first }, { day: last }, hours(typeof work === 'string' ? [] : work)],
      }),
    );
    return [...week, ...exceptions];
  });
}

function* pagesOf(rows: readonly WorkbookRow[]): Generator<readonly WorkbookRow[], void> {
  for (let at = 0; at < rows.length; at += PAGE_ROWS) yield rows.slice(at, at + PAGE_ROWS);
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

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
