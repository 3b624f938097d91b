import { afterEach, beforeEach, describe, expect, test } from 'vitest';
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

describe('a reallocation from draft to plan', () => {
  test('is one record with a sentence, and is undone as a whole', async () => {
    await desk.sit('gu');
    const id = await desk.submitted(small(), {
      papers: [{ text: 'Study', reference: 'https://example.com' }],
    });
    expect(await desk.planned('Search', '2026-07')).toBe(40_000_000);
    expect(await desk.approved(id, 'shen')).toBe('applied');
    expect(await desk.planned('Search', '2026-07')).toBe(39_900_000);
    expect(await desk.planned('Livestream', '2026-07')).toBe(20_100_000);
    const { undo } = await desk.client.history.undoState();
    expect(undo).toMatchObject({
      command: 'requests.approve',
      personName: 'shen',
      reason: 'More first purchases from livestream',
      label: {
        key: 'reallocationApplied',
        params: { amountFen: 100_000, from: 'Search', to: 'Livestream' },
      },
    });
    const detail = await desk.client.requests.get({ id });
    expect(detail).toMatchObject({
      request: { number: 'RA-2026-001', state: 'applied' },
      requesterName: 'gu',
      approvals: [{ personName: 'shen' }],
      appliedSeq: undo?.seq,
      since: null,
      preview: { problem: null, checks: [] },
      actions: { approve: { reason: 'request-is-applied', params: { number: 'RA-2026-001' } } },
    });
    expect(detail.preview.lines[0]?.plan).toEqual({ beforeFen: 480_000_000, afterFen: 479_900_000 });

    await desk.client.history.undo({});
    expect(await desk.planned('Search', '2026-07')).toBe(40_000_000);
    expect(await desk.client.requests.get({ id })).toMatchObject({
      request: { state: 'submitted' },
      approvals: [],
    });
    await desk.client.history.redo({});
    expect(await desk.planned('Livestream', '2026-07')).toBe(20_100_000);
    expect((await desk.client.history.verify()).kind).toBe('intact');
  });

  test('shows before it is submitted what it would do', async () => {
    await desk.sit('gu');
    const preview = await desk.client.requests.preview({ kind: 'reallocation', legs: small() });
    expect(preview).toMatchObject({
      problem: null,
      amountFen: 100_000,
      acrossCategories: true,
      plan: { beforeFen: 1_200_000_000, afterFen: 1_200_000_000 },
      unallocated: { beforeFen: 0, afterFen: 0 },
      approval: { role: 'finance', approverCount: 1 },
      earlier: null,
    });
    expect(preview.approval.candidates.map(({ name }) => name).toSorted()).toEqual(['he', 'shen']);
    expect(preview.lines).toMatchObject([
      {
        name: 'Search',
        plan: { beforeFen: 480_000_000, afterFen: 479_900_000 },
        available: { beforeFen: 480_000_000, afterFen: 479_900_000 },
        // Five months are over without spending; the rest is expected as planned.
        landing: { beforeFen: 280_000_000, afterFen: 279_900_000 },
        cells: [{ month: '2026-07', beforeFen: 40_000_000, afterFen: 39_900_000, closed: false }],
      },
      { name: 'Livestream', cells: [{ beforeFen: 20_000_000, afterFen: 20_100_000 }] },
    ]);
    expect(preview.categories.map(({ before, after }) => [before.shareBp, after.shareBp])).toEqual([
      [6000, 5999],
      [2000, 2001],
      [1500, 1500],
      [500, 500],
    ]);
    expect(preview.checks.map(({ code, status }) => [code, status])).toEqual([
      ['money-free', 'good'],
      ['within-bands', 'good'],
    ]);
  });

  test('can be kept, changed, sent and withdrawn by its requester alone', async () => {
    await desk.sit('gu');
    const { requests } = desk.client;
    const { id } = await requests.create({
      kind: 'reallocation',
      legs: [small()[0] ?? desk.leg('Feed', '2026-07', 1)],
    });
    await expect(requests.submit({ id })).rejects.toMatchObject(refusal('reason-missing'));
    await desk.sit('lin');
    for (const attempt of [
      () => requests.change({ id, change: { reason: 'Mine' } }),
      () => requests.submit({ id }),
      () => requests.withdraw({ id }),
    ]) {
      await expect(attempt()).rejects.toMatchObject(refusal('request-not-yours', { person: 'gu' }));
    }
    await desk.sit('gu');
    await requests.change({ id, change: { reason: 'Better' } });
    await expect(requests.submit({ id })).rejects.toMatchObject(
      refusal('legs-do-not-add-up', { byFen: 100_000 }),
    );
    expect((await requests.submit({ id, change: { legs: small() } })).state).toBe('submitted');
    await expect(requests.change({ id, change: { reason: 'Late' } })).rejects.toMatchObject(
      refusal('request-is-submitted', { number: 'RA-2026-001' }),
    );
    expect((await requests.withdraw({ id, reason: 'Not now' })).state).toBe('withdrawn');
    expect((await requests.get({ id })).request).toMatchObject({
      state: 'withdrawn',
      decisionReason: 'Not now',
    });
    await desk.sit('shen');
    await expect(requests.approve({ id, seenSeq: 1000 })).rejects.toMatchObject(
      refusal('request-is-withdrawn'),
    );
  });
});

