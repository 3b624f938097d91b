import { expect, test } from 'vitest';
import { rowsHeight, sheetPlan } from './sheet-size.ts';

test.each([1, 37, 84, 500, 2000])('every one of %d rows stands on a sheet, once, and fits', (count) => {
  for (const plan of [sheetPlan(count, false, 'A4'), sheetPlan(count, false, 'A3')]) {
    const rows = plan.pages.flatMap(({ from, count: on }) =>
      Array.from({ length: on }, (_, at) => from + at),
    );
    expect(rows).toEqual(Array.from({ length: count }, (_, at) => at));
    const most = Math.max(...plan.pages.map((page) => page.count));
    expect(most * plan.rowHeight).toBeLessThanOrEqual(rowsHeight(plan.size) + 1e-9);
  }
});

test('one page is as large as its rows need, and no larger', () => {
  const names = [40, 84, 120, 180, 5000].map((count) => sheetPlan(count, true, 'A4'));
  expect(names.map(({ size }) => size.name)).toEqual(['A3', 'A2', 'A1', 'A0', 'A0']);
  for (const { pages, rowHeight, size } of names) {
    expect(pages).toHaveLength(1);
    expect((pages[0]?.count ?? 0) * rowHeight).toBeLessThanOrEqual(rowsHeight(size) + 1e-9);
  }
});
