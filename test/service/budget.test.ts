import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sheet, SheetLine } from '#shared/domain/budget/sheet.ts';
import { sheetTotals } from '#shared/domain/budget/sheet-totals.ts';
import { fen } from '#shared/values/money.ts';
import { month } from '#shared/values/month.ts';
import { type ServiceClient, serviceClient } from '#test/support/service-client.ts';

describe('a budget planned through the contract', () => {
  let its: ServiceClient;
  beforeAll(async () => {
    its = await serviceClient('empty');
  });
  afterAll(() => its.remove());

  const sheet = (): Promise<Sheet> => its.client.budget.sheet();

  async function lineNamed(name: string): Promise<SheetLine> {
    const line = (await sheet()).lines.find((candidate) => candidate.name === name);
    if (line === undefined) throw new Error(`no line ${name}`);
    return line;
  }

  it('starts with the four categories of the policy and nothing planned', async () => {
    const { categories, lines, programme } = await sheet();
    expect(categories.map(({ shareBp }) => shareBp)).toEqual([6000, 2000, 1500, 500]);
    expect(lines).toEqual([]);
    expect(programme).toMatchObject({ totalFen: 0, firstMonth: '2026-01', monthCount: 12 });
  });

  it('moves to the year 2023, with a total that its categories add up to', async () => {
    await its.client.budget.changeProgramme({ firstMonth: '2023-01' });
    await its.client.budget.changeTotal({ totalFen: 1_000_000_001, spread: 'none' });
    const { categories, months } = await sheet();
    expect(months.at(-1)).toBe('2023-12');
    expect(categories.map(({ targetFen }) => targetFen)).toEqual([
      600_000_001, 200_000_000, 150_000_000, 50_000_000,
    ]);
  });

  it('lays a line over its months by a shape, to the fen', async () => {
    const [ads] = (await sheet()).categories;
    const { seq } = await its.client.budget.addLine({
      categoryId: ads?.id ?? '',
      name: 'Feed ads',
      plan: { totalFen: 100_000_001, shape: 's-curve' },
    });
    expect(seq).toBeGreaterThan(0);
    const line = await lineNamed('Feed ads');
    expect(line.plan.reduce((sum, amount) => sum + amount, 0)).toBe(100_000_001);
  });

  it('refuses more than the programme has, and nothing of the block is stored', async () => {
    const line = await lineNamed('Feed ads');
    const refusal = its.client.budget.setCells({
      cells: [
        { lineId: line.id, month: '2023-01', fen: 5 },
        { lineId: line.id, month: '2023-02', fen: 2_000_000_000 },
      ],
    });
    await expect(refusal).rejects.toMatchObject({
      code: 'REFUSED',
      defined: true,
      data: { reason: 'over-allocated' },
    });
    expect((await lineNamed('Feed ads')).plan).toEqual(line.plan);
  });

  it('names the cell whose month lies outside', async () => {
    const line = await lineNamed('Feed ads');
    await expect(
      its.client.budget.setCells({
        cells: [
          { lineId: line.id, month: '2023-01', fen: 5 },
          { lineId: line.id, month: '2024-01', fen: 5 },
        ],
      }),
    ).rejects.toMatchObject({ data: { reason: 'month-outside-period', field: 'cells.1' } });
  });

  it('spreads only the difference when the total changes, and takes all of it back', async () => {
    const before = await sheet();
    await its.client.budget.changeTotal({ totalFen: 1_200_000_001, spread: 'lines', reason: 'more' });
    const after = await sheet();
    const grown = sheetTotals(after).all.planFen - sheetTotals(before).all.planFen;
    expect(grown).toBe(120_000_000);
    await its.client.history.undo({});
    expect(await sheet()).toEqual({ ...before });
  });

  it('retyping the same amount leaves no record', async () => {
    const line = await lineNamed('Feed ads');
    const { seq } = await its.client.budget.setCells({
      cells: [{ lineId: line.id, month: month('2023-03'), fen: line.plan[2] ?? fen(0) }],
    });
    expect(seq).toBeNull();
  });

  it('keeps actuals, refunds with a reason, and what lies outside the months apart', async () => {
    const { id: lineId } = await lineNamed('Feed ads');
    await its.client.entries.add({ lineId, day: '2023-02-03', fen: 12_345 });
    await expect(its.client.entries.add({ lineId, day: '2023-02-04', fen: -45 })).rejects.toMatchObject({
      data: { reason: 'refund-needs-reason', field: 'reason' },
    });
    await its.client.entries.add({ lineId, day: '2023-02-04', fen: -45, reason: 'double billing' });
    await its.client.entries.add({ lineId, day: '2024-02-04', fen: 7 });
    const line = await lineNamed('Feed ads');
    expect(line.actual[1]).toBe(12_300);
    expect(line.actualOutsideFen).toBe(7);
    expect(line.entryCount).toBe(3);
    await expect(its.client.budget.removeLine({ id: lineId })).rejects.toMatchObject({
      data: { reason: 'still-used' },
    });
  });

  it('watches the shares against the policy', async () => {
    const { rows } = await its.client.policy.watch();
    expect(rows[0]?.plan).toMatchObject({ shareBp: 10_000, driftBp: 4000, state: 'above' });
    expect(rows[3]?.actual).toMatchObject({ shareBp: 0, driftBp: -500, state: 'below' });
  });

  it('refuses a second line of the same name in other letters', async () => {
    const [ads] = (await sheet()).categories;
    await expect(
      its.client.budget.addLine({ categoryId: ads?.id ?? '', name: ' ＦＥＥＤ  Ads ' }),
    ).rejects.toMatchObject({ data: { reason: 'name-taken', field: 'name' } });
  });
});
