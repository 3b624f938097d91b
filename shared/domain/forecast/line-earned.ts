import { WHOLE_BP } from '#shared/values/basis-points.ts';
import { type Fen, fen } from '#shared/values/money.ts';
import { divideHalfAway } from '#shared/values/number-text.ts';
import type { EarnedInputs } from './earned-value.ts';
import type { Progress } from './forecast-method.ts';
import { type LineStanding, type Setting, sumOf } from './line-standing.ts';
import { workDaysGone } from './work-days.ts';

/**
 * What a line's earned value comes from. The running month's plan is due by the working days that have gone. Null for
 * a rebate, which is no work.
 */
export function earnedInputs(
  line: LineStanding,
  { doneBp }: Progress,
  { time, workDays }: Setting,
): EarnedInputs | null {
  if (line.sign === -1) return null;
  const { endedCount, runningAt, today } = time;
  const days = workDays[runningAt ?? -1] ?? [];
  const running = part(line.plan[runningAt ?? -1] ?? 0, workDaysGone(days, today), days.length);
  const reached = runningAt === null ? endedCount : runningAt + 1;
  return {
    bacFen: fen(line.planFen),
    pvFen: fen(sumOf(line.plan, 0, endedCount) + running),
    evFen: part(line.planFen, doneBp, WHOLE_BP),
    acFen: fen(sumOf(line.actual, 0, reached)),
  };
}

/** All of it where the whole is zero: a month without working days is due with its first day. */
function part(amount: number, of: number, whole: number): Fen {
  return whole === 0 ? fen(amount) : fen(Number(divideHalfAway(BigInt(amount) * BigInt(of), BigInt(whole))));
}
