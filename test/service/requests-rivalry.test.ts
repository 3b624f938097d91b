import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fen } from '#shared/values/money.ts';
import { type RequestDesk, requestDesk } from '#test/support/request-desk.ts';

let desk: RequestDesk;
beforeEach(async () => {
  desk = await requestDesk();
});
afterEach(() => desk.remove());

/** 1,000 yuan from search to livestream in July. */
function small() {
  return [desk.leg('Search', '2026-07', -100_000), desk.leg('Livestream', '2026-07', 100_000)];
}

function refusal(reason: string, params: object = {}) {
  return { code: 'REFUSED', data: { reason, params } };
}

describe('rivalry', () => {
  test('of two windows approving the same request one wins, and the other is told', async () => {
    await desk.sit('gu');
    const id = await desk.submitted(small());
    await desk.sit('shen');
    const { seq } = await desk.client.requests.get({ id });
    const both = await Promise.allSettled([
      desk.client.requests.approve({ id, seenSeq: seq }),
      desk.client.requests.approve({ id, seenSeq: seq }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: refusal('request-is-applied', { number: 'RA-2026-001' }),
    });
    expect(await desk.planned('Livestream', '2026-07')).toBe(20_100_000);
  });

  test('a line that was changed after it was looked at stops the approval; looking again shows what it was', async () => {
    await desk.sit('gu');
    const id = await desk.submitted(small());
    await desk.sit('shen');
    const { seq, since } = await desk.client.requests.get({ id });
    expect(since).toMatchObject({ lines: [], records: [], recordCount: 0 });
    const edit = await desk.client.budget.setCells({
      cells: [{ lineId: desk.lines.Search, month: '2026-07', fen: 30_000_000 }],
    });
    await desk.client.entries.add({ lineId: desk.lines.Search, day: '2026-06-01', fen: 500 });
    await expect(desk.client.requests.approve({ id, seenSeq: seq })).rejects.toMatchObject(
      refusal('changed-meanwhile', { line: 'Search', seq: (edit.seq ?? 0) + 1 }),
    );
    const looked = await desk.client.requests.get({ id });
    expect(looked.since).toMatchObject({
      lines: [
        {
          name: 'Search',
          removed: false,
          plan: { thenFen: 480_000_000, nowFen: 470_000_000 },
          actual: { thenFen: 0, nowFen: 500 },
        },
      ],
      recordCount: 2,
    });
    expect(looked.since?.records.map((record) => record.label.key)).toEqual(['entryAdded', 'cellChanged']);
    expect(await desk.approved(id, 'shen')).toBe('applied');
    expect(await desk.planned('Search', '2026-07')).toBe(29_900_000);
  });

  test('a change of another line, month or name elsewhere does not', async () => {
    await desk.sit('gu');
    const id = await desk.submitted(small());
    await desk.sit('shen');
    const { seq } = await desk.client.requests.get({ id });
    await desk.client.budget.setCells({
      cells: [{ lineId: desk.lines.Heatmap, month: '2026-07', fen: 1 }],
    });
    expect((await desk.client.requests.approve({ id, seenSeq: seq })).state).toBe('applied');
  });

  test('a rejected request stays rejected, and says why', async () => {
    await desk.sit('gu');
    const id = await desk.submitted(small());
    await desk.sit('shen');
    await expect(desk.client.requests.reject({ id, reason: ' ' })).rejects.toMatchObject(
      refusal('reason-missing'),
    );
    expect((await desk.client.requests.reject({ id, reason: 'Too early' })).state).toBe('rejected');
    await expect(desk.approved(id, 'he')).rejects.toMatchObject(refusal('request-is-rejected'));
    expect(await desk.planned('Livestream', '2026-07')).toBe(20_000_000);
  });

  test('a line that was deleted makes it impossible, with a sentence', async () => {
    await desk.sit('gu');
    const id = await desk.submitted(small());
    await desk.client.budget.removeLine({ id: desk.lines.Livestream });
    await desk.sit('shen');
    const detail = await desk.client.requests.get({ id });
    expect(detail.since?.lines).toMatchObject([{ name: 'Livestream', removed: true }]);
    expect(detail.actions.approve).toMatchObject({ reason: 'line-removed', params: { line: 'Livestream' } });
    await expect(desk.approved(id, 'he')).rejects.toMatchObject(
      refusal('line-removed', { line: 'Livestream' }),
    );
    await desk.client.history.undo({});
    expect(await desk.approved(id, 'he')).toBe('applied');
  });

  test('a month that was closed meanwhile makes it impossible, and applying or undoing it later too', async () => {
    const january = () => [desk.leg('Search', '2026-01', -100_000), desk.leg('Feed', '2026-01', 100_000)];
    await desk.sit('lin');
    const done = await desk.submitted(january());
    await desk.approved(done, 'gu');
    const applied = (await desk.client.history.undoState()).undo?.seq ?? 0;
    await desk.sit('lin');
    const id = await desk.submitted(january());
    await desk.sit('shen');
    const { seq } = await desk.client.requests.get({ id });
    await desk.client.months.close({ month: '2026-01' });
    await expect(desk.client.requests.approve({ id, seenSeq: seq })).rejects.toMatchObject({
      data: { reason: 'changed-meanwhile' },
    });
    const looked = await desk.client.requests.get({ id });
    expect(looked.since?.closedMonths).toEqual(['2026-01']);
    expect(looked.actions.approve).toMatchObject({ reason: 'month-closed', params: { atMonth: '2026-01' } });
    await expect(desk.approved(id, 'he')).rejects.toMatchObject(
      refusal('month-closed', { atMonth: '2026-01' }),
    );
    await expect(desk.client.history.undo({ seq: applied })).rejects.toMatchObject(
      refusal('month-closed', { atMonth: '2026-01' }),
    );
    await desk.sit('shen');
    await desk.client.months.reopen({ month: '2026-01', reason: 'A late bill' });
    expect(await desk.approved(id, 'he')).toBe('applied');
  });

  test('money that was spent meanwhile cannot be moved away', async () => {
    await desk.sit('gu');
    const id = await desk.submitted([
      desk.leg('Search', '2026-07', -40_000_000),
      desk.leg('Feed', '2026-07', 40_000_000),
    ]);
    await desk.client.entries.add({ lineId: desk.lines.Search, day: '2026-06-01', fen: 440_000_001 });
    await expect(desk.approved(id, 'shen')).rejects.toMatchObject(
      refusal('money-short', { line: 'Search', byFen: 1 }),
    );
    expect(await desk.planned('Feed', '2026-07')).toBe(20_000_000);
  });
});

describe('undo of an applied request', () => {
  test('is refused once its money was contracted, and names by how much', async () => {
    await desk.sit('gu');
    const id = await desk.submitted([
      desk.leg('Search', '2026-07', -40_000_000),
      desk.leg('Feed', '2026-07', 40_000_000),
    ]);
    await desk.approved(id, 'shen');
    const applied = (await desk.client.history.undoState()).undo?.seq ?? 0;
    const { id: contract } = await desk.client.documents.add({
      kind: 'contract',
      lineId: desk.lines.Feed,
      day: '2026-06-22',
      fen: 240_000_001,
    });
    await expect(desk.client.history.undo({ seq: applied })).rejects.toMatchObject(
      refusal('undo-takes-committed', { line: 'Feed', byFen: 1 }),
    );
    await desk.client.documents.cancel({ id: contract, reason: 'Mistake' });
    await desk.client.history.undo({ seq: applied });
    expect(await desk.planned('Feed', '2026-07')).toBe(20_000_000);
  });
});

describe('bad input', () => {
  test.each([
    ['nothing', () => [], 'request-without-legs'],
    ['a move of zero', () => [desk.leg('Search', '2026-07', 0), desk.leg('Feed', '2026-07', 0)], 'leg-zero'],
    [
      'one fen too much',
      () => [desk.leg('Search', '2026-07', -100), desk.leg('Feed', '2026-07', 101)],
      'legs-do-not-add-up',
    ],
    [
      'out of a cell and back into it',
      () => [desk.leg('Search', '2026-07', -100), desk.leg('Search', '2026-07', 100)],
      'cell-repeated',
    ],
    [
      'more than a month plans',
      () => [desk.leg('Search', '2026-07', -40_000_001), desk.leg('Feed', '2026-07', 40_000_001)],
      'month-short',
    ],
    [
      'a month outside the programme',
      () => [desk.leg('Search', '2027-01', -100), desk.leg('Feed', '2026-07', 100)],
      'month-outside-period',
    ],
    [
      'money from the reserve',
      () => [desk.leg('Surge', '2026-07', -100), desk.leg('Feed', '2026-07', 100)],
      'reserve-only-by-draw',
    ],
  ] as const)('%s is refused as a whole', async (_what, legs, reason) => {
    await desk.sit('gu');
    await expect(desk.submitted(legs())).rejects.toMatchObject(refusal(reason));
    expect((await desk.client.requests.list({})).total).toBe(0);
  });

  test('a thousand legs are handled, one more is refused', async () => {
    await desk.client.budget.changeProgramme({ firstMonth: '2026-01', monthCount: 120 });
    const { months, categories } = await desk.client.budget.sheet();
    const added = [];
    for (let number = 0; number < 9; number += 1) {
      const line = { categoryId: categories[0]?.id ?? '', name: `Line ${number}` };
      added.push((await desk.client.budget.addLine(line)).id);
    }
    await desk.sit('gu');
    const cells = added.flatMap((lineId) => months.map((at) => ({ lineId, month: at, fen: fen(1000) })));
    const legs = [desk.leg('Search', '2026-07', -999_000), ...cells.slice(0, 999)];
    expect(legs).toHaveLength(1000);
    expect(await desk.approved(await desk.submitted(legs), 'shen')).toBe('applied');
    await desk.sit('gu');
    const many = Array.from({ length: 1001 }, () => desk.leg('Search', '2026-07', 1));
    await expect(desk.submitted(many)).rejects.toMatchObject(refusal('too-many-legs', { limitCount: 1000 }));
  });
});
