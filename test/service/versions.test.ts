import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { comparisonSums, countDifferences } from '#shared/domain/versions/comparison-sums.ts';
import { openWorkbook } from '#test/support/workbook-arithmetic.ts';
import { refusal, type VersionDesk, versionDesk } from '#test/support/version-desk.ts';

let desk: VersionDesk;
beforeEach(async () => {
  desk = await versionDesk();
});
afterEach(() => desk.remove());

describe('versions', () => {
  test('a scenario is a copy with its maker, and nothing of it touches the plan', async () => {
    const before = await desk.client.budget.sheet();
    const id = await desk.scenario();
    await desk.client.versions.setCells({ id, cells: [desk.cell('Search', '2026-08', 1)] });
    expect((await desk.amounts(id, 'Search'))[7]).toBe(1);
    expect(await desk.client.budget.sheet()).toEqual(before);
    expect(await desk.row(id)).toMatchObject({
      kind: 'scenario',
      name: 'Careful summer',
      origin: { kind: 'current', id: null },
      madeBy: 'gu',
      totalFen: 1_200_000_000,
      planFen: 1_160_000_001,
      unallocatedFen: 39_999_999,
      lineCount: 5,
      inForce: false,
      request: null,
    });
    const { undo } = await desk.client.history.undoState();
    expect(undo?.label).toEqual({
      key: 'versionCellChanged',
      params: {
        name: 'Careful summer',
        line: 'Search',
        atMonth: '2026-08',
        beforeFen: 40_000_000,
        afterFen: 1,
      },
    });
  });

  test('a name is taken once, whatever its case; a version is renamed, noted and deleted', async () => {
    const id = await desk.scenario();
    await expect(desk.scenario(' careful SUMMER ')).rejects.toMatchObject(
      refusal('name-taken', { name: 'Careful summer' }),
    );
    await desk.client.versions.change({ id, change: { name: 'Lean summer', note: 'For the board' } });
    expect(await desk.row(id)).toMatchObject({ name: 'Lean summer', note: 'For the board' });
    const child = await desk.scenario('Leaner', id);
    await desk.client.versions.remove({ id });
    expect(await desk.row(id)).toBeUndefined();
    expect(await desk.row(child)).toMatchObject({ origin: { kind: 'scenario', name: 'Lean summer' } });
  });

  test('without a baseline nothing branches from it or is compared with it', async () => {
    await expect(desk.scenario('Back', 'baseline')).rejects.toMatchObject(refusal('no-baseline'));
    await expect(desk.client.versions.compare({ from: 'baseline', to: 'current' })).rejects.toMatchObject(
      refusal('no-baseline'),
    );
  });

  test('a snapshot does not change, and says what to do instead', async () => {
    const { id } = await desk.client.versions.keep({ from: 'current', name: 'Before the summit' });
    const cells = [desk.cell('Search', '2026-08', 1)];
    await expect(desk.client.versions.setCells({ id, cells })).rejects.toMatchObject(
      refusal('version-fixed', { name: 'Before the summit' }),
    );
    await expect(desk.client.versions.change({ id, change: { totalFen: 1 } })).rejects.toMatchObject(
      refusal('version-fixed', { name: 'Before the summit' }),
    );
  });
});

describe('a scenario is edited like the plan', () => {
  test('by the same rules: months, signs, and no more than its total', async () => {
    const id = await desk.scenario();
    const { setCells, change } = desk.client.versions;
    const cell = desk.leg('Search', '2026-08', 0);
    await expect(setCells({ id, cells: [{ ...cell, fen: 40_000_001 }] })).rejects.toMatchObject(
      refusal('over-allocated', { byFen: 1 }),
    );
    await expect(setCells({ id, cells: [{ ...cell, fen: -1 }] })).rejects.toMatchObject({
      data: { reason: 'sign-against-kind', field: 'cells.0' },
    });
    await change({ id, change: { totalFen: 1_200_000_100 } });
    await setCells({ id, cells: [{ ...cell, fen: 40_000_001 }] });
    expect(await desk.row(id)).toMatchObject({ totalFen: 1_200_000_100, unallocatedFen: 99 });
    await expect(change({ id, change: { totalFen: 1_200_000_000 } })).rejects.toMatchObject(
      refusal('total-below-plan', { totalFen: 1_200_000_000, planFen: 1_200_000_001 }),
    );
    expect((await desk.client.budget.sheet()).programme.totalFen).toBe(1_200_000_000);
  });

  test('a line is phased, added, changed, taken out, and taken over again', async () => {
    const id = await desk.scenario();
    const { versions } = desk.client;
    const lineId = desk.lines.Search;
    await versions.phaseLine({ id, lineId, totalFen: 12_001, shape: 'even', fromMonth: '2026-01' });
    expect(await desk.amounts(id, 'Search')).toEqual([1001, ...Array.from({ length: 11 }, () => 1000)]);
    const categoryId = (await versions.sheet({ id })).categories[0]?.id ?? '';
    const added = await versions.addLine({
      id,
      line: { categoryId, name: 'Metro posters' },
      plan: { totalFen: 600, shape: 'even' },
    });
    expect(await desk.amounts(id, 'Metro posters')).toEqual(Array.from({ length: 12 }, () => 50));
    await expect(versions.addLine({ id, line: { categoryId, name: 'search' } })).rejects.toMatchObject(
      refusal('name-taken', { name: 'Search' }),
    );
    await versions.changeLine({
      id,
      lineId: added.lineId,
      change: { name: 'Posters', note: 'Four stations' },
    });
    await expect(versions.changeLine({ id, lineId, change: { name: 'Mine' } })).rejects.toMatchObject({
      data: { reason: 'not-found' },
    });
    await versions.removeLines({ id, lineIds: [lineId] });
    expect((await versions.sheet({ id })).lines.map(({ name, added: isNew }) => [name, isNew])).toEqual([
      ['Feed', false],
      ['Livestream', false],
      ['Heatmap', false],
      ['Surge', false],
      ['Posters', true],
    ]);
    await expect(versions.takeLine({ id, lineId })).rejects.toMatchObject(
      refusal('over-allocated', { byFen: 600 }),
    );
    await versions.change({ id, change: { totalFen: 1_200_000_600 } });
    await versions.takeLine({ id, lineId });
    expect((await desk.amounts(id, 'Search'))[0]).toBe(40_000_000);
    await expect(versions.takeLine({ id, lineId })).rejects.toMatchObject(
      refusal('name-taken', { name: 'Search' }),
    );
    expect(await desk.planned('Search', '2026-01')).toBe(40_000_000);
  });

  test('every step is taken back to the byte', async () => {
    const id = await desk.scenario();
    const { versions, history } = desk.client;
    const categoryId = (await versions.sheet({ id })).categories[0]?.id ?? '';
    const steps: readonly (() => Promise<unknown>)[] = [
      () => versions.setCells({ id, cells: [desk.cell('Search', '2026-08', 1)] }),
      () => versions.phaseLine({ id, lineId: desk.lines.Feed, totalFen: 5000, shape: 's-curve' }),
      () => versions.addLine({ id, line: { categoryId, name: 'New' } }),
      () => versions.change({ id, change: { name: 'Other' } }),
      () => versions.removeLines({ id, lineIds: [desk.lines.Surge, desk.lines.Heatmap] }),
      () => versions.remove({ id }),
    ];
    for (const step of steps) {
      const before = await desk.dump();
      await step();
      const after = await desk.dump();
      expect(after).not.toEqual(before);
      await history.undo({});
      expect(await desk.dump()).toEqual(before);
      await history.redo({});
      expect(await desk.dump()).toEqual(after);
    }
    expect((await history.verify()).kind).toBe('intact');
  });

  test('closed months are locked there too', async () => {
    await desk.sit('shen');
    const id = await desk.scenario();
    await desk.client.months.close({ month: '2026-01' });
    const cells = [desk.cell('Search', '2026-01', 1)];
    await expect(desk.client.versions.setCells({ id, cells })).rejects.toMatchObject({
      data: { reason: 'month-closed', params: { atMonth: '2026-01' } },
    });
  });
});

