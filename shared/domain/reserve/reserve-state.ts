import { type Day } from '#shared/values/day.ts';
import { type Fen, ZERO_FEN, fen, sumFen } from '#shared/values/money.ts';
import { type Month, addMonths, monthOf, monthsBetween, monthsFrom } from '#shared/values/month.ts';
import { shareBp } from '#shared/values/percent.ts';
import type { LineId } from '../budget/line.ts';
import type { Period } from '../budget/period.ts';
import { timeElapsedBp } from '../budget/time-elapsed.ts';
import type { NamedLeg } from '../requests/request.ts';
import type { ReserveLine, ReserveMonth, ReserveMove, ReserveState } from './reserve.ts';

export type PlannedReserveLine = {
  readonly lineId: LineId;
  readonly name: string;
  /** One amount for each month of the programme. */
  readonly plan: readonly Fen[];
  readonly spent: readonly Fen[];
  readonly spentOutsideFen: Fen;
};

/** A draw or a release that was applied, with its legs: those below zero took from the reserve. */
export type AppliedReserveMove = Omit<ReserveMove, 'to' | 'fen' | 'balanceFen' | 'approverNames'> & {
  readonly approverNames: readonly string[];
  readonly legs: readonly NamedLeg[];
};

export type ReserveParts = {
  readonly programme: Period;
  readonly today: Day;
  readonly lines: readonly PlannedReserveLine[];
  /** In the order in which they were applied. */
  readonly moves: readonly AppliedReserveMove[];
  readonly pendingFen: Fen;
};

/**
 * The reserve as a whole, all in fen. Set aside is what its lines plan now and what was drawn from them; what was
 * released is set aside no longer. balance = set aside − drawn − spent = plan − spent.
 */
export function reserveState(parts: ReserveParts): ReserveState {
  const { programme, today, lines, moves, pendingFen } = parts;
  const planFen = sumFen(lines.flatMap((line) => line.plan));
  const spentFen = sumFen(lines.flatMap((line) => [...line.spent, line.spentOutsideFen]));
  const drawnFen = takenBy(moves.filter(({ kind }) => kind === 'draw'));
  const releasedFen = takenBy(moves.filter(({ kind }) => kind === 'release'));
  const setAsideFen = fen(planFen + drawnFen);
  const months = reserveMonths(parts, fen(setAsideFen + releasedFen));
  return {
    setAsideFen,
    setAsideToDateFen: sumFen(
      months.filter(({ month }) => month <= monthOf(today)).map((month) => month.setAsideFen),
    ),
    drawnFen,
    releasedFen,
    spentFen,
    balanceFen: fen(planFen - spentFen),
    pendingFen,
    usedBp: shareBp(fen(drawnFen + spentFen), setAsideFen),
    timeBp: timeElapsedBp(programme, today),
    lines: lines.map((line) => reserveLine(line, moves)),
    months,
    moves: reserveMoves(moves, months, fen(setAsideFen + releasedFen)).toReversed(),
  };
}

function takenBy(moves: readonly Pick<AppliedReserveMove, 'legs'>[]): Fen {
  return sumFen(moves.map(({ legs }) => takenFen(legs)));
}

function takenFen(legs: readonly Pick<NamedLeg, 'fen'>[]): Fen {
  return fen(legs.reduce((sum, leg) => sum - Math.min(0, leg.fen), 0));
}

function reserveLine(line: PlannedReserveLine, moves: readonly AppliedReserveMove[]): ReserveLine {
  const ofLine = (kind: AppliedReserveMove['kind']): Fen =>
    takenFen(
      moves
        .filter((move) => move.kind === kind)
        .flatMap(({ legs }) => legs.filter((leg) => leg.lineId === line.lineId)),
    );
  const planFen = sumFen(line.plan);
  const spentFen = sumFen([...line.spent, line.spentOutsideFen]);
  const drawnFen = ofLine('draw');
  return {
    lineId: line.lineId,
    name: line.name,
    setAsideFen: fen(planFen + drawnFen),
    drawnFen,
    releasedFen: ofLine('release'),
    spentFen,
    balanceFen: fen(planFen - spentFen),
  };
}

/** What was applied or spent before the first month counts in it, and after the last one in that. */
function reserveMonths({ programme, lines, moves }: ReserveParts, everSetAsideFen: Fen): ReserveMonth[] {
  const months = monthsFrom(programme.firstMonth, programme.monthCount);
  const outsideFen = sumFen(lines.map((line) => line.spentOutsideFen));
  let balance: number = everSetAsideFen;
  return months.map((month, position) => {
    const applied = moves.filter(({ day }) => placeOf(programme, monthOf(day)) === position);
    const drawnFen = takenBy(applied.filter(({ kind }) => kind === 'draw'));
    const releasedFen = takenBy(applied.filter(({ kind }) => kind === 'release'));
    const late = position === months.length - 1 ? outsideFen : ZERO_FEN;
    const spentFen = sumFen([...lines.map((line) => line.spent[position] ?? ZERO_FEN), late]);
    balance -= drawnFen + releasedFen + spentFen;
    return {
      month,
      setAsideFen: setAsideIn(month, position, lines, moves),
      drawnFen,
      releasedFen,
      spentFen,
      balanceFen: fen(balance),
    };
  });
}

function setAsideIn(
  month: Month,
  position: number,
  lines: readonly PlannedReserveLine[],
  moves: readonly AppliedReserveMove[],
): Fen {
  const drawnOfMonth = moves
    .filter(({ kind }) => kind === 'draw')
    .flatMap(({ legs }) => legs.filter((leg) => leg.month === month));
  return fen(sumFen(lines.map((line) => line.plan[position] ?? ZERO_FEN)) + takenFen(drawnOfMonth));
}

function placeOf(programme: Period, month: Month): number {
  const place = monthsBetween(programme.firstMonth, month);
  return Math.min(Math.max(place, 0), programme.monthCount - 1);
}

/** Each move with what remained after it: entries up to the end of the month before count as spent by then. */
function reserveMoves(
  moves: readonly AppliedReserveMove[],
  months: readonly ReserveMonth[],
  everSetAsideFen: Fen,
): ReserveMove[] {
  let left: number = everSetAsideFen;
  return moves.map(({ legs, approverNames, ...move }) => {
    const amountFen = takenFen(legs);
    left -= amountFen;
    const before = addMonths(monthOf(move.day), -1);
    const spent = months.filter(({ month }) => month <= before).reduce((sum, at) => sum + at.spentFen, 0);
    return {
      ...move,
      approverNames: [...approverNames],
      fen: amountFen,
      to: receivers(legs),
      balanceFen: fen(left - spent),
    };
  });
}

function receivers(legs: readonly NamedLeg[]): ReserveMove['to'] {
  const lines = new Map<LineId, ReserveMove['to'][number]>();
  for (const { lineId, lineName, fen: amount } of legs.filter((leg) => leg.fen > 0)) {
    lines.set(lineId, { lineId, lineName, fen: fen((lines.get(lineId)?.fen ?? 0) + amount) });
  }
  return [...lines.values()];
}
