import { type SheetTotals, runningTotals } from '#shared/domain/budget/sheet-totals.ts';
import type { BasisPoints } from '#shared/values/basis-points.ts';
import { type Day, daysBetween } from '#shared/values/day.ts';
import { type Fen, ZERO_FEN, fen } from '#shared/values/money.ts';
import { type Month, daysInMonth, firstDay, monthOf, monthsBetween } from '#shared/values/month.ts';
import { shareBp } from '#shared/values/percent.ts';

/** A point of a curve: how many months into the programme, and what has come together by then. */
export type CurvePoint = { readonly at: number; readonly fen: Fen };

export type Cumulative = {
  readonly plan: readonly CurvePoint[];
  /** Up to today, or up to the last actual where that is later. */
  readonly actual: readonly CurvePoint[];
  /** Today, in months into the programme; null before and after it. */
  readonly todayAt: number | null;
};

export function cumulative(totals: SheetTotals['all'], months: readonly Month[], today: Day): Cumulative {
  const [first] = months;
  if (first === undefined) return { plan: [], actual: [], todayAt: null };
  const running = monthsBetween(first, monthOf(today));
  const isWithin = running >= 0 && running < months.length;
  const todayAt = isWithin ? running + partOfMonth(today) : null;
  const lastActual = totals.actual.findLastIndex((amount) => amount !== 0);
  const reach = Math.max(Math.min(running, months.length - 1), lastActual);
  const actual = curve(totals.actual.slice(0, reach + 1));
  return {
    plan: curve(totals.plan),
    actual: endingToday(actual, reach === running ? todayAt : null),
    todayAt,
  };
}

function curve(amounts: readonly Fen[]): readonly CurvePoint[] {
  const sums = runningTotals(amounts);
  return [{ at: 0, fen: ZERO_FEN }, ...sums.map((sum, position) => ({ at: position + 1, fen: sum }))];
}

function endingToday(points: readonly CurvePoint[], todayAt: number | null): readonly CurvePoint[] {
  const last = points.at(-1);
  if (last === undefined || todayAt === null) return points;
  return [...points.slice(0, -1), { at: todayAt, fen: last.fen }];
}

/** Today counts as gone, as in the time that the sentence tells. */
function partOfMonth(today: Day): number {
  const month = monthOf(today);
  return (daysBetween(firstDay(month), today) + 1) / daysInMonth(month);
}

/** How all actuals stand to all plan at the end of the last month that is over. */
export type Standing = {
  readonly month: Month;
  readonly planFen: Fen;
  readonly actualFen: Fen;
  /** Actual less plan, of the plan; null where nothing was planned. */
  readonly byBp: BasisPoints | null;
};

/** Null while no month is over. */
export function standing(totals: SheetTotals['all'], months: readonly Month[], today: Day): Standing | null {
  const running = monthOf(today);
  const position = months.findLastIndex((month) => month < running);
  const month = months[position];
  if (month === undefined) return null;
  const planFen = runningTotals(totals.plan)[position] ?? ZERO_FEN;
  const actualFen = runningTotals(totals.actual)[position] ?? ZERO_FEN;
  return { month, planFen, actualFen, byBp: shareBp(fen(actualFen - planFen), planFen) };
}
