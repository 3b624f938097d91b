import {
  type TimeAmount,
  type TimeUnit,
  type WorkUnits,
  minutesPer,
} from '#shared/domain/schedule/time-units.ts';
import type { Lag } from '#shared/domain/schedule/link.ts';
import { isMoment, type Moment } from '#shared/values/moment.ts';
import { ReadingRefused } from '../../imports/reading-refused.ts';
import { textOf, type XmlNode } from './mspdi-xml.ts';

/** Units by the number that Microsoft Project gives them; estimated ones are 32 more. Months are days there. */
const UNITS: ReadonlyMap<number, TimeUnit> = new Map([
  [3, 'm'],
  [4, 'em'],
  [5, 'h'],
  [6, 'eh'],
  [7, 'd'],
  [8, 'ed'],
  [9, 'w'],
  [10, 'ew'],
  [11, 'd'],
  [12, 'ed'],
]);
const ESTIMATED = 32;
const PERCENT = 19;
const ELAPSED_PERCENT = 20;
/** Lags of links are in tenths of a minute. */
const TENTHS = 10;
const DURATION = /^(-?)P(?:(\d{1,6})D)?(?:T(?:(\d{1,8})H)?(?:(\d{1,8})M)?(?:(\d{1,8})(?:\.\d+)?S)?)?$/;
const MOMENT = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?Z?$/;
const CLOCK = /^(\d{2}):(\d{2})(?::\d{2})?$/;

/** The fields of one record; a value that can't be read names the record and the field. */
export class RecordFields {
  readonly #node: XmlNode;
  readonly #name: string;

  constructor(node: XmlNode, name: string) {
    this.#node = node;
    this.#name = name;
  }

  text(field: string): string | null {
    return textOf(this.#node, field);
  }

  isSet(field: string): boolean {
    const text = this.text(field);
    return text === '1' || text === 'true';
  }

  number(field: string): number | null {
    const text = this.text(field);
    if (text === null) return null;
    if (!/^-?\d{1,15}(?:\.\d+)?$/.test(text)) throw this.#unreadable(field, text);
    return Number(text);
  }

  moment(field: string): Moment | null {
    const text = this.text(field);
    if (text === null || text.toUpperCase() === 'NA') return null;
    const at = momentIn(text);
    if (at === null) throw this.#unreadable(field, text);
    return at;
  }

  /** 'PT16H0M0S' in whole minutes. */
  minutes(field: string): number | null {
    const text = this.text(field);
    if (text === null) return null;
    const minutes = minutesIn(text);
    if (minutes === null) throw this.#unreadable(field, text);
    return minutes;
  }

  #unreadable(field: string, text: string): ReadingRefused {
    return new ReadingRefused('plan-value-unreadable', {
      name: this.#name,
      fieldName: field,
      text: text.slice(0, 60),
    });
  }
}

/** Seconds are left off: the console counts whole minutes. */
export function momentIn(text: string): Moment | null {
  const minute = MOMENT.exec(text)?.[1];
  return minute !== undefined && isMoment(minute) ? minute : null;
}

/** An XML duration in whole minutes; days are those of the calendar, as the format defines them. */
export function minutesIn(text: string): number | null {
  const match = DURATION.exec(text);
  if (match === null || text.endsWith('P') || text.endsWith('T')) return null;
  const [, sign, days = '0', hours = '0', minutes = '0', seconds = '0'] = match;
  const whole = Number(days) * 1440 + Number(hours) * 60 + Number(minutes) + Math.round(Number(seconds) / 60);
  return sign === '-' ? 0 - whole : whole;
}

/** '08:30:00' in minutes from midnight. */
export function clockIn(text: string): number | null {
  const match = CLOCK.exec(text);
  if (match === null) return null;
  const minutes = Number(match[1]) * 60 + Number(match[2]);
  return minutes <= 1440 ? minutes : null;
}

export function isElapsedFormat(format: number | null): boolean {
  const unit = UNITS.get(plain(format));
  return unit !== undefined && unit.startsWith('e');
}

/** A duration in the unit in which it was typed, where that says it exactly; in minutes else. */
export function amountIn(minutes: number, format: number | null, units: WorkUnits): TimeAmount {
  const unit = UNITS.get(plain(format)) ?? 'd';
  return exactly(minutes, unit, 'm', units);
}

/** @param lag in tenths of a minute; of a percentage, the percentage. */
export function lagIn(lag: number, format: number | null, units: WorkUnits): Lag {
  const number = plain(format);
  if (number === PERCENT || number === ELAPSED_PERCENT)
    return { hundredths: Math.round(lag * 100), unit: '%' };
  const unit = UNITS.get(number) ?? 'd';
  return exactly(lag / TENTHS, unit, unit.startsWith('e') ? 'em' : 'm', units);
}

/** A percentage of the predecessor's duration in elapsed time: the console has none. */
export function isElapsedPercent(format: number | null): boolean {
  return plain(format) === ELAPSED_PERCENT;
}

function plain(format: number | null): number {
  if (format === null) return 7;
  return format > ESTIMATED ? format - ESTIMATED : format;
}

function exactly(minutes: number, unit: TimeUnit, fallback: 'm' | 'em', units: WorkUnits): TimeAmount {
  const hundredths = (minutes * 100) / minutesPer(unit, units);
  return Number.isInteger(hundredths)
    ? { hundredths, unit }
    : { hundredths: Math.round(minutes * 100), unit: fallback };
}