describe('two versions side by side', () => {
  test('by line and month, lines of one side included', async () => {
    const id = await desk.scenario();
    await desk.client.versions.setCells({
      id,
      cells: [desk.cell('Search', '2026-08', 10_000_000)],
    });
    await desk.client.versions.removeLines({ id, lineIds: [desk.lines.Heatmap] });
    const comparison = await desk.client.versions.compare({ from: 'current', to: id });
    expect(comparison.from).toMatchObject({ kind: 'current', id: null, totalFen: 1_200_000_000 });
    expect(comparison.to).toMatchObject({ kind: 'scenario', id, name: 'Careful summer' });
    expect(countDifferences(comparison)).toEqual({ lines: 2, cells: 13 });
    expect(comparison.lines.find(({ name }) => name === 'Heatmap')?.to).toBeNull();
    expect(comparisonSums(comparison).all.byFen).toBe(-30_000_000 - 180_000_000);
  });

  test('as a workbook whose sums and differences work out anew', async () => {
    const id = await desk.scenario();
    await desk.client.versions.setCells({ id, cells: [desk.cell('Search', '2026-08', 10_000_000)] });
    await desk.client.versions.removeLines({ id, lineIds: [desk.lines.Heatmap] });
    const order = { from: 'current', to: id, language: 'en' } as const;
    const book = await openWorkbook(await desk.client.versions.workbook(order));
    expect(book.sheetNames).toEqual(['Total', 'From', 'To', 'Difference']);
    expect(book.value('Total', 'A1')).toBe('Current plan and Careful summer (CNY)');
    expect(
      book
        .rows('Total')
        .slice(2, 5)
        .map((row) => row.slice(1, 6)),
    ).toEqual([
      ['', '', 7_200_000, 6_900_000, -300_000].map((value) => (value === '' ? null : value)),
      ['Search', null, 4_800_000, 4_500_000, -300_000],
      ['Feed', null, 2_400_000, 2_400_000, 0],
    ]);
    expect(book.formula('Total', 'F4')).toBe('E4-D4');
    expect(book.formula('Difference', 'K4')).toBe("'To'!K4-'From'!K4");
    expect(book.value('Difference', 'K4')).toBe(-300_000);
    const worked = book.worked();
    expect(worked.length).toBeGreaterThan(200);
    expect(worked.filter(({ written, anew }) => Math.abs(written - anew) > 0.000_001)).toEqual([]);
    const differing = await openWorkbook(
      await desk.client.versions.workbook({ ...order, onlyDifferences: true }),
    );
    const lines = differing.rows('From').map((row) => row[1]);
    expect(lines.filter((name) => typeof name === 'string')).toEqual(['Line', 'Search', 'Heatmap']);
    expect(differing.rows('From').find((row) => row[1] === 'Heatmap')?.[2]).toBe('in From only');
  });

  test('a line that was renamed or moved in the plan is still the same line', async () => {
    const id = await desk.scenario();
    await desk.client.budget.changeLine({ id: desk.lines.Search, change: { name: 'Search bidding' } });
    const comparison = await desk.client.versions.compare({ from: id, to: 'current' });
    expect(countDifferences(comparison)).toEqual({ lines: 0, cells: 0 });
    expect(comparison.lines[0]?.name).toBe('Search bidding');
  });
});
