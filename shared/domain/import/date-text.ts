import { type Day, isDay } from '#shared/values/day.ts';
import type { DateOrder } from './import.ts';

export type DayFault = 'day-missing' | 'day-unreadable' | 'day-ambiguous';

export type DayReading =
  | { readonly kind: 'ok'; readonly day: Day }
  | { readonly kind: 'refused'; readonly fault: DayFault };

export interface DayReadingOptions {
  readonly order: DateOrder;
  /** Whole numbers such as 45169 are days of a spreadsheet (1900 system); never so in a CSV. */
  readonly serials: boolean;
}

/** What the three numbers of a date can be, before the order is known. */
interface DateParts {
  readonly parts: readonly [number, number, number];
  /** A part of four digits can only be the year. */
  readonly yearAt: 'first' | 'last' | 'either';
}

/** Zero-width blanks and direction marks, as date-text copied from a chat brings them along. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;
const FULL_WIDTH = /[\uff01-\uff5e]/gu;
const LONGEST = 60;

const TIME =
  /[t ]+(?:上午|下午)? ?\d{1,2}[:时]\d{1,2}(?:[:分]\d{1,2}(?:[.,]\d+)?秒?|分)?(?: ?[ap]m)?(?: ?(?:z|utc|[-+]\d{2}:?\d{2}))?$/;
const WEEKDAY = /[ (]*(?:周|星期|礼拜)[一二三四五六日天]\)?$/;
const NUMBERS = /^(\d{1,4}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{1,4})$/;
const CHINESE = /^(\d{2}|\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号]?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const DAY_NAME_YEAR = /^(\d{1,2})(?:st|nd|rd|th)?[- /.]([a-z]{3,9})\.?[- /.,]+(\d{4}|\d{2})$/;
const NAME_DAY_YEAR = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/;
const SERIAL = /^\d{5}(?:\.\d+)?$/;
const MONTH_NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const LONG_MONTH_NAMES =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;

const FIRST_YEAR = 1970;
const LAST_YEAR = 2199;
/** Days from Excel's day 0 (1899-12-30 in effect) to 1970-01-01. */
const SERIAL_OF_1970 = 25_569;
const MS_PER_DAY = 86_400_000;

/**
 * Reads a day as files write it. The day is the one that is written: a time behind it is left off and no
 * zone is applied. A year of four digits in front is a year whatever the order; with the year behind, the
 * order decides, and a day or month that can't be (31 February, month 13) is unreadable, never turned round.
 */
export function readDay(text: string, { order, serials }: DayReadingOptions): DayReading {
  const written = normaliseDateText(text);
  if (written === '') return { kind: 'refused', fault: 'day-missing' };
  if (serials && SERIAL.test(written)) return readSerial(Number(written));
  const named = readNamedMonth(written);
  if (named !== null) return named;
  const found = dateParts(written);
  if (found === null) return { kind: 'refused', fault: 'day-unreadable' };
  return inOrder(found, order);
}

function inOrder({ parts, yearAt }: DateParts, order: DateOrder): DayReading {
  const [a, b, c] = parts;
  if (yearAt === 'first') return fromNumbers(a, b, c);
  const dayFirst = fromNumbers(c, b, a);
  const monthFirst = fromNumbers(c, a, b);
  if (order === 'day-first') return dayFirst;
  if (order === 'month-first') return monthFirst;
  if (yearAt === 'either') return fromNumbers(a, b, c);
  return whicheverIsCertain(dayFirst, monthFirst);
}

/** The mapping says year-first, yet this cell has its year behind: taken where only one reading is possible. */
function whicheverIsCertain(dayFirst: DayReading, monthFirst: DayReading): DayReading {
  if (dayFirst.kind === 'refused') return monthFirst;
  if (monthFirst.kind === 'refused' || monthFirst.day === dayFirst.day) return dayFirst;
  return { kind: 'refused', fault: 'day-ambiguous' };
}

export interface DateOrderFinding {
  readonly order: DateOrder;
  /** False when the sample reads in more than one order: then people have to say. */
  readonly certain: boolean;
}

const ORDERS: readonly DateOrder[] = ['day-first', 'month-first', 'year-first'];

