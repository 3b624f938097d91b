import { type Fen, ZERO_FEN, subtractFen, sumFen } from '#shared/values/money.ts';
import { type Month, addMonths } from '#shared/values/month.ts';
import { splitFen } from '#shared/values/split.ts';
import { type Outcome, accepted, refused } from '../refusal.ts';
import { lastMonthOf, monthPosition } from './period.ts';
import type { PhasingShape } from './phasing-shape.ts';
import { type Plan, type PlannedLine, signFits } from './plan.ts';
import type { PlanCell } from './sheet.ts';

/** What the first month of a front-loaded line weighs for each unit that its last month weighs. */
const STEEPNESS = 3;

/**
 * What each of `count` months weighs, as whole numbers above zero.
 * even: all the same. front-loaded: a straight line down, the first month three times the last. back-loaded:
 * the same mirrored. s-curve: slow, fast, slow; the running total follows 3x² − 2x³.
 * @throws RangeError unless `count` is a whole number of at least 1.
 */
export function phasingWeights(shape: PhasingShape, count: number): readonly number[] {
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`no months to phase over: ${count}`);
  return Array.from({ length: count }, (_, position) => weightAt[shape](position, count));
}

const weightAt: Readonly<Record<PhasingShape, (position: number, count: number) => number>> = {
  even: () => 1,
  'front-loaded': declining,
  'back-loaded': (position, count) => declining(count - 1 - position, count),
  's-curve': (position, count) => smoothStep(position + 1, count) - smoothStep(position, count),
};

function declining(position: number, count: number): number {
  return count === 1 ? 1 : STEEPNESS * (count - 1) - (STEEPNESS - 1) * position;
}

/** (3x² − 2x³) · count³ at x = step / count: whole numbers throughout. */
function smoothStep(step: number, count: number): number {
  return 3 * step ** 2 * count - 2 * step ** 3;
}

/** Lays an amount over `count` months; the months add up to it to the fen (largest remainder, M5). */
export function phase(totalFen: Fen, shape: PhasingShape, count: number): readonly Fen[] {
  const parts = splitFen(totalFen, phasingWeights(shape, count));
  if (parts === null) throw new RangeError('phasing weights are above zero');
  return parts;
}

export type PhasingRequest = {
  /** What the line is to plan over all months of the programme. */
  readonly totalFen: Fen;
  readonly shape: PhasingShape;
  /** Earlier and closed months keep what they plan; the rest of the total is laid from here on. */
  readonly fromMonth?: Month | undefined;
};

/** The places of the months that phasing fills: those from `from` on that are not closed. */
export function phasedPlaces(
  plan: Pick<Plan, 'programme' | 'closedMonths'>,
  from: number,
): readonly number[] {
  const { firstMonth, monthCount } = plan.programme;
  return Array.from({ length: monthCount - from }, (_, index) => from + index).filter(
    (place) => !plan.closedMonths.includes(addMonths(firstMonth, place)),
  );
}

/**
 * The cells that lay a line's amount over its months: all of them, or those from `fromMonth` on. Closed months keep
 * what they plan.
 * Refused: 'month-outside-period', 'month-closed' when no month is left to lay it over, and 'sign-against-kind' when
 * the amount, or what the other months leave of it, has the wrong sign for the line. Whether the programme can hold
 * it is for changePlan to decide.
 */
export function phaseLine(
  plan: Pick<Plan, 'programme' | 'closedMonths'>,
  line: PlannedLine,
  { totalFen, shape, fromMonth = plan.programme.firstMonth }: PhasingRequest,
): Outcome<readonly PlanCell[]> {
  const from = monthPosition(plan.programme, fromMonth, 'fromMonth');
  if (from.kind === 'refused') return from;
  const places = phasedPlaces(plan, from.value);
  if (places.length === 0)
    return refused('month-closed', { atMonth: lastMonthOf(plan.programme) }, 'fromMonth');
  const kept = line.plan.filter((_, place) => !places.includes(place));
  const restFen = subtractFen(totalFen, sumFen(kept));
  if (!signFits(line.kind, restFen)) return refused('sign-against-kind', { line: line.name }, 'totalFen');
  const parts = phase(restFen, shape, places.length);
  return accepted(
    places.map((place, index) => ({
      lineId: line.id,
      month: addMonths(plan.programme.firstMonth, place),
      fen: parts[index] ?? ZERO_FEN,
    })),
  );
}
