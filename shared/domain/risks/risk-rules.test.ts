import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fen } from '#shared/values/money.ts';
import { exposureOf, reserveCover } from './exposure.ts';
import { riskPlace, riskScaleSchema } from './risk-scale.ts';
import { type Sign, standingWarnings, stands } from './warning-state.ts';

const scale = riskScaleSchema.parse({
  probabilityBp: [1000, 3000, 5000, 8000],
  impactFen: [1_000_000, 5_000_000, 20_000_000, 50_000_000],
  impactDays: [2, 5, 10, 20],
});

describe('the matrix', () => {
  it.each([
    [{ probabilityBp: 0, impactFen: 0, impactDays: 0 }, 1, 1],
    [{ probabilityBp: 1000, impactFen: 1_000_000, impactDays: 0 }, 2, 2],
    [{ probabilityBp: 4999, impactFen: 999_999, impactDays: 12 }, 3, 4],
    [{ probabilityBp: 10_000, impactFen: 50_000_000, impactDays: 1 }, 5, 5],
  ])('%j', (size, probability, impact) => {
    expect(riskPlace(size, scale)).toEqual({ probability, impact });
  });

  it('asks for limits that rise', () => {
    expect(riskScaleSchema.safeParse({ ...scale, impactDays: [2, 2, 10, 20] }).success).toBe(false);
    expect(riskScaleSchema.safeParse({ ...scale, probabilityBp: [1, 2, 3, 10_000] }).success).toBe(false);
  });
});

describe('exposure', () => {
  it('is probability times impact', () => {
    expect(exposureOf({ probabilityBp: 2500, impactFen: 40_000_000, impactDays: 8 })).toEqual({
      fen: 10_000_000,
      days: 2,
    });
  });

  it('adds up and is held against the reserve', () => {
    const risks = [
      { probabilityBp: 5000, impactFen: 30_000_000, impactDays: 0 },
      { probabilityBp: 1000, impactFen: 50_000_000, impactDays: 3 },
    ];
    expect(reserveCover(risks, fen(10_000_000))).toEqual({
      exposureFen: 20_000_000,
      reserveFen: 10_000_000,
      leftFen: -10_000_000,
      coverShare: 0.5,
    });
    expect(reserveCover([], fen(1)).coverShare).toBeNull();
  });
});

describe('warnings', () => {
  const limits = { raiseAt: 8, clearAt: 5, worse: 'higher' } as const;
  const sign = (key: string, figure: number, ...followsFrom: string[]): Sign => ({
    key,
    figure,
    limits,
    followsFrom,
  });
  const keysOf = (signs: readonly Sign[], before: ReadonlySet<string>) =>
    standingWarnings(signs, before).map((one) => ({
      key: one.sign.key,
      figure: one.sign.figure,
      consequences: one.consequences.map(({ key }) => key),
    }));

  it('come at one limit and go behind the other', () => {
    const told = [7.9, 8, 6, 5.1, 5, 7.9, 9].reduce<boolean[]>((before, figure) => {
      before.push(stands(figure, limits, before.at(-1) ?? false));
      return before;
    }, []);
    expect(told).toEqual([false, true, true, true, false, false, true]);
  });

  it('come from below where less is worse', () => {
    const chance = { raiseAt: 50, clearAt: 60, worse: 'lower' } as const;
    expect([51, 50].map((figure) => stands(figure, chance, false))).toEqual([false, true]);
    expect([60, 59].map((figure) => stands(figure, chance, true))).toEqual([false, true]);
    expect(stands(1, null, false)).toBe(true);
  });

  it('are one for each cause, with what follows from it', () => {
    const signs = [
      sign('task-a', 9),
      sign('gate-1', 10, 'task-b', 'task-a'),
      sign('milestone', 8, 'gate-1'),
      sign('task-a', 12),
      sign('line', 3),
    ];
    expect(keysOf(signs, new Set())).toEqual([
      { key: 'task-a', figure: 12, consequences: ['gate-1', 'milestone'] },
    ]);
  });

  it('loses none: every cause that stands is a warning or the consequence of one, once', () => {
    const keys = ['a', 'b', 'c', 'd', 'e'];
    const anySign = fc
      .tuple(fc.constantFrom(...keys), fc.integer({ min: 0, max: 12 }), fc.subarray(keys))
      .map(([key, figure, causes]) => sign(key, figure, ...causes));
    fc.assert(
      fc.property(fc.array(anySign), fc.subarray(keys), (signs, before) => {
        const stood = new Set(before);
        const told = keysOf(signs, stood).flatMap(({ key, consequences }) => [key, ...consequences]);
        const expected = keys.filter((key) =>
          signs.some((one) => one.key === key && stands(one.figure, limits, stood.has(key))),
        );
        expect(told.toSorted()).toEqual(expected);
      }),
    );
  });
});
