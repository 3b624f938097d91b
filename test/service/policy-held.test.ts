import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type RequestDesk, requestDesk } from '#test/support/request-desk.ts';

let desk: RequestDesk;
beforeEach(async () => {
  desk = await requestDesk();
});
afterEach(() => desk.remove());

async function approveBaseline(): Promise<void> {
  await desk.sit('shen');
  const { requestId } = await desk.client.versions.proposeBaseline({
    from: 'current',
    name: 'Approved plan',
    reason: 'Board of 5 January',
  });
  expect(await desk.approved(requestId, 'he')).toBe('applied');
}

/** 600,000 yuan more for search: from 60 % the ads would rise beyond their 63 % where others give way. */
const wide = () => [
  { lineId: desk.lines.Search, month: '2026-07', fen: 100_000_000 },
  { lineId: desk.lines.Heatmap, month: '2026-07', fen: 0 },
  { lineId: desk.lines.Heatmap, month: '2026-08', fen: 0 },
  { lineId: desk.lines.Heatmap, month: '2026-09', fen: 0 },
  { lineId: desk.lines.Heatmap, month: '2026-10', fen: 0 },
];

describe('an edit outside the band', () => {
  test('is free as long as no baseline was approved', async () => {
    expect(await desk.client.budget.setCells({ cells: wide() })).toMatchObject({ heldRequestId: null });
    expect(await desk.planned('Search', '2026-07')).toBe(100_000_000);
    expect((await desk.client.budget.sheet()).heldToPolicy).toBe(false);
  });

  test('is kept as a draft from then on, with a sentence in History; one inside is stored', async () => {
    await approveBaseline();
    await desk.sit('gu');
    const inside = await desk.client.budget.setCells({
      cells: [{ lineId: desk.lines.Search, month: '2026-07', fen: 39_000_000 }],
    });
    expect(inside.heldRequestId).toBeNull();
    const held = await desk.client.budget.setCells({ cells: wide() });
    expect(held.heldRequestId).not.toBeNull();
    expect(await desk.planned('Search', '2026-07')).toBe(39_000_000);
    expect((await desk.client.history.undoState()).undo).toMatchObject({
      command: 'budget.setCells',
      label: { key: 'planEditHeld', params: { number: 'PE-2026-001', cellCount: 5 } },
    });
    const detail = await desk.client.requests.get({ id: heldId(held.heldRequestId) });
    expect(detail).toMatchObject({
      requesterName: 'gu',
      request: { kind: 'plan-edit', state: 'draft' },
      preview: { problem: null },
    });
    expect(detail.request.legs.map(({ lineName, fen }) => [lineName, fen])).toEqual([
      ['Search', 61_000_000],
      ['Heatmap', -15_000_000],
      ['Heatmap', -15_000_000],
      ['Heatmap', -15_000_000],
      ['Heatmap', -15_000_000],
    ]);
    expect(detail.preview.checks.map(({ code, status }) => [code, status])).toContainEqual([
      'above-band',
      'stop',
    ]);
  });

  test('gathers with the next ones, and what is typed back into the band takes its cell out', async () => {
    await approveBaseline();
    await desk.sit('gu');
    const first = await desk.client.budget.setCells({ cells: wide() });
    const second = await desk.client.budget.setCells({
      cells: [{ lineId: desk.lines.Search, month: '2026-07', fen: 90_000_000 }, ...wide().slice(1)],
    });
    expect(second.heldRequestId).toBe(first.heldRequestId);
    await desk.client.budget.setCells({
      cells: [{ lineId: desk.lines.Heatmap, month: '2026-10', fen: 14_000_000 }],
    });
    const legsNow = async () =>
      (await desk.client.requests.get({ id: heldId(first.heldRequestId) })).request.legs.map(
        ({ fen }) => fen,
      );
    expect(await legsNow()).toEqual([50_000_000, -15_000_000, -15_000_000, -15_000_000]);
    await desk.client.budget.setCells({
      cells: wide().map((cell) => ({
        ...cell,
        fen: cell.lineId === desk.lines.Search ? 40_000_001 : 13_000_000,
      })),
    });
    expect((await desk.client.requests.list({})).counts.byState.draft).toBe(0);
    expect(await desk.client.requests.held()).toEqual([]);
    expect(await desk.planned('Search', '2026-07')).toBe(40_000_001);
  });

  test('is seen by whoever it belongs to, and gone once the cells are typed back as they were', async () => {
    await approveBaseline();
    await desk.sit('gu');
    await desk.client.budget.setCells({ cells: wide() });
    const [edit] = await desk.client.requests.held();
    expect(edit).toMatchObject({ number: 'PE-2026-001', totalFen: null });
    expect(edit?.legs).toHaveLength(5);
    await desk.sit('lin');
    expect(await desk.client.requests.held()).toEqual([]);
    await desk.sit('gu');
    const back = wide().map((cell) => ({
      ...cell,
      fen: cell.lineId === desk.lines.Search ? 40_000_000 : 15_000_000,
    }));
    await desk.client.budget.setCells({ cells: back });
    expect(await desk.client.requests.held()).toEqual([]);
    expect((await desk.client.history.undoState()).undo?.label).toEqual({
      key: 'requestChanged',
      params: { number: 'PE-2026-001' },
    });
    await desk.client.history.undo({});
    expect(await desk.client.requests.held()).toHaveLength(1);
  });

  test('by which a line takes its plan to another category, or away, is refused; inside the band it may', async () => {
    const { categories } = await desk.client.budget.sheet();
    const [ads = '', content = ''] = categories.map(({ id }) => id);
    const small = await desk.client.budget.addLine({ categoryId: ads, name: 'Small' });
    await desk.client.budget.changeLine({ id: desk.lines.Feed, change: { categoryId: content } });
    await desk.client.budget.changeLine({ id: desk.lines.Feed, change: { categoryId: ads } });
    await approveBaseline();
    await desk.sit('gu');
    const { seq } = (await desk.client.history.undoState()).undo ?? { seq: 0 };
    await expect(
      desk.client.budget.changeLine({ id: desk.lines.Feed, change: { categoryId: content } }),
    ).rejects.toMatchObject({
      data: {
        reason: 'line-leaves-band',
        field: 'categoryId',
        params: { line: 'Feed', category: 'Precise advertising', shareBp: 4000 },
      },
    });
    await expect(desk.client.budget.removeLine({ id: desk.lines.Feed })).rejects.toMatchObject({
      data: { reason: 'line-leaves-band', params: { line: 'Feed' } },
    });
    expect((await desk.client.history.undoState()).undo?.seq).toBe(seq);
    // What plans nothing, or little, leaves every share within its band.
    await desk.client.budget.setCells({
      cells: [
        { lineId: desk.lines.Search, month: '2026-07', fen: 39_990_000 },
        { lineId: small.id, month: '2026-07', fen: 10_000 },
      ],
    });
    await desk.client.budget.changeLine({ id: small.id, change: { categoryId: content } });
    await desk.client.budget.changeLine({ id: desk.lines.Feed, change: { name: 'Feeds' } });
    await desk.client.budget.removeLine({ id: small.id });
  });

  test('takes an exception to be approved, which then covers it until its last day', async () => {
    await approveBaseline();
    await desk.sit('gu');
    const { heldRequestId } = await desk.client.budget.setCells({ cells: wide() });
    const id = heldId(heldRequestId);
    await desk.client.requests.submit({ id, change: { reason: 'Festival' } });
    await expect(desk.approved(id, 'shen')).rejects.toMatchObject({
      data: { reason: 'exception-needed', params: { category: 'Precise advertising', shareBp: 6500 } },
    });
    await expect(desk.approved(id, 'shen', { reason: '', until: '2026-09-30' })).rejects.toMatchObject({
      data: { reason: 'reason-missing', field: 'exception.reason' },
    });
    await expect(desk.approved(id, 'shen', { reason: 'Late', until: '2026-06-21' })).rejects.toMatchObject({
      data: { reason: 'exception-expired', field: 'exception.until' },
    });
    expect(await desk.approved(id, 'shen', { reason: 'Board', until: '2026-09-30' })).toBe('applied');
    expect(await desk.planned('Search', '2026-07')).toBe(100_000_000);
    const { exceptions } = await desk.client.budget.sheet();
    expect(exceptions).toMatchObject([
      {
        shareBp: 6500,
        reason: 'Board',
        until: '2026-09-30',
        requestNumber: 'PE-2026-001',
        grantedBy: 'shen',
      },
      { shareBp: 1000, reason: 'Board' },
    ]);
    // Up to what was granted the plan is free again, beyond it is held.
    await desk.sit('gu');
    const cell = (fen: number) => ({
      cells: [{ lineId: desk.lines.Search, month: '2026-07' as const, fen }],
    });
    expect((await desk.client.budget.setCells(cell(99_000_000))).heldRequestId).toBeNull();
    desk.clockMs = Date.UTC(2026, 9, 1, 2);
    expect((await desk.client.budget.sheet()).exceptions).toEqual([]);
    expect((await desk.client.budget.setCells(cell(99_900_000))).heldRequestId).not.toBeNull();
    await desk.client.history.undo({});
    expect((await desk.client.budget.setCells(cell(98_000_000))).heldRequestId).toBeNull();
  });

  test('is held for phasing, a new line and a spread total too, with what belongs to it', async () => {
    await approveBaseline();
    await desk.sit('gu');
    await desk.client.budget.changeTotal({ totalFen: 1_500_000_000, spread: 'none' });
    const { categories } = await desk.client.budget.sheet();
    const line = await desk.client.budget.addLine({
      categoryId: categories[2]?.id ?? '',
      name: 'New tool',
      plan: { totalFen: 100_000_000, shape: 'even' },
    });
    expect(line.heldRequestId).not.toBeNull();
    expect((await desk.client.budget.sheet()).lines.find(({ id }) => id === line.id)?.plan).toEqual(
      Array.from({ length: 12 }, () => 0),
    );
    const phased = await desk.client.budget.phaseLine({
      lineId: desk.lines.Heatmap,
      totalFen: 300_000_000,
      shape: 'even',
    });
    expect(phased.heldRequestId).toBe(line.heldRequestId);
    await desk.client.requests.withdraw({ id: heldId(line.heldRequestId) });
    await desk.client.policy.change({
      effectiveFrom: '2026-06-01',
      shares: categories.map(({ id }, index) => ({
        categoryId: id,
        shareBp: index === 0 ? 10_000 : 0,
        bandBp: 0,
      })),
    });
    const cut = await desk.client.budget.changeTotal({ totalFen: 1_250_000_000, spread: 'lines' });
    expect(cut.heldRequestId).not.toBeNull();
    expect((await desk.client.budget.sheet()).programme.totalFen).toBe(1_500_000_000);
    const id = heldId(cut.heldRequestId);
    await desk.client.requests.submit({ id, change: { reason: 'Cut' } });
    expect(await desk.approved(id, 'shen', { reason: 'Board', until: '2026-12-31' })).toBe('submitted');
    expect(await desk.approved(id, 'he')).toBe('applied');
    expect((await desk.client.budget.sheet()).programme.totalFen).toBe(1_250_000_000);
    await desk.client.history.undo({});
    expect((await desk.client.budget.sheet()).programme.totalFen).toBe(1_500_000_000);
  });

  test('that nobody signed is a draft of whoever takes it up', async () => {
    await approveBaseline();
    await desk.sit(null);
    const { heldRequestId } = await desk.client.budget.setCells({ cells: wide() });
    const id = heldId(heldRequestId);
    expect((await desk.client.requests.get({ id })).request.requesterId).toBeNull();
    await desk.sit('shen');
    await desk.client.requests.submit({ id, change: { reason: 'Festival' } });
    await expect(desk.approved(id, 'shen', { reason: 'x', until: '2026-12-31' })).rejects.toMatchObject({
      data: { reason: 'own-request' },
    });
  });
});

/** The id of the request that holds an edit. */
function heldId<Id>(heldRequestId: Id | null | undefined): Id {
  if (heldRequestId === null || heldRequestId === undefined) throw new Error('the edit was not held');
  return heldRequestId;
}
