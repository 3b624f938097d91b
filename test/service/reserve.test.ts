import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { previewFile, textFile } from '#test/support/import-files.ts';
import { type RequestDesk, requestDesk } from '#test/support/request-desk.ts';

let desk: RequestDesk;
beforeEach(async () => {
  desk = await requestDesk();
});
afterEach(() => desk.remove());

const evidence = { papers: [{ text: 'Load report', reference: 'https://example.com/load' }] };
const surge = {
  kind: 'draw',
  cause: 'traffic-surge',
  reason: 'Double load on 11 June',
  ...evidence,
} as const;

/** 100,000 yuan of the reserve's plan, from two of its months. */
function drawLegs() {
  return [
    desk.leg('Surge', '2026-05', -5_000_000),
    desk.leg('Surge', '2026-06', -5_000_000),
    desk.leg('Heatmap', '2026-06', 10_000_000),
  ];
}

function refusal(reason: string, params: object = {}) {
  return { data: { reason, params } };
}

describe('a draw', () => {
  test('needs a cause and evidence, takes from the reserve and gives to other lines, to the fen', async () => {
    await desk.sit('gu');
    const draw = (extra: object) => desk.submitted(drawLegs(), { ...surge, ...extra });
    await expect(draw({ cause: null })).rejects.toMatchObject(refusal('cause-missing'));
    await expect(draw({ cause: 'other' })).rejects.toMatchObject(refusal('cause-text-missing'));
    await expect(draw({ papers: [] })).rejects.toMatchObject(refusal('evidence-missing'));
    await expect(draw({ papers: [{ text: ' ', reference: '' }] })).rejects.toMatchObject({
      data: { reason: 'paper-empty', field: 'papers.0' },
    });
    for (const legs of [
      [desk.leg('Feed', '2026-06', -100), desk.leg('Heatmap', '2026-06', 100)],
      [desk.leg('Surge', '2026-06', 100), desk.leg('Heatmap', '2026-06', -100)],
    ]) {
      await expect(desk.submitted(legs, surge)).rejects.toMatchObject({
        data: { reason: 'draw-takes-from-reserve' },
      });
    }
    await expect(desk.submitted(drawLegs().slice(1), surge)).rejects.toMatchObject(
      refusal('legs-do-not-add-up', { byFen: 5_000_000 }),
    );
  });

  test('is approved by finance, shown in the reserve, and leaves the shares of the plan where they were', async () => {
    await desk.sit('lin');
    const shares = async () => (await desk.client.policy.watch()).rows.map(({ plan }) => plan.shareBp);
    const before = await shares();
    const id = await desk.submitted(drawLegs(), surge);
    expect((await desk.client.reserve.state()).pendingFen).toBe(10_000_000);
    await expect(desk.approved(id, 'gu')).rejects.toMatchObject(refusal('needs-finance'));
    expect(await desk.approved(id, 'shen')).toBe('applied');
    expect((await desk.client.history.undoState()).undo?.label).toEqual({
      key: 'drawApplied',
      params: { amountFen: 10_000_000, to: 'Heatmap' },
    });
    expect(await shares()).toEqual(before);
    const state = await desk.client.reserve.state();
    expect(state).toMatchObject({
      setAsideFen: 60_000_000,
      setAsideToDateFen: 30_000_000,
      drawnFen: 10_000_000,
      releasedFen: 0,
      spentFen: 0,
      balanceFen: 50_000_000,
      pendingFen: 0,
      usedBp: 1667,
      lines: [{ name: 'Surge', setAsideFen: 60_000_000, drawnFen: 10_000_000, balanceFen: 50_000_000 }],
      moves: [
        {
          number: 'DR-2026-001',
          kind: 'draw',
          day: '2026-06-22',
          fen: 10_000_000,
          cause: 'traffic-surge',
          requesterName: 'lin',
          approverNames: ['shen'],
          to: [{ lineName: 'Heatmap', fen: 10_000_000 }],
          balanceFen: 50_000_000,
        },
      ],
    });
    expect(state.months.map(({ drawnFen }) => drawnFen)).toEqual([
      0, 0, 0, 0, 0, 10_000_000, 0, 0, 0, 0, 0, 0,
    ]);
    expect(state.months.map(({ setAsideFen }) => setAsideFen)).toEqual(
      Array.from({ length: 12 }, () => 5_000_000),
    );
    expect(state.months.at(-1)?.balanceFen).toBe(50_000_000);
    await desk.client.history.undo({});
    expect((await desk.client.reserve.state()).balanceFen).toBe(60_000_000);
  });

  test('takes no more than there is', async () => {
    await desk.sit('gu');
    const legs = [desk.leg('Surge', '2026-06', -5_000_001), desk.leg('Heatmap', '2026-06', 5_000_001)];
    await expect(desk.submitted(legs, surge)).rejects.toMatchObject(
      refusal('month-short', { line: 'Surge', atMonth: '2026-06', byFen: 1 }),
    );
  });
});

