import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FEN_LIMIT, fen, sumFen } from '#shared/values/money.ts';
import { month } from '#shared/values/month.ts';
import { exampleSheet } from './example-sheet.ts';
import { phase, phaseLine, phasingWeights } from './phasing.ts';
import { phasingShapeSchema } from './phasing-shape.ts';
import { MAX_MONTHS } from './programme.ts';

const anyShape = fc.constantFrom(...phasingShapeSchema.options);
const anyCount = fc.integer({ min: 1, max: MAX_MONTHS });
const anyTotal = fc.integer({ min: -FEN_LIMIT, max: FEN_LIMIT }).map(fen);

describe('weights', () => {
  test.each([
    ['even', 4, [1, 1, 1, 1]],
    ['front-loaded', 3, [6, 4, 2]],
    ['back-loaded', 3, [2, 4, 6]],
    ['s-curve', 3, [7, 13, 7]],
    ['s-curve', 2, [4, 4]],
    ['front-loaded', 1, [1]],
    ['back-loaded', 1, [1]],
    ['s-curve', 1, [1]],
  ] as const)('%s over %d months', (shape, count, weights) => {
    expect(phasingWeights(shape, count)).toEqual(weights);
  });

  test('are whole, above zero, and in the named shape for any number of months', () => {
    fc.assert(
      fc.property(anyShape, anyCount, (shape, count) => {
        const weights = phasingWeights(shape, count);
        expect(weights).toHaveLength(count);
        expect(weights.every((weight) => Number.isSafeInteger(weight) && weight > 0)).toBe(true);
        const steps = weights.slice(1).map((weight, index) => Math.sign(weight - (weights[index] ?? 0)));
        const expected = { even: [0], 'front-loaded': [-1], 'back-loaded': [1], 's-curve': [1, 0, -1] }[
          shape
        ];
        expect(steps.every((step) => expected.includes(step))).toBe(true);
      }),
    );
  });

  test('mirror each other: front and back, and the s-curve itself', () => {
    fc.assert(
      fc.property(anyCount, (count) => {
        expect(phasingWeights('back-loaded', count)).toEqual(
          phasingWeights('front-loaded', count).toReversed(),
        );
        expect(phasingWeights('s-curve', count)).toEqual(phasingWeights('s-curve', count).toReversed());
      }),
    );
  });

  test('need a month to stand in', () => {
    expect(() => phasingWeights('even', 0)).toThrow(RangeError);
    expect(() => phasingWeights('even', 1.5)).toThrow(RangeError);
  });
});

describe('phase', () => {
  test('lays the odd fen on the earliest months', () => {
    expect(phase(fen(100), 'even', 3)).toEqual([34, 33, 33]);
    expect(phase(fen(-100), 'even', 3)).toEqual([-34, -33, -33]);
    expect(phase(fen(1), 'even', 12)).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(phase(fen(0), 's-curve', 3)).toEqual([0, 0, 0]);
    expect(phase(fen(1_200_000), 'front-loaded', 3)).toEqual([600_000, 400_000, 200_000]);
  });

  test('adds up to the fen', () => {
    fc.assert(
      fc.property(anyTotal, anyShape, anyCount, (total, shape, count) => {
        expect(sumFen(phase(total, shape, count))).toBe(total);
      }),
    );
  });
});

describe('phaseLine', () => {
  const sheet = exampleSheet({
    total: 1000,
    months: 4,
    lines: [
      { category: 0, plan: [10, 20, 30, 40] },
      { category: 0, kind: 'rebate', plan: [0, 0, 0, -8] },
    ],
  });
  const [spend, rebate] = sheet.lines;
  if (spend === undefined || rebate === undefined) throw new Error('two lines');

  test('lays the amount over all months', () => {
    const cells = phaseLine(sheet, spend, { totalFen: fen(200), shape: 'even' });
    expect(cells).toMatchObject({
      kind: 'ok',
      value: [
        { lineId: spend.id, month: '2026-01', fen: 50 },
        { month: '2026-02', fen: 50 },
        { month: '2026-03', fen: 50 },
        { month: '2026-04', fen: 50 },
      ],
    });
  });

  test('lays what earlier months leave of the total from a month on', () => {
    const request = { totalFen: fen(101), shape: 'even', fromMonth: month('2026-03') } as const;
    expect(phaseLine(sheet, spend, request)).toMatchObject({
      kind: 'ok',
      value: [
        { month: '2026-03', fen: 36 },
        { month: '2026-04', fen: 35 },
      ],
    });
  });

  test('phases a rebate below zero', () => {
    const cells = phaseLine(sheet, rebate, { totalFen: fen(-100), shape: 'even' });
    expect(cells).toMatchObject({
      kind: 'ok',
      value: [{ fen: -25 }, { fen: -25 }, { fen: -25 }, { fen: -25 }],
    });
  });

  test.each([
    ['the wrong sign', spend, -1, undefined, 'sign-against-kind', 'totalFen'],
    ['the wrong sign for a rebate', rebate, 1, undefined, 'sign-against-kind', 'totalFen'],
    ['less than earlier months plan already', spend, 29, '2026-03', 'sign-against-kind', 'totalFen'],
    ['a month after the last', spend, 100, '2026-05', 'month-outside-period', 'fromMonth'],
    ['a month before the first', spend, 100, '2025-12', 'month-outside-period', 'fromMonth'],
  ])('refuses %s', (_, line, total, from, reason, field) => {
    const fromMonth = from === undefined ? undefined : month(from);
    const request = { totalFen: fen(total), shape: 'even', fromMonth } as const;
    expect(phaseLine(sheet, line, request)).toMatchObject({
      kind: 'refused',
      refusal: { reason, field },
    });
  });
});

describe('with closed months', () => {
  const closedMonths = [month('2026-01'), month('2026-02')];
  const closed = exampleSheet({
    total: 1000,
    months: 4,
    closedMonths,
    lines: [{ category: 0, plan: [70, 30, 50, 50] }],
  });
  const [line] = closed.lines;
  if (line === undefined) throw new Error('no line');

  test('they keep their plan, and the rest is laid over the others', () => {
    expect(phaseLine(closed, line, { totalFen: fen(301), shape: 'even' })).toEqual({
      kind: 'ok',
      value: [
        { lineId: line.id, month: '2026-03', fen: 101 },
        { lineId: line.id, month: '2026-04', fen: 100 },
      ],
    });
  });

  test('less than they plan can not be laid', () => {
    expect(phaseLine(closed, line, { totalFen: fen(99), shape: 'even' })).toMatchObject({
      refusal: { reason: 'sign-against-kind' },
    });
  });

  test('with every month closed there is nowhere to lay it', () => {
    const all = { ...closed, closedMonths: closed.months };
    expect(phaseLine(all, line, { totalFen: fen(200), shape: 'even' })).toMatchObject({
      refusal: { reason: 'month-closed', params: { atMonth: '2026-04' } },
    });
  });
});
