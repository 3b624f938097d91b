import { weekdayOf } from '#shared/domain/schedule/calendar-days.ts';
import { dayNumber, dayOfNumber } from '#shared/values/moment.ts';
import { day as dayOf, isDay } from '#shared/values/day.ts';
import { ReadingRefused } from '../../imports/reading-refused.ts';
import { childrenOf, textOf, type XmlNode } from './mspdi-xml.ts';

/** How far an exception may reach, in days: a hundred years. */
const LONGEST_SPAN = 36_600;
/** A recurrence that names more days is let go and told. */
const MOST_DAYS = 5000;

/** Exception types of Microsoft Project that are read: in a row, yearly, monthly, weekly, each by day or by position. */
const Kind = { DAILY: 1, YEARLY: 2, YEARLY_BY_PLACE: 3, MONTHLY: 4, MONTHLY_BY_PLACE: 5, WEEKLY: 6 } as const;

interface Rule {
  readonly kind: number;
  readonly period: number;
  /** Bits from Sunday, 1, to Saturday, 64. */
  readonly weekdays: number;
  /** 0 any day, 1 a weekday, 2 a day of the weekend, 3 Sunday to 9 Saturday. */
  readonly item: number;
  /** 0 the first to 3 the fourth, 4 the last. */
  readonly place: number;
  /** 0 for January. */
  readonly month: number;
  readonly monthDay: number;
}

/** The days, by number, on which an exception holds; null for a recurrence that the console can't follow. */
export function daysOfException(node: XmlNode, calendar: string): number[] | null {
  const [period] = childrenOf(node, 'TimePeriod');
  const from = period === undefined ? null : dayIn(textOf(period, 'FromDate'));
  const to = period === undefined ? null : dayIn(textOf(period, 'ToDate'));
  if (from === null || to === null || to < from || to - from > LONGEST_SPAN) {
    const text = `${textOf(period ?? node, 'FromDate') ?? ''} – ${textOf(period ?? node, 'ToDate') ?? ''}`;
    throw new ReadingRefused('plan-value-unreadable', { name: calendar, fieldName: 'TimePeriod', text });
  }
  const days = daysBy(ruleOf(node), from, to);
  return days === null || days.length > MOST_DAYS ? null : days;
}

function ruleOf(node: XmlNode): Rule {
  const number = (name: string, otherwise: number): number => {
    const text = textOf(node, name);
    return text !== null && /^\d{1,6}$/.test(text) ? Number(text) : otherwise;
  };
  return {
    kind: number('Type', Kind.DAILY),
    period: Math.max(1, number('Period', 1)),
    weekdays: number('DaysOfWeek', 0),
    item: number('MonthItem', 0),
    place: number('MonthPosition', 0),
    month: number('Month', 0),
    monthDay: number('MonthDay', 1),
  };
}

function daysBy(rule: Rule, from: number, to: number): number[] | null {
  const all = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  switch (rule.kind) {
    case Kind.DAILY:
      return all.filter((day) => (day - from) % rule.period === 0);
    case Kind.WEEKLY: {
      const sunday = from - ((weekdayOf(from) + 1) % 7);
      return all.filter(
        (day) =>
          Math.floor((day - sunday) / 7) % rule.period === 0 &&
          (rule.weekdays & (1 << ((weekdayOf(day) + 1) % 7))) !== 0,
      );
    }
    case Kind.MONTHLY:
    case Kind.MONTHLY_BY_PLACE:
    case Kind.YEARLY:
    case Kind.YEARLY_BY_PLACE:
      return inMonths(rule, from, to).filter((day) => day >= from && day <= to);
    default:
      return null;
  }
}

function inMonths(rule: Rule, from: number, to: number): number[] {
  const first = monthIndex(from);
  const last = monthIndex(to);
  const isYearly = rule.kind === Kind.YEARLY || rule.kind === Kind.YEARLY_BY_PLACE;
  const isByPlace = rule.kind === Kind.MONTHLY_BY_PLACE || rule.kind === Kind.YEARLY_BY_PLACE;
  const days: number[] = [];
  for (let month = first; month <= last; month += 1) {
    const isOn = isYearly ? month % 12 === rule.month : (month - first) % rule.period === 0;
    if (!isOn) continue;
    const day = isByPlace ? byPlace(month, rule) : onDay(month, rule.monthDay);
    if (day !== null) days.push(day);
  }
  return days;
}

function byPlace(month: number, { item, place }: Rule): number | null {
  const start = firstOf(month);
  const fits = Array.from({ length: firstOf(month + 1) - start }, (_, at) => start + at).filter((day) =>
    isItem(weekdayOf(day), item),
  );
  return fits.at(place >= 4 ? -1 : place) ?? null;
}

/** @param weekday 0 for Monday. */
function isItem(weekday: number, item: number): boolean {
  if (item === 0) return true;
  if (item === 1) return weekday < 5;
  if (item === 2) return weekday >= 5;
  return (weekday + 1) % 7 === item - 3;
}

function onDay(month: number, number: number): number | null {
  const day = firstOf(month) + number - 1;
  return day < firstOf(month + 1) ? day : null;
}

/** Months from the year 0. */
function monthIndex(day: number): number {
  const text = dayOfNumber(day);
  return Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1;
}

function firstOf(month: number): number {
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  return dayNumber(dayOf(`${year}-${String((month % 12) + 1).padStart(2, '0')}-01`));
}

export function dayIn(text: string | null): number | null {
  const written = (text ?? '').slice(0, 10);
  return isDay(written) ? dayNumber(written) : null;
}
