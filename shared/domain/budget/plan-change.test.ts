import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FEN_LIMIT, fen } from '#shared/values/money.ts';
import { addMonths, month } from '#shared/values/month.ts';
import { exampleLineId, exampleSheet } from './example-sheet.ts';
import { planFen } from './plan.ts';
import { changePlan } from './plan-change.ts';

const SPEND = 0;
const OTHER = 1;
const REBATE = 2;

const sheet = exampleSheet({
  total: 1000,
  months: 3,
  lines: [
    { category: 0, plan: [100, 200, 300] },
    { category: 1, plan: [400, 0, 0] },
    { category: 0, kind: 'rebate', plan: [0, -50, 0] },
  ],
});

function cell(line: number, position: number, amount: number) {
  return { lineId: exampleLineId(line), month: addMonths(month('2026-01'), position), fen: fen(amount) };
}

describe('a block of planned amounts', () => {
  test('tells what changes, from what to what, and the plan afterwards', () => {
    const outcome = changePlan(sheet, [cell(SPEND, 0, 150), cell(OTHER, 0, 400), cell(REBATE, 1, -60)]);
    expect(outcome).toEqual({
      kind: 'ok',
      value: {
        changes: [
          { lineId: exampleLineId(SPEND), position: 0, beforeFen: 100, afterFen: 150 },
          { lineId: exampleLineId(REBATE), position: 1, beforeFen: -50, afterFen: -60 },
        ],
        cells: [cell(SPEND, 0, 150), cell(REBATE, 1, -60)],
        planFen: 990,
      },
    });
  });

  test('that changes nothing is accepted as nothing', () => {
    expect(changePlan(sheet, [cell(SPEND, 0, 100)])).toMatchObject({
      kind: 'ok',
      value: { changes: [], cells: [], planFen: 950 },
    });
    expect(changePlan(sheet, [])).toMatchObject({ kind: 'ok', value: { changes: [] } });
  });

  test('has the later amount where a cell stands twice', () => {
    expect(changePlan(sheet, [cell(SPEND, 0, 999_999), cell(SPEND, 0, 150)])).toMatchObject({
      kind: 'ok',
      value: { cells: [cell(SPEND, 0, 150)], planFen: 1000 },
    });
    expect(changePlan(sheet, [cell(SPEND, 0, 150), cell(SPEND, 0, 100)])).toMatchObject({
      kind: 'ok',
      value: { changes: [] },
    });
  });

  test('may fill the total to the fen, and not a fen more', () => {
    expect(changePlan(sheet, [cell(OTHER, 1, 50)])).toMatchObject({ kind: 'ok', value: { planFen: 1000 } });
    expect(changePlan(sheet, [cell(OTHER, 1, 51)])).toEqual({
      kind: 'refused',
      refusal: { reason: 'over-allocated', params: { byFen: 1 } },
    });
  });

  test('counts at once: what one cell gives another may take, in whatever order', () => {
    const block = [cell(OTHER, 1, 350), cell(SPEND, 2, 0)];
    expect(changePlan(sheet, block)).toMatchObject({ kind: 'ok', value: { planFen: 1000 } });
    expect(changePlan(sheet, block.toReversed())).toMatchObject({ kind: 'ok', value: { planFen: 1000 } });
  });

  test('counts a rebate taken back as more plan', () => {
    const full = exampleSheet({
      total: 100,
      months: 1,
      lines: [
        { category: 0, plan: [150] },
        { category: 0, kind: 'rebate', plan: [-50] },
      ],
    });
    expect(changePlan(full, [cell(1, 0, -49)])).toMatchObject({
      kind: 'refused',
      refusal: { reason: 'over-allocated', params: { byFen: 1 } },
    });
  });

  test('may always plan less, even if the plan is still above the total', () => {
    const over = exampleSheet({ total: 500, months: 1, lines: [{ category: 0, plan: [900] }] });
    expect(changePlan(over, [cell(0, 0, 800)])).toMatchObject({ kind: 'ok', value: { planFen: 800 } });
    expect(changePlan(over, [cell(0, 0, 900)])).toMatchObject({ kind: 'ok', value: { changes: [] } });
    expect(changePlan(over, [cell(0, 0, 901)])).toMatchObject({
      kind: 'refused',
      refusal: { reason: 'over-allocated', params: { byFen: 401 } },
    });
  });

  test.each([
    ['a month after the last', cell(SPEND, 3, 1), 'month-outside-period'],
    ['a month before the first', cell(SPEND, -1, 1), 'month-outside-period'],
    ['spending below zero', cell(SPEND, 0, -1), 'sign-against-kind'],
    ['a rebate above zero', cell(REBATE, 0, 1), 'sign-against-kind'],
    ['an unknown line', cell(7, 0, 1), 'not-found'],
    ['an absurd amount', cell(SPEND, 0, FEN_LIMIT + 1), 'amount-too-large'],
    ['an absurd rebate', cell(REBATE, 0, -FEN_LIMIT - 1), 'amount-too-large'],
  ])('with %s is refused as a whole, and the cell is named', (_, bad, reason) => {
    expect(changePlan(sheet, [cell(SPEND, 1, 10), bad, bad])).toMatchObject({
      kind: 'refused',
      refusal: { reason, field: 'cells.1' },
    });
  });

  test('names the period in which a month should be', () => {
    expect(changePlan(sheet, [cell(SPEND, 3, 1)])).toMatchObject({
      refusal: { params: { atMonth: '2026-04', firstMonth: '2026-01', lastMonth: '2026-03' } },
    });
  });

  test('of absurd amounts that even out is refused while sums are still exact', () => {
    const lines = Array.from({ length: 200 }, (_, index) => ({
      category: 0,
      kind: index % 2 === 0 ? 'spend' : 'rebate',
      plan: [0],
    })) satisfies Parameters<typeof exampleSheet>[0]['lines'];
    const wide = exampleSheet({ total: FEN_LIMIT, months: 1, lines });
    const block = lines.map((line, index) => cell(index, 0, line.kind === 'spend' ? FEN_LIMIT : -FEN_LIMIT));
    expect(changePlan(wide, block)).toMatchObject({
      kind: 'refused',
      refusal: { reason: 'amount-too-large', params: { limitFen: FEN_LIMIT } },
    });
  });
});

