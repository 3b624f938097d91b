import type { Formats } from '#renderer/ui/formats.ts';
import { dayOfNumber } from '#shared/values/moment.ts';

/** Days between two ticks: days, weeks, then months and years as so many weeks. */
const spacings = [1, 2, 7, 14, 28, 56, 91, 182, 364] as const;
/** Monday, 5 January 1970. */
const SOME_MONDAY = 4;

/** Days on which an axis has its ticks: Mondays, where not every day fits. @param most how many fit. */
export function dayTicks(from: number, to: number, most: number): readonly number[] {
  const span = Math.max(1, to - from);
  const spacing = spacings.find((days) => span / days <= most) ?? Math.ceil(span / most);
  const first = spacing < 7 ? Math.ceil(from) : SOME_MONDAY + Math.ceil((from - SOME_MONDAY) / 7) * 7;
  const count = Math.max(0, Math.floor((to - first) / spacing) + 1);
  return Array.from({ length: count }, (_, at) => first + at * spacing);
}

/** The day's name; with its year at the first tick and where a year begins. */
export function tickText(number: number, ticks: readonly number[], formats: Formats): string {
  const day = dayOfNumber(Math.floor(number));
  const at = ticks.indexOf(number);
  const before = ticks[at - 1];
  const year = day.slice(0, 4);
  const isFirstOfYear = before === undefined || dayOfNumber(before).slice(0, 4) !== year;
  const manyYears = yearOf(ticks[0]) !== yearOf(ticks.at(-1));
  const name = formats.day(day, 'short');
  return manyYears && isFirstOfYear ? `${name}\n${year}` : name;
}

function yearOf(number: number | undefined): string {
  return number === undefined ? '' : dayOfNumber(number).slice(0, 4);
}

/** An axis of days, in day numbers. */
export function dayAxis(from: number, to: number, formats: Formats, most = 7) {
  const ticks = dayTicks(from, to, most);
  return {
    type: 'value',
    min: from,
    max: to,
    splitLine: { show: false },
    axisLine: { show: true, onZero: false },
    axisTick: { show: true, customValues: ticks },
    axisLabel: {
      customValues: ticks,
      formatter: (at: number) => tickText(at, ticks, formats),
      lineHeight: 15,
      hideOverlap: true,
    },
  } as const;
}