/** Finds the order in which a column writes its dates: 31-08-2023 can only be day-first. */
export function findDateOrder(samples: Iterable<string>): DateOrderFinding {
  const found = [...samples]
    .map((text) => dateParts(normaliseDateText(text)))
    .filter((parts) => parts !== null);
  const open = found.filter(({ yearAt }) => yearAt !== 'first');
  if (open.length === 0) return { order: 'year-first', certain: found.length > 0 };
  const readable = (order: DateOrder) =>
    open.filter(({ parts, yearAt }) => {
      if (order === 'year-first' && yearAt === 'last') return false;
      return inOrder({ parts, yearAt }, order).kind === 'ok';
    }).length;
  const ranked = ORDERS.map((order) => ({ order, count: readable(order) })).toSorted(
    (x, y) => y.count - x.count,
  );
  const [best, second] = ranked;
  if (best === undefined || best.count === 0) return { order: 'day-first', certain: false };
  if (best.count > (second?.count ?? 0)) return { order: best.order, certain: true };
  return { order: yearStandsFirst(open) ? 'year-first' : best.order, certain: false };
}

/** Of two ends with two digits the year is likelier the one that changes less from row to row. */
function yearStandsFirst(found: readonly DateParts[]): boolean {
  if (found.some(({ yearAt }) => yearAt === 'last')) return false;
  const firsts = new Set(found.map(({ parts }) => parts[0]));
  const lasts = new Set(found.map(({ parts }) => parts[2]));
  return firsts.size < lasts.size;
}

/** Whether the text can be a date in some order; for telling a date column from others. */
export function looksLikeDate(text: string): boolean {
  return ORDERS.some((order) => readDay(text, { order, serials: false }).kind === 'ok');
}

function normaliseDateText(text: string): string {
  if (text.length > LONGEST) return text.trim() === '' ? '' : '?';
  return text
    .replace(INVISIBLE, '')
    .replace(FULL_WIDTH, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase()
    .replace(TIME, '')
    .replace(WEEKDAY, '');
}

function dateParts(written: string): DateParts | null {
  const chinese = CHINESE.exec(written) ?? COMPACT.exec(written);
  if (chinese !== null) {
    const year = Number(chinese[1]);
    return {
      parts: [year < 100 ? 2000 + year : year, Number(chinese[2]), Number(chinese[3])],
      yearAt: 'first',
    };
  }
  const numbers = NUMBERS.exec(written);
  if (numbers === null) return null;
  const [, a = '', , b = '', c = ''] = numbers;
  if (a.length === 3 || c.length === 3 || (a.length === 4 && c.length > 2)) return null;
  const yearAt = a.length === 4 ? 'first' : c.length === 4 ? 'last' : 'either';
  if (yearAt !== 'either' && Number(yearAt === 'first' ? a : c) < FIRST_YEAR) return null;
  return { parts: [Number(a), Number(b), Number(c)], yearAt };
}

function readNamedMonth(written: string): DayReading | null {
  const dayFirst = DAY_NAME_YEAR.exec(written);
  const monthFirst = NAME_DAY_YEAR.exec(written);
  const name = dayFirst?.[2] ?? monthFirst?.[1];
  if (name === undefined) return null;
  if (!LONG_MONTH_NAMES.test(name)) return { kind: 'refused', fault: 'day-unreadable' };
  const month = MONTH_NAMES.indexOf(name.slice(0, 3)) + 1;
  return fromNumbers(
    Number(dayFirst?.[3] ?? monthFirst?.[3]),
    month,
    Number(dayFirst?.[1] ?? monthFirst?.[2]),
  );
}

function readSerial(serial: number): DayReading {
  const at = new Date((Math.floor(serial) - SERIAL_OF_1970) * MS_PER_DAY);
  return fromNumbers(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate());
}

/** A year of two digits is of this century, as everything that is spent here. */
function fromNumbers(writtenYear: number, month: number, dayOfMonth: number): DayReading {
  const year = writtenYear < 100 ? 2000 + writtenYear : writtenYear;
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
  if (year < FIRST_YEAR || year > LAST_YEAR || !isDay(text))
    return { kind: 'refused', fault: 'day-unreadable' };
  return { kind: 'ok', day: text };
}