describe('who approves', () => {
  test('never the requester, nobody without a name, nobody below the limit', async () => {
    await desk.sit('shen');
    const id = await desk.submitted(small());
    const seen = (await desk.client.requests.get({ id })).seq;
    const approve = () => desk.client.requests.approve({ id, seenSeq: seen });
    await expect(approve()).rejects.toMatchObject(refusal('own-request'));
    await desk.sit(null);
    await expect(approve()).rejects.toMatchObject(refusal('nobody-at-desk'));
    expect((await desk.client.requests.get({ id })).actions.approve?.reason).toBe('nobody-at-desk');
    await expect(desk.submitted(small())).rejects.toMatchObject(refusal('nobody-at-desk'));
    for (const name of ['gu', 'lin'] as const) {
      await desk.sit(name);
      await expect(approve()).rejects.toMatchObject(refusal('needs-finance'));
      await expect(desk.client.requests.reject({ id, reason: 'No' })).rejects.toMatchObject(
        refusal('needs-finance'),
      );
    }
    expect(await desk.approved(id, 'he')).toBe('applied');
  });

  test('a project manager does within a category up to 50,000 yuan, to the fen', async () => {
    await desk.sit('lin');
    const within = (amount: number) => [
      desk.leg('Search', '2026-07', 0 - amount),
      desk.leg('Feed', '2026-07', amount),
    ];
    expect(await desk.approved(await desk.submitted(within(5_000_000)), 'gu')).toBe('applied');
    await desk.sit('lin');
    const more = await desk.submitted(within(5_000_001));
    await expect(desk.approved(more, 'gu')).rejects.toMatchObject(refusal('needs-finance'));
  });

  test('a million takes two of finance, and not the same one twice', async () => {
    await desk.sit('gu');
    const id = await desk.submitted([
      ...['01', '02', '03', '04'].map((at) => desk.leg('Search', `2026-${at}`, -25_000_000)),
      desk.leg('Feed', '2026-07', 100_000_000),
    ]);
    expect(await desk.approved(id, 'shen')).toBe('submitted');
    expect(await desk.planned('Feed', '2026-07')).toBe(20_000_000);
    await expect(desk.approved(id, 'shen')).rejects.toMatchObject(refusal('already-approved'));
    expect((await desk.client.history.undoState()).undo?.label).toEqual({
      key: 'requestApproved',
      params: { number: 'RA-2026-001', givenCount: 1, neededCount: 2 },
    });
    expect(await desk.approved(id, 'he')).toBe('applied');
    expect(await desk.planned('Feed', '2026-07')).toBe(120_000_000);
  });

  test('limits are changed by finance, and hold from then on', async () => {
    const { requests } = desk.client;
    const before = await requests.limits();
    expect(before.isDefault).toBe(true);
    const limits = [
      { kind: null, reach: 'any', fromFen: 0, role: 'project-manager', approverCount: 1 },
    ] as const;
    await desk.sit('gu');
    await expect(requests.changeLimits({ limits: [...limits] })).rejects.toMatchObject(
      refusal('finance-only'),
    );
    await desk.sit('shen');
    await expect(requests.changeLimits({ limits: [...limits, ...limits] })).rejects.toMatchObject({
      data: { reason: 'limit-repeated', field: 'limits.1' },
    });
    await requests.changeLimits({ limits: [...limits], reason: 'Trial' });
    expect(await requests.limits()).toEqual({ limits, isDefault: false });
    const id = await desk.submitted(small());
    expect(await desk.approved(id, 'gu')).toBe('applied');
    await desk.client.history.undo({ seq: (await lastOf('requests.changeLimits'))?.seq ?? 0 });
    expect((await requests.limits()).isDefault).toBe(true);
  });

  async function lastOf(command: string) {
    return (await desk.client.history.search({ command })).records[0];
  }
});
