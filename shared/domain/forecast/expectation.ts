import { z } from 'zod';
import { fen } from '#shared/values/money.ts';
import { splitFen } from '#shared/values/split.ts';
import type { ForecastMethod } from './forecast-method.ts';
import { type LineStanding, PRIOR_MONTHS, type Setting, sumOf } from './line-standing.ts';
import { theilSen } from './theil-sen.ts';
import { workDaysGone } from './work-days.ts';

/** Why a method could not be used, so that the remaining plan stands in for it. */
export const fallbackSchema = z.enum(['no-month-over', 'too-few-months', 'no-work-days']);
export type Fallback = z.infer<typeof fallbackSchema>;

/** What the method was worked out from, beside plan and actuals: for the words that explain it. */
export type Basis =
  | { readonly kind: 'remaining-plan' }
  | { readonly kind: 'nothing-more' }
  | { readonly kind: 'by-hand' }
  | {
      readonly kind: 'run-rate';
      /** Fen a working day, over the months from `from` up to, not with, `to`. */
      readonly perDayFen: number;
      readonly from: number;
      readonly to: number;
      readonly daysSeen: number;
      readonly daysLeft: number;
    }
  | {
      readonly kind: 'trend';
      /** Actual of plan in the months that the line went through. */
      readonly ratios: readonly { readonly position: number; readonly ratio: number }[];
      readonly slope: number;
      /** Where the line stands in the last of them, and where it is held level. */
      readonly lastRatio: number;
      readonly endRatio: number;
    };

/** What a line is expected to come to, month by month. */
export type Expectation = {
  readonly used: ForecastMethod;
  readonly fallback: Fallback | null;
  readonly basis: Basis;
  /** Each month in all: actuals where it is over, what it will come to where it is open. */
  readonly months: readonly number[];
  /** What the method would have said of the months that are over. */
  readonly fitted: readonly number[];
};

/** A trend is followed so many months ahead, and then kept level: further on nobody knows. */
const TREND_MONTHS = 3;
const LEAST_TREND_MONTHS = 3;
/** Where a trend was going two years ago says nothing about where it is going. */
const TREND_SEEN = 12;
const HIGHEST_RATIO = 3;

const methods: Readonly<Record<ForecastMethod, (line: LineStanding, setting: Setting) => Expectation>> = {
  'remaining-plan': (line, setting) => remainingPlan(line, setting, null),
  'nothing-more': nothingMore,
  'by-hand': byHand,
  'run-rate': runRate,
  trend,
};

export function expectation(line: LineStanding, setting: Setting): Expectation {
  return methods[line.method](line, setting);
}

/** The plan of the open months, or what was booked there where that is more. */
function remainingPlan(line: LineStanding, { time }: Setting, fallback: Fallback | null): Expectation {
  const months = line.plan.map((planned, position) => {
    const booked = line.actual[position] ?? 0;
    return position < time.overCount ? booked : Math.max(planned, booked);
  });
  return { used: 'remaining-plan', fallback, basis: { kind: 'remaining-plan' }, months, fitted: line.plan };
}

function nothingMore({ plan, actual }: LineStanding): Expectation {
  return {
    used: 'nothing-more',
    fallback: null,
    basis: { kind: 'nothing-more' },
    months: actual,
    fitted: plan,
  };
}

/** What the amount leaves after the actuals, laid over the open months as the plan lies there. */
function byHand({ plan, actual, actualFen, handFen }: LineStanding, { time }: Setting): Expectation {
  const months = [...actual];
  const planned = plan
    .slice(time.overCount)
    .map((amount, index) => Math.max(0, amount - Math.max(0, actual[time.overCount + index] ?? 0)));
  const weights = planned.some((amount) => amount > 0) ? planned : planned.map(() => 1);
  const parts = splitFen(fen(Math.max(0, handFen - actualFen)), weights) ?? [];
  for (const [index, amount] of parts.entries()) {
    const position = time.overCount + index;
    months[position] = (months[position] ?? 0) + amount;
  }
  return { used: 'by-hand', fallback: null, basis: { kind: 'by-hand' }, months, fitted: plan };
}

/** The months between the first and the last that the line plans or spends in; without plan, up to the end. */
function activeSpan({ plan, actual }: LineStanding): readonly [from: number, to: number] {
  const from = plan.findIndex((planned, position) => planned !== 0 || (actual[position] ?? 0) !== 0);
  if (from === -1) return [0, 0];
  const lastPlanned = plan.findLastIndex((planned) => planned !== 0);
  return [from, lastPlanned === -1 ? plan.length : lastPlanned + 1];
}

function runRate(line: LineStanding, setting: Setting): Expectation {
  const { time, workDays } = setting;
  const [from, end] = activeSpan(line);
  const to = Math.min(end, time.overCount);
  if (to <= from) return remainingPlan(line, setting, 'no-month-over');
  const counts = workDays.map((days) => days.length);
  const daysSeen = sumOf(counts, from, to);
  if (daysSeen === 0) return remainingPlan(line, setting, 'no-work-days');
  const perDayFen = sumOf(line.actual, from, to) / daysSeen;
  const left = counts.map((count, position) => {
    if (position < time.overCount || position >= end) return 0;
    if (position !== time.runningAt) return count;
    return count - workDaysGone(workDays[position] ?? [], time.today);
  });
  const months = line.actual.map((booked, position) => {
    const expected = Math.max(0, Math.round(perDayFen * (left[position] ?? 0)));
    return position === time.runningAt ? booked + expected : Math.max(booked, expected);
  });
  const basis = { kind: 'run-rate', perDayFen, from, to, daysSeen, daysLeft: sumOf(left) } as const;
  const fitted = counts.map((count) => perDayFen * count);
  return { used: 'run-rate', fallback: null, basis, months, fitted };
}

function trend(line: LineStanding, setting: Setting): Expectation {
  const { overCount } = setting.time;
  const ratios = ratiosOf(line, overCount);
  const last = ratios.at(-1);
  if (last === undefined) return remainingPlan(line, setting, 'no-month-over');
  const fit = theilSen(ratios.map(({ position, ratio }) => [position, ratio] as const));
  if (ratios.length < LEAST_TREND_MONTHS || fit === null) {
    return remainingPlan(line, setting, 'too-few-months');
  }
  // As with the band: the fewer months are known, the less is made of them.
  const slope = (fit.slope * ratios.length) / (ratios.length + PRIOR_MONTHS);
  const level = fit.intercept + fit.slope * last.position;
  const ratioAt = (position: number) => {
    const ahead = Math.min(position - last.position, TREND_MONTHS);
    return Math.min(HIGHEST_RATIO, Math.max(0, level + (ahead > 0 ? slope : fit.slope) * ahead));
  };
  const months = line.plan.map((planned, position) => {
    const booked = line.actual[position] ?? 0;
    return position < overCount ? booked : Math.max(booked, Math.round(planned * ratioAt(position)));
  });
  const basis = {
    kind: 'trend',
    ratios,
    slope,
    lastRatio: ratioAt(last.position),
    endRatio: ratioAt(line.plan.length),
  } as const;
  const fitted = line.plan.map((planned, position) => planned * ratioAt(position));
  return { used: 'trend', fallback: null, basis, months, fitted };
}

/** Actual of plan in the last months that are over and have a plan. */
function ratiosOf({ plan, actual }: LineStanding, overCount: number) {
  return plan
    .slice(0, overCount)
    .flatMap((planned, position) =>
      planned > 0 ? [{ position, ratio: (actual[position] ?? 0) / planned }] : [],
    )
    .slice(-TREND_SEEN);
}
