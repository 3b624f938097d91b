import type { BasisPoints } from '#shared/values/basis-points.ts';
import { type Day, daysBetween } from '#shared/values/day.ts';
import { type Fen, ZERO_FEN, fen } from '#shared/values/money.ts';
import { type Month, daysInMonth, firstDay, monthOf, monthsBetween } from '#shared/values/month.ts';
import { shareBp } from '#shared/values/percent.ts';

/** What the curves are made of: amounts by month, each month on its own. */
export type MonthlyAmounts = {
  readonly months: readonly Month[];
  readonly today: Day;
  readonly plan: readonly Fen[];
  readonly actual: readonly Fen[];
  /** Open commitments by the month that they fall due in. */
  readonly open: readonly Fen[];
  /** What has come together by the end of the open months, as it is foretold. */
  readonly foretold: readonly ForetoldMonth[];
};

export type ForetoldMonth = {
  readonly position: number;
  readonly lowFen: Fen;
  readonly medianFen: Fen;
  readonly highFen: Fen;
};

/** A point of a curve: how many months into the programme, and what has come together by then. */
export type CurvePoint = { readonly at: number; readonly fen: Fen };

/** A point of the band. */
export type BandPoint = CurvePoint & { readonly lowFen: Fen; readonly highFen: Fen };

export type Cumulative = {
  readonly plan: readonly CurvePoint[];
  /** Up to today, or up to the last actual where that is later. */
  readonly actual: readonly CurvePoint[];
  /** Actuals with what is committed beside them, from today on; empty where nothing is. */
  readonly committed: readonly CurvePoint[];
  /** From today on; empty where nothing is foretold. */
  readonly band: readonly BandPoint[];
  /** Today, in months into the programme; null before and after it. */
  readonly todayAt: number | null;
};

export function cumulative(amounts: MonthlyAmounts): Cumulative {
  const { months, today, plan } = amounts;
  const [first] = months;
  if (first === undefined) return { plan: [], actual: [], committed: [], band: [], todayAt: null };
  const running = monthsBetween(first, monthOf(today));
  const isWithin = running >= 0 && running < months.length;
  const todayAt = isWithin ? running + partOfMonth(today) : null;
  const actual = actualCurve(amounts, running, todayAt);
  const now = nowPoint(amounts, actual, todayAt);
  return {
    plan: curve(plan),
    actual,
    committed: committedCurve(amounts, now),
    band: bandFrom(amounts.foretold, now),
    todayAt,
  };
}

function actualCurve(
  { months, actual }: MonthlyAmounts,
  running: number,
  todayAt: number | null,
): readonly CurvePoint[] {
  const lastActual = actual.findLastIndex((amount) => amount !== 0);
  const reach = Math.max(Math.min(running, months.length - 1), lastActual);
  const points = curve(actual.slice(0, reach + 1));
  return endingToday(points, reach === running ? todayAt : null);
}

/** What has come together by today; entries dated ahead are still to come. */
function nowPoint(
  { actual }: MonthlyAmounts,
  points: readonly CurvePoint[],
  todayAt: number | null,
): CurvePoint {
  if (todayAt === null) return points.at(-1) ?? { at: 0, fen: ZERO_FEN };
  return { at: todayAt, fen: runningSums(actual)[Math.ceil(todayAt) - 1] ?? ZERO_FEN };
}

function curve(amounts: readonly Fen[]): readonly CurvePoint[] {
  const sums = runningSums(amounts);
  return [{ at: 0, fen: ZERO_FEN }, ...sums.map((sum, position) => ({ at: position + 1, fen: sum }))];
}

function endingToday(points: readonly CurvePoint[], todayAt: number | null): readonly CurvePoint[] {
  const last = points.at(-1);
  if (last === undefined || todayAt === null) return points;
  return [...points.slice(0, -1), { at: todayAt, fen: last.fen }];
}

/** What fell due before stands where the actuals end; the rest joins by the end of the month that it falls due in. */
function committedCurve({ actual, open }: MonthlyAmounts, end: CurvePoint): readonly CurvePoint[] {
  const lastDue = open.findLastIndex((amount) => amount !== 0);
  if (lastDue === -1) return [];
  const spent = runningSums(actual);
  const sums = runningSums(open).map((sum, position) => fen(sum + (spent[position] ?? 0)));
  const later = sums
    .slice(0, Math.max(lastDue + 1, Math.ceil(end.at)))
    .map((sum, position) => ({ at: position + 1, fen: sum }))
    .filter(({ at }) => at >= end.at);
  return [end, ...later];
}

function bandFrom(foretold: readonly ForetoldMonth[], end: CurvePoint): readonly BandPoint[] {
  const points = foretold
    .map(({ position, lowFen, medianFen, highFen }) => ({
      at: position + 1,
      fen: medianFen,
      lowFen,
      highFen,
    }))
    .filter(({ at }) => at > end.at);
  return points.length === 0 ? [] : [{ ...end, lowFen: end.fen, highFen: end.fen }, ...points];
}

/** Each amount with all before it. */
function runningSums(amounts: readonly Fen[]): readonly Fen[] {
  let sum = 0;
  return amounts.map((amount) => {
    sum += amount;
    return fen(sum);
  });
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
export function standing({ months, today, plan, actual }: MonthlyAmounts): Standing | null {
  const running = monthOf(today);
  const position = months.findLastIndex((month) => month < running);
  const month = months[position];
  if (month === undefined) return null;
  const planFen = runningSums(plan)[position] ?? ZERO_FEN;
  const actualFen = runningSums(actual)[position] ?? ZERO_FEN;
  return { month, planFen, actualFen, byBp: shareBp(fen(actualFen - planFen), planFen) };
}
