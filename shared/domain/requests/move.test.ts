import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FEN_LIMIT, fen, sumFen } from '#shared/values/money.ts';
import { addMonths } from '#shared/values/month.ts';
import { linePlanFen, signFits } from '../budget/plan.ts';
import { availableFen } from './books.ts';
import { exampleBooks, FIRST_MONTH, leg } from './example-books.ts';
import { draftFault, legFaults, movedFen, type WrittenLeg } from './legs.ts';
import { decideMove, isAcrossCategories, legsTo, lineMoves, moveFaults } from './move.ts';
import { MAX_LEGS, type RequestKind } from './request.ts';

const [ADS, OTHER_ADS, CONTENT, RESERVE] = [0, 1, 2, 3];
const books = exampleBooks(
  [
    { category: 0, plan: [300, 300, 300] },
    { category: 0, plan: [300, 0, 0], open: 120, actual: 100 },
    { category: 1, plan: [100, 100, 100] },
    { category: 3, plan: [50, 50, 50] },
  ],
  { total: 2000, closed: [FIRST_MONTH] },
);

const reasons = (kind: RequestKind, legs: readonly WrittenLeg[]) =>
  moveFaults(kind, legs, books).map(({ reason }) => reason);

describe('legs', () => {
  test('that move nothing, twice the same cell, or a zero are refused, each by its place', () => {
    expect(reasons('reallocation', [])).toEqual(['request-without-legs']);
    const legs = [leg(ADS, 1, -100), leg(ADS, 1, 100), leg(CONTENT, 1, 0)];
    expect(legFaults('reallocation', legs, books)).toMatchObject([
      { reason: 'cell-repeated', field: 'legs.1', params: { line: 'Line 0', atMonth: '2026-02' } },
      { reason: 'leg-zero', field: 'legs.2' },
    ]);
  });

  test('add up to the fen for a reallocation and a draw; a release may leave a rest, and no more than it takes', () => {
    const off = [leg(ADS, 1, -100), leg(CONTENT, 1, 101)];
    expect(legFaults('reallocation', off, books)).toMatchObject([
      { reason: 'legs-do-not-add-up', params: { byFen: 1 } },
    ]);
    const draw = [leg(RESERVE, 1, -40), leg(CONTENT, 1, 30)];
    expect(reasons('draw', draw)).toEqual(['legs-do-not-add-up']);
    expect(reasons('release', draw)).toEqual([]);
    expect(reasons('release', [leg(RESERVE, 1, -40), leg(CONTENT, 1, 41)])).toEqual(['legs-do-not-add-up']);
    expect(reasons('plan-edit', draw)).toEqual(['reserve-only-by-draw']);
    expect(reasons('plan-edit', [leg(ADS, 1, -40)])).toEqual([]);
  });

  test('keep to the reserve as their kind has it', () => {
    expect(reasons('reallocation', [leg(RESERVE, 1, -40), leg(CONTENT, 1, 40)])).toEqual([
      'reserve-only-by-draw',
    ]);
    expect(reasons('reallocation', [leg(RESERVE, 1, 40), leg(CONTENT, 1, -40)])).toEqual([]);
    expect(reasons('reallocation', [leg(RESERVE, 1, -40), leg(RESERVE, 2, 40)])).toEqual([]);
    expect(reasons('draw', [leg(ADS, 1, -40), leg(CONTENT, 1, 40)])).toEqual(['draw-takes-from-reserve']);
    expect(reasons('draw', [leg(RESERVE, 1, -40), leg(RESERVE, 2, 40)])).toEqual(['draw-takes-from-reserve']);
    expect(reasons('release', [leg(ADS, 1, -40)])).toEqual(['release-takes-from-reserve']);
  });

  test('of a line that is gone or a month that is closed stop it, and say which', () => {
    const legs = [{ ...leg(9, 1, -40), lineName: 'Radio' }, leg(CONTENT, 0, 40)];
    expect(moveFaults('reallocation', legs, books)).toMatchObject([
      { reason: 'line-removed', params: { line: 'Radio' } },
      { reason: 'month-closed', params: { atMonth: '2026-01' } },
    ]);
    expect(draftFault('reallocation', [leg(CONTENT, 0, 40)], books)).toBeNull();
    expect(draftFault('reallocation', legs, books)).toMatchObject({ reason: 'line-removed' });
    expect(reasons('reallocation', [leg(ADS, 3, -40), leg(CONTENT, 1, 40)])).toEqual([
      'month-outside-period',
    ]);
  });

  test('of absurd amounts and numbers are refused, not rounded', () => {
    const legs = [leg(ADS, 1, FEN_LIMIT), leg(ADS, 2, FEN_LIMIT), leg(CONTENT, 1, -FEN_LIMIT)];
    expect(reasons('reallocation', legs)).toContain('legs-do-not-add-up');
    const many = Array.from({ length: MAX_LEGS + 1 }, () => leg(ADS, 1, 1));
    expect(reasons('reallocation', many)).toEqual(['too-many-legs']);
  });
});