test('spending beyond the limit is refused even where rebates bring the plan back within the total', () => {
  const plan = (spend: number, rebate: number) =>
    exampleSheet({
      total: FEN_LIMIT,
      months: 1,
      lines: [
        { category: 0, plan: [FEN_LIMIT] },
        { category: 0, plan: [spend] },
        { category: 0, kind: 'rebate', plan: [rebate] },
      ],
    });
  expect(changePlan(plan(0, -10), [cell(1, 0, 5)])).toMatchObject({
    refusal: { reason: 'amount-too-large' },
  });
  expect(changePlan(plan(8, -10), [cell(1, 0, 7)])).toMatchObject({ kind: 'ok' });
});

const anySheet = fc
  .record({
    total: fc.nat({ max: 10_000 }),
    lines: fc.array(
      fc.record({
        category: fc.nat({ max: 3 }),
        kind: fc.constantFrom('spend', 'rebate'),
        sizes: fc.array(fc.nat({ max: 2_000 }), { minLength: 4, maxLength: 4 }),
      }),
      { minLength: 1, maxLength: 5 },
    ),
  })
  .map(({ total, lines }) =>
    exampleSheet({
      total,
      months: 4,
      lines: lines.map(({ category, kind, sizes }) => ({
        category,
        kind,
        plan: sizes.map((size) => (kind === 'spend' ? size : -size)),
      })),
    }),
  );
const anyBlock = fc.array(
  fc
    .tuple(fc.nat({ max: 5 }), fc.integer({ min: -1, max: 4 }), fc.integer({ min: -2_000, max: 2_000 }))
    .map((parts) => cell(...parts)),
  { maxLength: 8 },
);

test('an accepted block never leaves the total behind, nor a cell with the wrong sign', () => {
  fc.assert(
    fc.property(anySheet, anyBlock, (before, block) => {
      const outcome = changePlan(before, block);
      if (outcome.kind === 'refused') return true;
      const { changes, planFen: after } = outcome.value;
      const lines = before.lines.map((line) => ({ ...line, plan: [...line.plan] }));
      for (const { lineId, position, afterFen } of changes) {
        const line = lines.find((candidate) => candidate.id === lineId);
        if (line !== undefined) line.plan[position] = afterFen;
      }
      const fits = lines.every((line) =>
        line.plan.every((amount) => (line.kind === 'spend' ? amount >= 0 : amount <= 0)),
      );
      return (
        fits &&
        planFen(lines) === after &&
        (after <= before.programme.totalFen || after <= planFen(before.lines))
      );
    }),
    { numRuns: 1000 },
  );
});

describe('a closed month', () => {
  const closed = { ...sheet, closedMonths: [month('2026-01')] };

  test('keeps its plan', () => {
    expect(changePlan(closed, [cell(SPEND, 1, 210), cell(SPEND, 0, 99)])).toEqual({
      kind: 'refused',
      refusal: { reason: 'month-closed', params: { atMonth: '2026-01' }, field: 'cells.1' },
    });
  });

  test('may stand in a block that leaves it as it is', () => {
    expect(changePlan(closed, [cell(SPEND, 0, 100), cell(SPEND, 1, 210)])).toMatchObject({
      kind: 'ok',
      value: { cells: [cell(SPEND, 1, 210)] },
    });
  });
});
