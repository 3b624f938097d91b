import { type Outcome, accepted, refused } from '../refusal.ts';
import { HUNDREDTHS_LIMIT, type TimeAmount, type TimeUnit, isElapsed } from './time-units.ts';

/** Longer than a duration or a list of predecessors of ten thousand would be; keeps out a pasted file. */
export const LONGEST_TEXT = 200_000;

/** More days than any task may last: about a hundred years of working days. */
export const LONGEST_DAYS = 25_000;

const wordsOf: Readonly<Record<TimeUnit, readonly string[]>> = {
  m: ['m', 'min', 'mins', 'minute', 'minutes', '分', '分钟', '分钟工时'],
  h: ['h', 'hr', 'hrs', 'hour', 'hours', '时', '小时', '个小时', '工时', '个工时'],
  d: ['d', 'dy', 'day', 'days', '天', '日', '工日', '个工日', '工作日', '个工作日'],
  w: ['w', 'wk', 'wks', 'week', 'weeks', '周', '个周', '星期', '个星期', '工作周', '周工时'],
  em: ['em', 'emin', 'emins', 'eminute', 'eminutes', '自然分', '自然分钟', '日历分钟'],
  eh: ['eh', 'ehr', 'ehrs', 'ehour', 'ehours', '自然时', '自然小时', '日历小时'],
  ed: ['ed', 'edy', 'eday', 'edays', '自然日', '个自然日', '自然天', '日历日', '个日历日', '日历天'],
  ew: ['ew', 'ewk', 'ewks', 'eweek', 'eweeks', '自然周', '个自然周', '日历周'],
};

const unitByWord: ReadonlyMap<string, TimeUnit> = new Map(
  Object.entries(wordsOf).flatMap(([unit, words]) =>
    isTimeUnit(unit) ? words.map((word): [string, TimeUnit] => [word, unit]) : [],
  ),
);

const FULL_WIDTH = /[\uff01-\uff5e]/gu;
const FULL_WIDTH_OFFSET = 0xfee0;

/** The unit that a word names, in English or Chinese, whatever its case; null for any other. */
export function unitNamed(word: string): TimeUnit | null {
  return unitByWord.get(word.toLowerCase()) ?? null;
}

/** One spelling for what looks the same, character for character, so that places in the text stay where they are. */
export function foldText(text: string): string {
  return text
    .replace(FULL_WIDTH, (char) => String.fromCharCode(char.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(/[\u2010-\u2015\u2212\ufe63]/gu, '-')
    .replace(/[、;\n\r\t]/gu, ',')
    .replace(/\s/gu, ' ');
}

/** Hundredths that digits with at most two decimals come to; null for anything else, or for too many. */
export function hundredthsOf(digits: string): number | null {
  if (!/^\d{1,10}(?:\.\d{0,2})?$/.test(digits)) return null;
  const hundredths = Math.round(Number(digits) * 100);
  return hundredths <= HUNDREDTHS_LIMIT ? hundredths : null;
}

/** '1.5', '10': as short as it is exact. */
export function hundredthsText(hundredths: number): string {
  return String(hundredths / 100);
}

/**
 * Reads a duration as typed: '5d', '0.5 天', '2w', '90m', '4 小时'; a plain number is days. A question mark after it
 * (an estimate, as Microsoft Project writes it) is let pass.
 * Refused: 'duration-unreadable', 'duration-out-of-range' (below zero or beyond LONGEST_DAYS), 'duration-elapsed'
 * (work around the clock is a calendar's affair).
 */
export function parseDuration(text: string): Outcome<TimeAmount> {
  const written = text.trim().slice(0, 100);
  const match = /^([-+]?) ?([\d.]+) ?([^\d.?]*?) ?\??$/u.exec(foldText(written));
  const hundredths = hundredthsOf(match?.[2] ?? '');
  const word = match?.[3] ?? '';
  const unit = word === '' ? 'd' : unitNamed(word);
  if (hundredths === null || unit === null) {
    return refused('duration-unreadable', { text: written }, 'duration');
  }
  if (isElapsed(unit)) return refused('duration-elapsed', { text: written }, 'duration');
  const isNegative = match?.[1] === '-' && hundredths > 0;
  if (isNegative || hundredths > LONGEST_DAYS * 100 * mostPerDay(unit)) {
    return refused('duration-out-of-range', { name: written, limitCount: LONGEST_DAYS }, 'duration');
  }
  return accepted({ hundredths, unit });
}

/** '5d', '0.5d', '90m': what parseDuration reads. */
export function formatAmount({ hundredths, unit }: TimeAmount): string {
  return `${hundredthsText(hundredths)}${unit}`;
}

/** How many of a unit a day of 480 minutes holds at most, for the limit only. */
function mostPerDay(unit: TimeUnit): number {
  return unit === 'm' ? 480 : unit === 'h' ? 8 : 1;
}

function isTimeUnit(text: string): text is TimeUnit {
  return text in wordsOf;
}