describe('a release', () => {
  test('gives unused reserve to a line, or to what is unallocated', async () => {
    await desk.sit('gu');
    const legs = [desk.leg('Surge', '2026-11', -3_000_000), desk.leg('Feed', '2026-11', 1_000_000)];
    const id = await desk.submitted(legs, { kind: 'release', reason: 'Quiet year' });
    const { preview } = await desk.client.requests.get({ id });
    expect(preview.unallocated).toEqual({ beforeFen: 0, afterFen: 2_000_000 });
    expect(preview.checks.map(({ code, params }) => [code, params])).toContainEqual([
      'to-unallocated',
      { amountFen: 2_000_000 },
    ]);
    expect(await desk.approved(id, 'shen')).toBe('applied');
    expect(await desk.client.reserve.state()).toMatchObject({
      setAsideFen: 57_000_000,
      releasedFen: 3_000_000,
      drawnFen: 0,
      balanceFen: 57_000_000,
    });
    await desk.sit('gu');
    const more = [desk.leg('Surge', '2026-12', -100), desk.leg('Feed', '2026-12', 101)];
    await expect(desk.submitted(more, { kind: 'release', reason: 'x' })).rejects.toMatchObject(
      refusal('legs-do-not-add-up', { byFen: 1 }),
    );
  });
});

describe('the reserve pays nothing itself', () => {
  test('no entry is made on its lines or moved to them', async () => {
    const { entries } = desk.client;
    const spent = { lineId: desk.lines.Surge, day: '2026-06-01', fen: 100 } as const;
    await expect(entries.add(spent)).rejects.toMatchObject({
      data: { reason: 'reserve-only-by-draw', params: { line: 'Surge' }, field: 'lineId' },
    });
    const { id } = await entries.add({ ...spent, lineId: desk.lines.Feed });
    await expect(entries.change({ id, change: { lineId: desk.lines.Surge } })).rejects.toMatchObject({
      data: { reason: 'reserve-only-by-draw' },
    });
  });

  test('no document is written on its lines, and rows of a file for them are refused, the others taken', async () => {
    const document = { kind: 'contract', lineId: desk.lines.Surge, day: '2026-06-01', fen: 100 } as const;
    const fault = { data: { reason: 'reserve-only-by-draw', params: { line: 'Surge' }, field: 'lineId' } };
    await expect(desk.client.documents.add(document)).rejects.toMatchObject(fault);
    await expect(desk.client.documents.preview(document)).rejects.toMatchObject(fault);
    const { id } = await desk.client.documents.add({ ...document, lineId: desk.lines.Feed });
    await expect(
      desk.client.documents.change({ id, change: { lineId: desk.lines.Surge } }),
    ).rejects.toMatchObject(fault);
    const file = textFile('spend.csv', 'date,line,amount', '2026-06-01,surge,10', '2026-06-02,feed,20');
    const { importId, preview } = await previewFile(desk, file, (suggestion) => ({
      ...suggestion,
      lineByValue: { surge: desk.lines.Surge, feed: desk.lines.Feed },
    }));
    expect(preview.counts).toMatchObject({ added: 1, refused: 1 });
    const { rows } = await desk.client.imports.previewRows({ importId, fate: 'refused' });
    expect(rows.map(({ faults }) => faults)).toEqual([
      [{ fault: 'reserve-line', field: null, params: { line: 'Surge' } }],
    ]);
    // The line becomes the reserve's after the preview: what was seen is not so any more.
    const { categories } = await desk.client.budget.sheet();
    await desk.client.budget.changeCategory({ id: categories[0]?.id ?? '', change: { hue: 'reserve' } });
    await expect(desk.client.imports.commit({ importId })).rejects.toMatchObject({
      data: { reason: 'import-changed-meanwhile' },
    });
    await desk.client.history.undo({});
    expect(await desk.client.imports.commit({ importId })).toMatchObject({ added: 1 });
  });

  test('its plan is free while it is made; once drawn on, it leaves by a draw or a release alone', async () => {
    const { budget, history } = desk.client;
    const cells = (june: number, july: number) => ({
      cells: [
        { lineId: desk.lines.Surge, month: '2026-06' as const, fen: june },
        { lineId: desk.lines.Surge, month: '2026-07' as const, fen: july },
      ],
    });
    await budget.setCells(cells(4_000_000, 5_000_000));
    await history.undo({});
    expect((await budget.sheet()).reserveInForce).toBe(false);
    await desk.sit('gu');
    await desk.approved(await desk.submitted(drawLegs(), surge), 'shen');
    expect((await budget.sheet()).reserveInForce).toBe(true);
    await expect(budget.setCells(cells(0, 4_999_999))).rejects.toMatchObject(
      refusal('reserve-in-force', { line: 'Surge' }),
    );
    await budget.setCells(cells(0, 5_000_000));
    await expect(budget.removeLine({ id: desk.lines.Surge })).rejects.toMatchObject(
      refusal('reserve-in-force', { line: 'Surge' }),
    );
    const [ads, , , reserve] = (await budget.sheet()).categories;
    await expect(
      budget.changeLine({ id: desk.lines.Surge, change: { categoryId: ads?.id ?? '' } }),
    ).rejects.toMatchObject(refusal('reserve-in-force'));
    await expect(
      budget.changeCategory({ id: reserve?.id ?? '', change: { hue: 'other' } }),
    ).rejects.toMatchObject(refusal('reserve-in-force'));
    await budget.changeTotal({ totalFen: 1_100_000_000, spread: 'lines' }).catch(() => undefined);
    expect((await desk.client.reserve.state()).balanceFen).toBe(50_000_000);
  });
});
