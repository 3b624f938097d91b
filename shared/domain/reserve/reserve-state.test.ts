import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Day, day } from '#shared/values/day.ts';
import { type Id, uuidV7 } from '#shared/values/id.ts';
import { fen, sumFen } from '#shared/values/money.ts';
import { addMonths, month } from '#shared/values/month.ts';
import { exampleLineId } from '../budget/example-sheet.ts';
import { reserveStateSchema } from './reserve.ts';
import { type AppliedReserveMove, type PlannedReserveLine, reserveState } from './reserve-state.ts';

const programme = { firstMonth: month('2026-01'), monthCount: 6 };
const requestId = (number: number): Id<'budget_request'> => uuidV7(number, new Uint8Array(10));

function line(
  number: number,
  plan: readonly number[],
  spent: readonly number[] = [],
  outside = 0,
): PlannedReserveLine {
  return {
    lineId: exampleLineId(number),
    name: `Line ${number}`,
    plan: plan.map(fen),
    spent: plan.map((_, at) => fen(spent[at] ?? 0)),
    spentOutsideFen: fen(outside),
  };
}

function move(
  number: number,
  on: Day,
  kind: 'draw' | 'release',
  taken: readonly [number, number, number][],
): AppliedReserveMove {
  const legs = taken.map(([ofLine, at, amount]) => ({
    lineId: exampleLineId(ofLine),
    lineName: `Line ${ofLine}`,
    month: addMonths(programme.firstMonth, at),
    fen: fen(amount),
  }));
  return {
    requestId: requestId(number),
    number: `DR-2026-${number}`,
    kind,
    day: on,
    cause: null,
    causeText: '',
    risk: null,
    reason: '',
    requesterName: null,
    approverNames: ['Shen'],
    legs,
  };
}

const today = day('2026-04-10');

describe('the reserve', () => {
  test('is what is left of what was set aside, by line, by month and after each move', () => {
    const state = reserveState({
      programme,
      today,
      // 100 a month on two lines, before 30 were drawn of February and 20 released of June.
      lines: [line(0, [50, 20, 50, 50, 50, 50]), line(1, [50, 50, 50, 50, 50, 30], [0, 10])],
      moves: [
        move(1, day('2026-02-15'), 'draw', [
          [0, 1, -30],
          [7, 1, 30],
        ]),
        move(2, day('2026-03-01'), 'release', [[1, 5, -20]]),
      ],
      pendingFen: fen(5),
    });
    expect(state).toMatchObject({
      setAsideFen: 580,
      setAsideToDateFen: 400,
      drawnFen: 30,
      releasedFen: 20,
      spentFen: 10,
      balanceFen: 540,
      pendingFen: 5,
      usedBp: 690,
      lines: [
        { setAsideFen: 300, drawnFen: 30, releasedFen: 0, spentFen: 0, balanceFen: 270 },
        { setAsideFen: 280, drawnFen: 0, releasedFen: 20, spentFen: 10, balanceFen: 270 },
      ],
    });
    expect(state.months.map(({ balanceFen }) => balanceFen)).toEqual([600, 560, 540, 540, 540, 540]);
    expect(state.months.map(({ setAsideFen }) => setAsideFen)).toEqual([100, 100, 100, 100, 100, 80]);
    expect(state.moves.map(({ number, balanceFen, to }) => [number, balanceFen, to.length])).toEqual([
      ['DR-2026-2', 540, 0],
      ['DR-2026-1', 570, 1],
    ]);
  });

  test('says nothing of its use while nothing is set aside', () => {
    const state = reserveState({ programme, today, lines: [], moves: [], pendingFen: fen(0) });
    expect(state).toMatchObject({ setAsideFen: 0, balanceFen: 0, usedBp: null, lines: [], moves: [] });
  });
});

test('balance, months and lines add up, whatever was drawn, released and spent', () => {
  const amount = fc.nat(1000);
  const lines = fc.array(
    fc.tuple(fc.array(amount, { minLength: 6, maxLength: 6 }), fc.array(amount, { maxLength: 6 }), amount),
    { minLength: 1, maxLength: 3 },
  );
  const taken = fc.tuple(fc.nat(2), fc.nat(5), fc.integer({ min: 1, max: 500 }));
  const moves = fc.array(
    fc.tuple(
      fc.constantFrom('draw' as const, 'release' as const),
      fc.integer({ min: 1, max: 12 }),
      fc.array(taken, { minLength: 1, maxLength: 3 }),
    ),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(lines, moves, (plans, made) => {
      const ordered = made.toSorted(([, a], [, b]) => a - b);
      const state = reserveState({
        programme,
        today,
        lines: plans.map(([plan, spent, outside], index) => line(index, plan, spent, outside)),
        moves: ordered.map(([kind, at, legs], index) =>
          move(
            index + 1,
            day(`2026-${String(at).padStart(2, '0')}-05`),
            kind,
            legs.map(([l, m, f]) => [l % plans.length, m, 0 - f]),
          ),
        ),
        pendingFen: fen(0),
      });
      expect(reserveStateSchema.parse(state)).toEqual(state);
      expect(state.setAsideFen - state.drawnFen - state.spentFen).toBe(state.balanceFen);
      expect(sumFen(state.lines.map((of) => of.balanceFen))).toBe(state.balanceFen);
      expect(sumFen(state.months.map((of) => of.setAsideFen))).toBe(state.setAsideFen);
      expect(sumFen(state.months.map((of) => of.drawnFen))).toBe(state.drawnFen);
      expect(state.months.at(-1)?.balanceFen).toBe(state.balanceFen);
      expect(sumFen(state.moves.map((of) => of.fen))).toBe(state.drawnFen + state.releasedFen);
    }),
  );
});
