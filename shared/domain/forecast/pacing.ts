import { z } from 'zod';
import { type Fen, fen } from '#shared/values/money.ts';
import type { Month } from '#shared/values/month.ts';
import { daySchema, monthSchema } from '../values/value-schemas.ts';
import { forecastFenSchema } from './forecast-amount.ts';
import { type LineStanding, type Setting, sumOf } from './line-standing.ts';
import { nthWorkDay, workDaysGone } from './work-days.ts';

const amountSchema = forecastFenSchema.min(1);

/** Whether a line's money lasts as planned. */
export const pacingSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('on-plan') }),
  /** Spends with nothing planned. */
  z.object({ kind: z.literal('unplanned'), overFen: amountSchema }),
  /** All of the plan is spent by that day, and more comes. */
  z.object({ kind: z.literal('over'), overFen: amountSchema, runsOutOn: daySchema }),
  /** All of the plan was spent in that month already. */
  z.object({ kind: z.literal('used-up'), overFen: amountSchema, since: monthSchema }),
  /** Nothing more is to be spent, and so much stays: a reserve, or work that is done. */
  z.object({ kind: z.literal('kept'), leftFen: amountSchema }),
  /** So much is left at the end. */
  z.object({ kind: z.literal('under'), leftFen: amountSchema }),
  /** A rebate that comes in short of its plan. */
  z.object({ kind: z.literal('rebate-short'), missingFen: amountSchema }),
]);
export type Pacing = z.infer<typeof pacingSchema>;

/** A landing is over from one part in a hundred past the plan on, and under from five on. */
export const OVER_PERCENT = 1;
export const UNDER_PERCENT = 5;

/** How the line's expected months stand to its plan, and when its money runs out. */
export function pacing(
  line: LineStanding,
  expected: readonly number[],
  months: readonly Month[],
  setting: Setting,
): Pacing {
  const eac = sumOf(expected);
  const plan = line.planFen;
  if (plan <= 0) return eac > 0 && line.sign === 1 ? { kind: 'unplanned', overFen: fen(eac) } : NONE;
  const over = eac - plan;
  if (line.sign === -1) {
    return -over * 100 > plan * UNDER_PERCENT ? { kind: 'rebate-short', missingFen: fen(-over) } : ON_PLAN;
  }
  if (over * 100 > plan * OVER_PERCENT) return runsOut(line, expected, months, setting, fen(over));
  if (line.method === 'nothing-more' && over < 0) return { kind: 'kept', leftFen: fen(-over) };
  return -over * 100 > plan * UNDER_PERCENT ? { kind: 'under', leftFen: fen(-over) } : ON_PLAN;
}

const NONE: Pacing = { kind: 'none' };
const ON_PLAN: Pacing = { kind: 'on-plan' };

function runsOut(
  { planFen, actual }: LineStanding,
  expected: readonly number[],
  months: readonly Month[],
  { time, workDays }: Setting,
  overFen: Fen,
): Pacing {
  // Entries dated ahead are not spent yet.
  const reached = time.runningAt === null ? time.endedCount : time.runningAt + 1;
  const isSpent = sumOf(actual, 0, reached) >= planFen;
  const position = crossing(isSpent ? actual : expected, planFen);
  const month = months[position];
  if (month === undefined) return NONE;
  if (isSpent) return { kind: 'used-up', overFen, since: month };
  const days = workDays[position] ?? [];
  const isRunning = position === time.runningAt;
  // What the running month has spent already is spent; the rest lies on the working days after today.
  const gone = isRunning ? workDaysGone(days, time.today) : 0;
  const spent = isRunning ? (actual[position] ?? 0) : 0;
  const left = planFen - sumOf(expected, 0, position) - spent;
  const coming = (expected[position] ?? 0) - spent;
  const share = coming <= 0 ? 0 : Math.min(1, Math.max(0, left / coming));
  const number = gone + Math.max(1, Math.ceil(share * (days.length - gone)));
  const day = nthWorkDay(month, days, number);
  // A month that has ended and waits for its bills lies behind.
  return { kind: 'over', overFen, runsOutOn: day < time.today ? time.today : day };
}

/** The position of the month in which the amounts have come to `target`. */
function crossing(amounts: readonly number[], target: number): number {
  let sum = 0;
  return amounts.findIndex((amount) => {
    sum += amount;
    return sum >= target;
  });
}
