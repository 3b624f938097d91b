import { addDays, type Day, isDay } from '#shared/values/day.ts';
import { normaliseNumberText } from '#shared/values/number-text.ts';
import { type DayReadingOptions, readDay } from '../import/date-text.ts';
import { periodEnd, periodStart } from './grain.ts';
import type { KpiGrain } from './kpi.ts';

export type PeriodFault =
  | 'period-missing'
  | 'period-unreadable'
  | 'period-ambiguous'
  /** 'Feb', '第2周' or '1月5日' where nothing says of which year. */
  | 'year-missing'
  /** A week that its year does not have, the 53rd mostly. */
  | 'week-not-in-year'
  /** A month for a weekly KPI, say: what it tells cannot be parted. */
  | 'period-of-other-grain';

export type PeriodReading =
  | { readonly kind: 'ok'; readonly periodDay: Day }
  | { readonly kind: 'refused'; readonly fault: PeriodFault };

export interface PeriodReadingOptions extends DayReadingOptions {
  /** The year of what is written without one; null where nothing says it. */
  readonly year: number | null;
}

const WEEK = /^(?:(\d{4}) ?(?:年|-|\/|\.)? ?)?(?:w|wk|week|第)[- ]?(\d{1,2}) ?(?:周|星期)?(?:-1)?$/;
const MONTH = /^(\d{4}) ?(?:年|-|\/|\.) ?(\d{1,2}) ?(?:月份?)?$/;
const MONTH_COMPACT = /^(\d{4})(\d{2})$/;
const MONTH_ALONE = /^(\d{1,2}) ?月份?$/;
const DAY_ALONE = /^(\d{1,2}) ?月 ?(\d{1,2}) ?[日号]?$/;
const NAMED_MONTH = /^([a-z]{3,9})\.?(?:[- ,]+(\d{4}))?$/;
const MONTH_NAMES = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
/** From one day to another: '2026/1/5-2026/1/11', '2026年1月5日至1月11日' (of the same year). */
const RANGE = /^(.{8,}?) ?(?:~|至|到|—|–|(?<=\d{1,2}|日) ?- ?(?=\d{4}|\d{1,2}月)) ?(.{3,})$/;
const THURSDAY = 3;
const DAYS_PER_WEEK = 7;
const MONTHS = 12;
const LONGEST = 60;
const SHORTEST_NAME = 3;

/**
 * Reads the period of a value as files write it, as its first day: any day of it (see readDay: 2026-01-05, 2026年1月5日,
 * 2026/1/5, 20260105), a week as ISO 8601 and GB/T 7408 count them (2026-W02, 2026年第2周: week 1 has the year's first
 * Thursday), a month (2026年1月, 2026-01, 202601, Jan 2026), or from its first day to its last. What is longer than the
 * KPI's periods is refused, never parted; so is a week for a monthly KPI, which may lie in two months.
 */
export function readPeriod(text: string, grain: KpiGrain, options: PeriodReadingOptions): PeriodReading {
  const written = normaliseNumberText(text);
  if (written === '') return refusal('period-missing');
  if (written.length > LONGEST) return refusal('period-unreadable');
  const week = WEEK.exec(written);
  if (week !== null) return readWeek(yearIn(week[1], options), Number(week[2]), grain);
  const month = monthIn(written);
  if (month !== null) return readMonth(month.year ?? options.year, month.month, grain);
  const dayAlone = DAY_ALONE.exec(written);
  if (dayAlone !== null) {
    if (options.year === null) return refusal('year-missing');
    return readDayOf(`${options.year}-${dayAlone[1]}-${dayAlone[2]}`, grain, options);
  }
  const plain = readDayOf(text, grain, options);
  return plain.kind === 'ok' || plain.fault !== 'period-unreadable'
    ? plain
    : (readRange(written, grain, options) ?? plain);
}

function readDayOf(text: string, grain: KpiGrain, options: PeriodReadingOptions): PeriodReading {
  const reading = readDay(text, options);
  if (reading.kind === 'ok') return accepted(periodStart(grain, reading.day));
  const faults = {
    'day-missing': 'period-missing',
    'day-unreadable': 'period-unreadable',
    'day-ambiguous': 'period-ambiguous',
  } as const;
  return refusal(faults[reading.fault]);
}

function readWeek(year: number | null, week: number, grain: KpiGrain): PeriodReading {
  if (grain !== 'week') return refusal('period-of-other-grain');
  if (year === null) return refusal('year-missing');
  const newYear = `${String(year).padStart(4, '0')}-01-04`;
  if (week < 1 || !isDay(newYear)) return refusal('week-not-in-year');
  const first = periodStart('week', newYear);
  const monday = addDays(first, (week - 1) * DAYS_PER_WEEK);
  const isInYear = Number(addDays(monday, THURSDAY).slice(0, 4)) === year;
  return isInYear ? accepted(monday) : refusal('week-not-in-year');
}

function readMonth(year: number | null, month: number, grain: KpiGrain): PeriodReading {
  if (grain !== 'month') return refusal('period-of-other-grain');
  if (year === null) return refusal('year-missing');
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  return isDay(first) ? accepted(first) : refusal('period-unreadable');
}

function monthIn(written: string): { readonly year: number | null; readonly month: number } | null {
  const full = MONTH.exec(written) ?? MONTH_COMPACT.exec(written);
  if (full !== null) return inYear(Number(full[1]), Number(full[2]));
  const alone = MONTH_ALONE.exec(written);
  if (alone !== null) return inYear(null, Number(alone[1]));
  const named = NAMED_MONTH.exec(written);
  if (named === null) return null;
  const name = named[1] ?? '';
  const at = MONTH_NAMES.findIndex((long) => name.length >= SHORTEST_NAME && long.startsWith(name));
  const september = name === 'sept' ? MONTH_NAMES.indexOf('september') : at;
  return september < 0
    ? null
    : { year: named[2] === undefined ? null : Number(named[2]), month: september + 1 };
}

function inYear(year: number | null, month: number) {
  return month >= 1 && month <= MONTHS ? { year, month } : null;
}

function yearIn(written: string | undefined, { year }: PeriodReadingOptions): number | null {
  return written === undefined ? year : Number(written);
}

/** Taken when it is just one period, from its first day to its last. */
function readRange(written: string, grain: KpiGrain, options: PeriodReadingOptions): PeriodReading | null {
  const found = RANGE.exec(written);
  if (found === null) return null;
  const [, from = '', to = ''] = found;
  const first = readDay(from, options);
  if (first.kind === 'refused') return null;
  const last = readDay(DAY_ALONE.test(to) ? `${first.day.slice(0, 4)}年${to}` : to, options);
  if (last.kind === 'refused') return null;
  const isWhole = periodStart(grain, first.day) === first.day && periodEnd(grain, first.day) === last.day;
  return isWhole ? accepted(first.day) : refusal('period-of-other-grain');
}

function accepted(periodDay: Day): PeriodReading {
  return { kind: 'ok', periodDay };
}

function refusal(fault: PeriodFault): PeriodReading {
  return { kind: 'refused', fault };
}
