import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { month } from '#shared/values/month.ts';
import { exampleLineId } from '../budget/example-sheet.ts';
import type { Plan } from '../budget/plan.ts';
import { exampleCategories, examplePlan, exampleScenario } from './example-versions.ts';
import { type PromotionInput, promotionOf } from './promotion.ts';
import { decidePromotion } from './promotion-rules.ts';

const planned = [
  { line: 0, plan: [100, 100, 100] },
  { line: 1, plan: [50, 50, 50] },
];

function input(parts: Partial<PromotionInput> = {}): PromotionInput {
  return {
    base: examplePlan(planned),
    current: examplePlan(planned),
    scenario: exampleScenario(planned),
    used: new Set(),
    ...parts,
  };
}

function refusalOf(parts: Partial<PromotionInput>) {
  const outcome = decidePromotion(input(parts), exampleCategories);
  return outcome.kind === 'refused' ? outcome.refusal : null;
}

describe('three plans meet', () => {
  test('what the scenario changed takes its amount, what it left alone keeps what the plan has by now', () => {
    const promotion = promotionOf(
      input({
        current: examplePlan([
          { line: 0, plan: [100, 120, 130] },
          { line: 1, plan: [50, 50, 50] },
        ]),
        scenario: exampleScenario([
          { line: 0, plan: [90, 100, 110] },
          { line: 1, plan: [50, 50, 50] },
        ]),
      }),
    );
    const cells = (
      list: readonly { month: string; thenFen: number; nowFen: number; scenarioFen: number }[],
    ) => list.map(({ month: at, thenFen, nowFen, scenarioFen }) => [at, thenFen, nowFen, scenarioFen]);
    expect(cells(promotion.changed)).toEqual([
      ['2026-01', 100, 100, 90],
      ['2026-03', 100, 130, 110],
    ]);
    expect(cells(promotion.conflicts)).toEqual([['2026-03', 100, 130, 110]]);
    expect(cells(promotion.kept)).toEqual([['2026-02', 100, 120, 100]]);
    expect(promotion.planFen).toEqual({ beforeFen: 500, afterFen: 470 });
  });

  test('both sides coming to the same amount is no conflict', () => {
    const both = [
      { line: 0, plan: [90, 100, 100] },
      { line: 1, plan: [50, 50, 50] },
    ];
    const promotion = promotionOf(input({ current: examplePlan(both), scenario: exampleScenario(both) }));
    expect(promotion).toMatchObject({ changed: [], conflicts: [], kept: [] });
  });

  test('the total goes the same way', () => {
    const totals = (base: number, current: number, scenario: number) =>
      promotionOf({
        ...input(),
        base: examplePlan(planned, { total: base }),
        current: examplePlan(planned, { total: current }),
        scenario: exampleScenario(planned, { total: scenario }),
      }).totalFen;
    expect(totals(1000, 1200, 1000)).toEqual({ beforeFen: 1200, afterFen: 1200 });
    expect(totals(1000, 1200, 900)).toEqual({ beforeFen: 1200, afterFen: 900 });
  });

  test('lines added and taken out on one side stay so; one with entries stays without plan', () => {
    const current = examplePlan([...planned, { line: 2, plan: [7, 7, 7] }]);
    const scenario = exampleScenario([
      { line: 0, plan: [100, 100, 100] },
      { line: 4, plan: [0, 5, 0], added: true },
    ]);
    const free = promotionOf(input({ current, scenario }));
    expect(free.removed.map(({ name }) => name)).toEqual(['Line 1']);
    expect(free.added).toEqual([{ lineId: exampleLineId(4), name: 'Line 4', planFen: 5 }]);
    expect(free.planFen).toEqual({ beforeFen: 471, afterFen: 326 });
    const stuck = promotionOf(input({ current, scenario, used: new Set([exampleLineId(1)]) }));
    expect(stuck.removed).toEqual([]);
    expect(stuck.emptied.map(({ name }) => name)).toEqual(['Line 1']);
    expect(
      stuck.changed.filter(({ name }) => name === 'Line 1').map(({ scenarioFen }) => scenarioFen),
    ).toEqual([0, 0, 0]);
    expect(stuck.planFen.afterFen).toBe(free.planFen.afterFen);
  });

  test('closed months keep their amounts, and hold the line that planned in them', () => {
    const closed = [month('2026-01')];
    const scenario = exampleScenario([
      { line: 0, plan: [90, 90, 90] },
      { line: 4, plan: [5, 5, 5], added: true },
    ]);
    const promotion = promotionOf(input({ current: examplePlan(planned, { closed }), scenario }));
    expect(promotion.locked.map(({ name, month: at }) => `${name} ${at}`)).toEqual([
      'Line 0 2026-01',
      'Line 1 2026-01',
      'Line 4 2026-01',
    ]);
    expect(promotion.emptied.map(({ name }) => name)).toEqual(['Line 1']);
    expect(promotion.planFen.afterFen).toBe(100 + 90 + 90 + 50 + 5 + 5);
  });
});