describe('money', () => {
  test('that is promised or spent can’t be moved away, to the fen', () => {
    const moved = exampleBooks([
      { category: 0, plan: [0, 300], open: 120, actual: 100 },
      { category: 1, plan: [0, 100] },
    ]);
    const move = (amount: number) => [leg(0, 1, 0 - amount), leg(1, 1, amount)];
    expect(decideMove('reallocation', move(80), moved).kind).toBe('ok');
    expect(decideMove('reallocation', move(81), moved)).toMatchObject({
      refusal: { reason: 'money-short', params: { line: 'Line 0', byFen: 1 } },
    });
    expect(moveFaults('plan-edit', move(81), moved)).toEqual([]);
  });

  test('of a line that is overspent already can’t be moved away at all, and may be added', () => {
    const over = exampleBooks([
      { category: 0, plan: [0, 100], actual: 150 },
      { category: 1, plan: [0, 100] },
    ]);
    expect(decideMove('reallocation', [leg(0, 1, -1), leg(1, 1, 1)], over)).toMatchObject({
      refusal: { reason: 'money-short', params: { byFen: 51 } },
    });
    expect(decideMove('reallocation', [leg(0, 1, 1), leg(1, 1, -1)], over).kind).toBe('ok');
  });

  test('of a rebate is mirrored: less may come back, but not less than came', () => {
    const rebate = exampleBooks([
      { category: 0, kind: 'rebate', plan: [0, -100], actual: -60 },
      { category: 0, plan: [0, 500] },
    ]);
    const move = (amount: number) => [leg(0, 1, amount), leg(1, 1, 0 - amount)];
    expect(decideMove('reallocation', move(40), rebate).kind).toBe('ok');
    expect(decideMove('reallocation', move(41), rebate)).toMatchObject({
      refusal: { reason: 'money-short', params: { byFen: 1 } },
    });
    expect(decideMove('reallocation', move(-40), rebate).kind).toBe('ok');
  });

  test('is not taken from a month that does not plan it', () => {
    expect(decideMove('reallocation', [leg(ADS, 1, -301), leg(CONTENT, 1, 301)], books)).toMatchObject({
      refusal: {
        reason: 'month-short',
        field: 'legs.0',
        params: { line: 'Line 0', atMonth: '2026-02', byFen: 1 },
      },
    });
  });

  test('beyond the programme’s total is not to be had', () => {
    const full = exampleBooks([{ category: 0, plan: [100, 100] }]);
    expect(decideMove('plan-edit', [leg(0, 1, 1)], full)).toMatchObject({
      refusal: { reason: 'over-allocated', params: { byFen: 1 } },
    });
    expect(decideMove('plan-edit', [leg(0, 1, 1)], full, fen(201)).kind).toBe('ok');
    expect(decideMove('plan-edit', [leg(0, 1, -1)], full, fen(198))).toMatchObject({
      refusal: { reason: 'total-below-plan' },
    });
  });
});

