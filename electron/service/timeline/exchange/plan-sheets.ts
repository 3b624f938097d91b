import { formatLag } from '#shared/domain/schedule/predecessor-text.ts';
import type { Shift } from '#shared/domain/schedule/calendar-rules.ts';
import type { Task } from '#shared/domain/timeline/task.ts';
import type { TaskLink } from '#shared/domain/timeline/timeline.ts';
import type { WorkbookRow } from '../../exports/workbook.ts';
import type { ExportFacts } from './export-facts.ts';
import { calendarNames } from './mspdi-calendar-writer.ts';
import type { PlanFileWords } from './plan-file-words.ts';
import { exceptionList } from './working-days.ts';

const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;

/** Links in the order of the tasks that wait. */
export function linkSheetRows({ timeline }: ExportFacts, words: PlanFileWords): WorkbookRow[] {
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
export function calendarSheetRows({ timeline, schedule }: ExportFacts, words: PlanFileWords): WorkbookRow[] {
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

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