describe('a scenario that can not become the plan says why', () => {
  const less = exampleScenario([
    { line: 0, plan: [90, 100, 100] },
    { line: 1, plan: [50, 50, 50] },
  ]);

  test('lines that are gone: it goes on only without them', () => {
    const current = examplePlan([{ line: 0, plan: [100, 100, 100] }]);
    expect(refusalOf({ current, scenario: less })).toEqual({
      reason: 'scenario-lines-gone',
      params: { lines: 'Line 1', lineCount: 1 },
    });
    expect(refusalOf({ current, scenario: { ...less, lines: less.lines.slice(0, 1) } })).toBeNull();
  });

  test('nothing that differs', () => {
    expect(refusalOf({})?.reason).toBe('nothing-to-promote');
  });

  test('a month that the programme no longer runs', () => {
    const scenario = exampleScenario([{ line: 0, plan: [100, 100, 100, 5] }, ...planned.slice(1)], {
      months: 4,
    });
    expect(refusalOf({ scenario })).toMatchObject({
      reason: 'month-outside-period',
      params: { atMonth: '2026-04' },
    });
  });

  test('a category that is gone, and a name that was taken meanwhile', () => {
    const scenario = exampleScenario([...planned, { line: 9, category: 8, plan: [1, 1, 1], added: true }]);
    expect(refusalOf({ scenario })?.reason).toBe('scenario-category-gone');
    const twin = exampleScenario([...planned, { line: 9, category: 0, plan: [1, 1, 1], added: true }]);
    const current = examplePlan([...planned, { line: 6, category: 0, plan: [0, 0, 0] }]);
    const named = {
      ...twin,
      lines: twin.lines.map((line) => (line.added ? { ...line, name: 'line 6' } : line)),
    };
    expect(refusalOf({ scenario: named, current })).toMatchObject({
      reason: 'name-taken',
      params: { name: 'Line 6' },
    });
  });

  test('more plan than the total, and a total below the plan', () => {
    const current = examplePlan(planned, { total: 450 });
    const base = current;
    const more = exampleScenario([{ line: 0, plan: [101, 100, 100] }, ...planned.slice(1)], { total: 450 });
    expect(refusalOf({ base, current, scenario: more })).toEqual({
      reason: 'over-allocated',
      params: { byFen: 1 },
    });
    const small = exampleScenario([{ line: 0, plan: [99, 100, 100] }, ...planned.slice(1)], { total: 400 });
    expect(refusalOf({ base, current, scenario: small })?.reason).toBe('total-below-plan');
  });

  test('less for the reserve', () => {
    const reserve = { line: 3, category: 3, plan: [10, 10, 10] };
    const [base, current] = [examplePlan([...planned, reserve]), examplePlan([...planned, reserve])];
    const lower = exampleScenario([...planned, { ...reserve, plan: [10, 10, 9] }]);
    expect(refusalOf({ base, current, scenario: lower })).toEqual({
      reason: 'reserve-only-by-draw',
      params: { line: 'Line 3' },
    });
    const moved = exampleScenario([...planned, { ...reserve, plan: [0, 10, 20] }]);
    expect(refusalOf({ base, current, scenario: moved })).toBeNull();
  });
});