test('what is across categories leaves one, for another or for nothing', () => {
  const across = (legs: readonly WrittenLeg[]) => isAcrossCategories(lineMoves(legs, books));
  expect(across([leg(ADS, 1, -40), leg(OTHER_ADS, 1, 40)])).toBe(false);
  expect(across([leg(ADS, 1, -40), leg(ADS, 2, 40)])).toBe(false);
  expect(across([leg(ADS, 1, -40), leg(CONTENT, 1, 40)])).toBe(true);
  expect(across([leg(RESERVE, 1, -40)])).toBe(true);
});

const amounts = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 4, maxLength: 4 });
const anyBooks = fc
  .array(fc.record({ plan: amounts, open: fc.nat(300), actual: fc.nat(300), category: fc.nat(3) }), {
    minLength: 2,
    maxLength: 6,
  })
  .map((lines) => exampleBooks(lines));
const anyLegs = fc.array(
  fc.record({ line: fc.nat(5), at: fc.nat(3), fen: fc.integer({ min: -300, max: 300 }) }),
  { maxLength: 5 },
);
const kinds = fc.constantFrom<RequestKind>('reallocation', 'draw', 'release', 'plan-edit');

test('any legs are applied so that everything adds up, or refused with nothing moved', () => {
  const seen = { ok: 0, refused: 0 };
  // Balanced by a last leg often enough that some pass.
  const balanced = fc.tuple(anyLegs, fc.boolean()).map(([legs, balance]) => {
    const rest = legs.reduce((sum, one) => sum + one.fen, 0);
    return balance ? [...legs, { line: 0, at: 3, fen: 0 - rest }] : legs;
  });
  fc.assert(
    fc.property(anyBooks, balanced, kinds, (before, written, kind) => {
      const legs = written.map((one) => leg(one.line, one.at, one.fen));
      const outcome = decideMove(kind, legs, before);
      seen[outcome.kind] += 1;
      expect(moveFaults(kind, legs, before)[0]).toEqual(
        outcome.kind === 'refused' ? outcome.refusal : undefined,
      );
      if (outcome.kind === 'refused') return;
      const { cells, moves, planFen } = outcome.value;
      const after = before.lines.map((line) => ({
        ...line,
        plan: line.plan.map(
          (amount, at) =>
            cells.find((cell) => cell.lineId === line.id && cell.month === addMonths(FIRST_MONTH, at))?.fen ??
            amount,
        ),
      }));
      expect(sumFen(after.map(linePlanFen))).toBe(planFen);
      expect(planFen - sumFen(before.lines.map(linePlanFen))).toBe(
        legs.reduce((sum, one) => sum + one.fen, 0),
      );
      expect(after.every((line) => line.plan.every((amount) => signFits(line.kind, amount)))).toBe(true);
      expect(legsTo(cells, before).toSorted(byCell)).toEqual(legs.toSorted(byCell));
      for (const { line, changeFen, availableAfterFen } of moves) {
        const own = after.find(({ id }) => id === line.id) ?? line;
        expect(availableFen(own, linePlanFen(own))).toBe(availableAfterFen);
        const mustStayFree = kind !== 'plan-edit' && changeFen < 0;
        expect(mustStayFree && availableAfterFen < 0).toBe(false);
      }
      // Back again is the plan as it was.
      const back = lineMoves(
        legs.map((one) => ({ ...one, fen: fen(0 - one.fen) })),
        { ...before, lines: after },
      );
      expect(back.map((move) => [move.line.id, move.planAfterFen])).toEqual(
        moves.map((move) => [move.line.id, move.planBeforeFen]),
      );
      expect(movedFen(legs)).toBeGreaterThan(0);
    }),
    { numRuns: 2000 },
  );
  expect(seen.ok).toBeGreaterThan(50);
  expect(seen.refused).toBeGreaterThan(50);
});

function byCell(one: WrittenLeg, other: WrittenLeg): number {
  return `${one.lineId} ${one.month}` < `${other.lineId} ${other.month}` ? -1 : 1;
}
