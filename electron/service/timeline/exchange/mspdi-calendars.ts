import { weekdayOf } from '#shared/domain/schedule/calendar-days.ts';
import type { Shift } from '#shared/domain/schedule/calendar-rules.ts';
import { ReadingRefused } from '../../imports/reading-refused.ts';
import type { FileCalendar, LostParts } from './file-plan.ts';
import { dayIn, daysOfException } from './mspdi-exceptions.ts';
import { clockIn } from './mspdi-values.ts';
import { childrenOf, listedIn, textOf, type XmlNode } from './mspdi-xml.ts';
import { tidied } from './working-days.ts';

/** 8:00 to 12:00 and 13:00 to 17:00: what Microsoft Project takes where a working day says nothing else. */
const DEFAULT_SHIFTS: readonly Shift[] = [
  { from: 480, to: 720 },
  { from: 780, to: 1020 },
];
const DEFAULT_WEEK: readonly (readonly Shift[])[] = Array.from({ length: 7 }, (_, weekday) =>
  weekday < 5 ? DEFAULT_SHIFTS : [],
);
const MOST_EXCEPTIONS = 5000;
const WORK_WEEK_DAYS = 3660;
/** 1950 to 2150: as far as a calendar of the console reaches. */
const FIRST_DAY = -7305;
const LAST_DAY = 66_109;

type Exceptions = Map<number, { readonly shifts: readonly Shift[]; readonly name: string }>;

/** The calendars of a file by their UID, each with what it takes from the one that it is based on. */
export class FileCalendars {
  readonly #nodes = new Map<string, XmlNode>();
  readonly #made = new Map<string, FileCalendar>();
  readonly #lost: LostParts;

  constructor(lost: LostParts) {
    this.#lost = lost;
  }

  get count(): number {
    return this.#nodes.size;
  }

  /** @throws ReadingRefused where two calendars have the same UID. */
  add(node: XmlNode): void {
    const uid = textOf(node, 'UID') ?? '';
    if (this.#nodes.has(uid)) {
      throw new ReadingRefused('plan-repeats-uid', { uid, name: textOf(node, 'Name') ?? '' });
    }
    this.#nodes.set(uid, node);
  }

  /** Null for -1 and for none, which both mean: as the plan. */
  find(uid: string | null): FileCalendar | null {
    if (uid === null || uid === '-1' || !this.#nodes.has(uid)) return null;
    return this.#make(uid, new Set());
  }

  /** @param below those that are based on it; a circle of them ends at the default. */
  #make(uid: string, below: ReadonlySet<string>): FileCalendar {
    const known = this.#made.get(uid);
    if (known !== undefined) return known;
    const node = this.#nodes.get(uid);
    if (node === undefined || below.has(uid)) return { name: '', week: DEFAULT_WEEK, exceptions: new Map() };
    const baseUid = textOf(node, 'BaseCalendarUID');
    const isBased = baseUid !== null && baseUid !== '-1' && this.#nodes.has(baseUid);
    const base = isBased ? this.#make(baseUid, new Set([...below, uid])) : null;
    const calendar = this.#read(node, base);
    this.#made.set(uid, calendar);
    return calendar;
  }

  #read(node: XmlNode, base: FileCalendar | null): FileCalendar {
    const name = (textOf(node, 'Name') ?? '').slice(0, 200);
    const week = [...(base?.week ?? DEFAULT_WEEK)];
    const exceptions: Exceptions = new Map(base?.exceptions);
    const days = listedIn(node, 'WeekDays', 'WeekDay');
    for (const each of days) {
      const type = Number(textOf(each, 'DayType') ?? '0');
      if (type >= 1 && type <= 7) week[(type + 5) % 7] = shiftsOf(each, name);
    }
    for (const workWeek of listedIn(node, 'WorkWeeks', 'WorkWeek'))
      this.#addWorkWeek(workWeek, name, exceptions);
    const listed = listedIn(node, 'Exceptions', 'Exception');
    // Since 2007 they stand in a list of their own; the same among the days of the week is for older programs.
    const asDays = days.filter((each) => textOf(each, 'DayType') === '0');
    for (const each of listed.length > 0 ? listed : asDays) this.#addException(each, name, exceptions);
    if (exceptions.size > MOST_EXCEPTIONS) {
      throw new ReadingRefused('plan-calendar-too-long', { name, limitCount: MOST_EXCEPTIONS });
    }
    return { name, week, exceptions };
  }

  #addException(node: XmlNode, calendar: string, exceptions: Exceptions): void {
    const days = daysOfException(node, calendar);
    const name = (textOf(node, 'Name') ?? '').slice(0, 200);
    if (days === null) {
      this.#lost.add('recurringException', name === '' ? calendar : name);
      return;
    }
    const shifts = shiftsOf(node, calendar);
    const near = days.filter((day) => day >= FIRST_DAY && day <= LAST_DAY);
    if (near.length < days.length) this.#lost.add('farException', name === '' ? calendar : name);
    for (const day of near) exceptions.set(day, { shifts, name });
  }

  /** Weeks that are otherwise for some time: its days become exceptions. */
  #addWorkWeek(node: XmlNode, calendar: string, exceptions: Exceptions): void {
    const [period] = childrenOf(node, 'TimePeriod');
    const from = period === undefined ? null : dayIn(textOf(period, 'FromDate'));
    const to = period === undefined ? null : dayIn(textOf(period, 'ToDate'));
    const name = (textOf(node, 'Name') ?? '').slice(0, 200);
    if (from === null || to === null || to < from || to - from > WORK_WEEK_DAYS) {
      this.#lost.add('workWeek', name);
      return;
    }
    const byWeekday = new Map<number, readonly Shift[]>();
    for (const each of listedIn(node, 'WeekDays', 'WeekDay')) {
      const type = Number(textOf(each, 'DayType') ?? '0');
      if (type >= 1 && type <= 7) byWeekday.set((type + 5) % 7, shiftsOf(each, calendar));
    }
    for (let day = from; day <= to; day += 1) {
      const shifts = byWeekday.get(weekdayOf(day));
      if (shifts !== undefined) exceptions.set(day, { shifts, name });
    }
  }
}

/** The shifts of a day; midnight at the end is the end of the day. */
function shiftsOf(node: XmlNode, calendar: string): readonly Shift[] {
  const isWorking = textOf(node, 'DayWorking');
  const times = listedIn(node, 'WorkingTimes', 'WorkingTime').filter(
    (time) => textOf(time, 'FromTime') !== null,
  );
  if (isWorking !== '1' && isWorking !== 'true') return [];
  if (times.length === 0) return DEFAULT_SHIFTS;
  return tidied(
    times.map((time) => {
      const text = `${textOf(time, 'FromTime') ?? ''}–${textOf(time, 'ToTime') ?? ''}`;
      const from = clockIn(textOf(time, 'FromTime') ?? '');
      const to = clockIn(textOf(time, 'ToTime') ?? '');
      const end = to === 0 ? 1440 : to;
      if (from === null || end === null || from >= end) {
        throw new ReadingRefused('plan-value-unreadable', { name: calendar, fieldName: 'WorkingTime', text });
      }
      return { from, to: end };
    }),
  );
}