const MONTHS = 3;
const amounts = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: MONTHS, maxLength: MONTHS });
const somePlan = fc.uniqueArray(fc.record({ line: fc.integer({ min: 0, max: 5 }), plan: amounts }), {
  selector: ({ line }) => line,
});
const ownLines = fc.uniqueArray(fc.record({ line: fc.integer({ min: 10, max: 13 }), plan: amounts }), {
  selector: ({ line }) => line,
});

type Decided = ReturnType<typeof decidePromotion>;

/** Alike plans have nothing to promote; any other refusal is a fault. */
function isNothing(decided: Decided): boolean {
  return decided.kind === 'refused' && decided.refusal.reason === 'nothing-to-promote';
}

function valueIn(decided: Decided) {
  if (decided.kind === 'refused') throw new Error(decided.refusal.reason);
  return decided.value;
}

/** What stands after the decided steps are taken, by line. */
function after(
  current: Plan,
  decided: ReturnType<typeof decidePromotion>,
): ReadonlyMap<string, readonly number[]> {
  const { added, cells, removed } = valueIn(decided);
  const plans = new Map(current.lines.map(({ id, plan }) => [id, Array.from<number>(plan)]));
  for (const { id } of added)
    plans.set(
      id,
      Array.from({ length: MONTHS }, () => 0),
    );
  for (const cell of cells) {
    const plan = plans.get(cell.lineId);
    if (plan !== undefined) plan[Number(cell.month.slice(5)) - 1] = cell.fen;
  }
  for (const id of removed) plans.delete(id);
  return plans;
}

test('while the plan stands still, a scenario becomes it to the fen', () => {
  fc.assert(
    fc.property(somePlan, somePlan, ownLines, (base, changed, own) => {
      const known = new Set(base.map(({ line }) => line));
      const scenario = exampleScenario([
        ...changed.filter(({ line }) => known.has(line)),
        ...own.map((line) => ({ ...line, added: true })),
      ]);
      const current = examplePlan(base);
      const decided = decidePromotion(
        { base: current, current, scenario, used: new Set() },
        exampleCategories,
      );
      if (isNothing(decided)) return;
      const expected = new Map(scenario.lines.map(({ id, plan }) => [id, plan]));
      expect(new Map(after(current, decided))).toEqual(new Map(expected));
      const sum = [...expected.values()].flat().reduce((all, amount) => all + amount, 0);
      expect(valueIn(decided).promotion.planFen.afterFen).toBe(sum);
    }),
  );
});

test('what the plan changed and the scenario did not stays, and nothing is lost or invented', () => {
  fc.assert(
    fc.property(somePlan, somePlan, somePlan, ownLines, (base, now, changed, own) => {
      const everyLine = { base: examplePlan(base), current: examplePlan(now) };
      const standing = new Set(now.map(({ line }) => line));
      const scenario = exampleScenario([
        ...changed.filter(({ line }) => standing.has(line)),
        ...own.map((line) => ({ ...line, added: true })),
      ]);
      const decided = decidePromotion({ ...everyLine, scenario, used: new Set() }, exampleCategories);
      if (isNothing(decided)) return;
      const promotion = valueIn(decided).promotion;
      const plans = after(everyLine.current, decided);
      const sum = [...plans.values()].flat().reduce((all, amount) => all + amount, 0);
      expect(promotion.planFen.afterFen).toBe(sum);
      for (const { lineId, month: at, nowFen } of promotion.kept) {
        expect(plans.get(lineId)?.[Number(at.slice(5)) - 1]).toBe(nowFen);
      }
      for (const { lineId, month: at, scenarioFen } of promotion.changed) {
        expect(plans.get(lineId)?.[Number(at.slice(5)) - 1]).toBe(scenarioFen);
      }
      expect(promotion.removed.every(({ lineId }) => !plans.has(lineId))).toBe(true);
    }),
  );
});
