import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { refusal, type VersionDesk, versionDesk } from '#test/support/version-desk.ts';

let desk: VersionDesk;
beforeEach(async () => {
  desk = await versionDesk();
});
afterEach(() => desk.remove());

describe('the baseline', () => {
  async function approvedBaseline(name: string) {
    await desk.sit('gu');
    const { requestId, versionId } = await desk.client.versions.proposeBaseline({
      from: 'current',
      name,
      reason: 'As decided on Monday',
    });
    expect(await desk.approved(requestId, 'shen')).toBe('applied');
    return versionId;
  }

  test('is a snapshot of the plan that finance approves; the latest is in force', async () => {
    const first = await approvedBaseline('Plan of June');
    expect(await desk.row(first)).toMatchObject({
      kind: 'baseline',
      inForce: true,
      request: { state: 'applied' },
    });
    const { undo } = await desk.client.history.undoState();
    expect(undo?.label).toEqual({ key: 'baselineApproved', params: { name: 'Plan of June' } });
    const second = await approvedBaseline('Plan of July');
    expect(await desk.row(first)).toMatchObject({ inForce: false });
    expect(await desk.client.versions.list()).toMatchObject({ baselineId: second });
    await expect(desk.client.versions.remove({ id: first })).rejects.toMatchObject(
      refusal('baseline-stays', { name: 'Plan of June' }),
    );
    await desk.client.history.undo({});
    expect(await desk.client.versions.list()).toMatchObject({ baselineId: first });
  });

  test('waits unchanged, and a rejected one stays a snapshot', async () => {
    const { requestId, versionId } = await desk.client.versions.proposeBaseline({
      from: 'current',
      name: 'Plan of June',
      reason: 'As decided on Monday',
    });
    await expect(desk.client.versions.remove({ id: versionId })).rejects.toMatchObject(
      refusal('version-waits', { name: 'Plan of June', number: 'BL-2026-001' }),
    );
    await expect(
      desk.client.versions.proposeBaseline({ from: versionId, reason: 'Again' }),
    ).rejects.toMatchObject(refusal('version-waits', { name: 'Plan of June', number: 'BL-2026-001' }));
    await desk.sit('shen');
    await desk.client.requests.reject({ id: requestId, reason: 'Too early' });
    expect(await desk.row(versionId)).toMatchObject({ kind: 'snapshot', request: { state: 'rejected' } });
  });

  test('without a person, a name or a reason it is not put forward, and no snapshot is left behind', async () => {
    const { proposeBaseline } = desk.client.versions;
    await expect(proposeBaseline({ from: 'current', reason: 'Now' })).rejects.toMatchObject({
      data: { reason: 'name-empty', field: 'name' },
    });
    await expect(proposeBaseline({ from: 'current', name: 'June' })).rejects.toMatchObject({
      data: { reason: 'reason-missing' },
    });
    await desk.sit(null);
    await expect(proposeBaseline({ from: 'current', name: 'June', reason: 'Now' })).rejects.toMatchObject({
      data: { reason: 'nobody-at-desk' },
    });
    expect((await desk.client.versions.list()).versions).toEqual([]);
  });
});

describe('a scenario becomes the plan', () => {
  async function prepared() {
    const id = await desk.scenario();
    const { versions } = desk.client;
    const categoryId = (await versions.sheet({ id })).categories[0]?.id ?? '';
    await versions.setCells({
      id,
      cells: [desk.cell('Search', '2026-08', 39_000_000), desk.cell('Search', '2026-09', 38_000_000)],
    });
    await versions.addLine({
      id,
      line: { categoryId, name: 'Metro posters' },
      plan: { totalFen: 3_000_000, shape: 'even' },
    });
    return id;
  }

  test('through finance, as one record that is undone to the byte; edits since then stay', async () => {
    const id = await prepared();
    const { versions, budget, requests, history } = desk.client;
    await budget.setCells({
      cells: [desk.cell('Search', '2026-09', 39_500_000), desk.cell('Livestream', '2026-09', 19_000_000)],
    });
    const { promotion, problem } = await versions.promotion({ id });
    expect(problem).toBeNull();
    expect(promotion.conflicts).toMatchObject([
      { name: 'Search', month: '2026-09', thenFen: 40_000_000, nowFen: 39_500_000, scenarioFen: 38_000_000 },
    ]);
    expect(promotion.kept).toMatchObject([{ name: 'Livestream', month: '2026-09', nowFen: 19_000_000 }]);
    expect(promotion.added).toMatchObject([{ name: 'Metro posters', planFen: 3_000_000 }]);

    const { requestId, number } = await versions.promote({ id, reason: 'Weaker summer' });
    expect(number).toBe('SC-2026-001');
    await expect(versions.setCells({ id, cells: [desk.cell('Search', '2026-08', 2)] })).rejects.toMatchObject(
      refusal('version-waits', { name: 'Careful summer', number }),
    );
    const before = await desk.dump();
    expect(await desk.approved(requestId, 'shen')).toBe('applied');
    expect(await desk.planned('Search', '2026-08')).toBe(39_000_000);
    expect(await desk.planned('Search', '2026-09')).toBe(38_000_000);
    expect(await desk.planned('Livestream', '2026-09')).toBe(19_000_000);
    const sheet = await budget.sheet();
    expect(sheet.lines.find(({ name }) => name === 'Metro posters')?.plan[0]).toBe(250_000);
    expect(await desk.row(id)).toMatchObject({ request: { state: 'applied' } });
    expect((await desk.row(id))?.promotedAt).not.toBeNull();
    const after = await desk.dump();
    const { undo } = await history.undoState();
    expect(undo?.label).toEqual({ key: 'scenarioPromoted', params: { name: 'Careful summer' } });
    await history.undo({});
    expect(await desk.dump()).toEqual(before);
    await history.redo({});
    expect(await desk.dump()).toEqual(after);
    expect((await history.verify()).kind).toBe('intact');
    await expect(versions.promote({ id, reason: 'Again' })).rejects.toMatchObject(
      refusal('version-promoted', { name: 'Careful summer' }),
    );
    expect((await requests.get({ id: requestId })).request.state).toBe('applied');
  });

  test('takes its lines out, and leaves those with money on them without plan', async () => {
    const id = await desk.scenario();
    const { versions, budget, entries } = desk.client;
    await versions.removeLines({ id, lineIds: [desk.lines.Heatmap, desk.lines.Feed] });
    await entries.add({ lineId: desk.lines.Feed, day: '2026-03-02', fen: 100, vendor: '', reference: '' });
    const { promotion } = await versions.promotion({ id });
    expect(promotion.removed.map(({ name }) => name)).toEqual(['Heatmap']);
    expect(promotion.emptied.map(({ name }) => name)).toEqual(['Feed']);
    const { requestId } = await versions.promote({ id, reason: 'Less' });
    const exception = { reason: 'For now', until: '2026-12-31' };
    expect(await desk.approved(requestId, 'shen', exception)).toBe('submitted');
    expect(await desk.approved(requestId, 'he', exception)).toBe('applied');
    const sheet = await budget.sheet();
    expect(sheet.lines.map(({ name }) => name)).toEqual(['Search', 'Feed', 'Livestream', 'Surge']);
    expect(sheet.lines.find(({ name }) => name === 'Feed')?.plan.every((amount) => amount === 0)).toBe(true);
  });

  test('without the lines that the plan lost meanwhile, or not at all', async () => {
    const id = await prepared();
    const { versions, budget } = desk.client;
    await budget.removeLine({ id: desk.lines.Heatmap });
    const gone = refusal('scenario-lines-gone', { lines: 'Heatmap', lineCount: 1 });
    expect((await versions.promotion({ id })).problem).toMatchObject(gone.data);
    await expect(versions.promote({ id, reason: 'Now' })).rejects.toMatchObject(gone);
    expect((await versions.sheet({ id })).lines.find(({ name }) => name === 'Heatmap')?.gone).toBe(true);
    await versions.removeLines({ id, lineIds: [desk.lines.Heatmap] });
    const { requestId } = await versions.promote({ id, reason: 'Now' });
    expect(await desk.approved(requestId, 'he')).toBe('applied');
  });

  test('a line that goes while it waits stops the approval', async () => {
    const id = await prepared();
    const { requestId } = await desk.client.versions.promote({ id, reason: 'Now' });
    await desk.client.budget.removeLine({ id: desk.lines.Heatmap });
    await expect(desk.approved(requestId, 'shen')).rejects.toMatchObject(
      refusal('scenario-lines-gone', { lines: 'Heatmap', lineCount: 1 }),
    );
    expect((await desk.row(id))?.promotedAt).toBeNull();
  });

  test('what was undone in it after it was looked at has to be looked at again', async () => {
    const id = await prepared();
    const { requestId } = await desk.client.versions.promote({ id, reason: 'Now' });
    const { seq } = await desk.client.requests.get({ id: requestId });
    const { records } = await desk.client.history.search({ command: 'versions.setCells' });
    await desk.client.history.undo({ seq: records[0]?.seq ?? 0 });
    await desk.sit('shen');
    await expect(desk.client.requests.approve({ id: requestId, seenSeq: seq })).rejects.toMatchObject({
      data: { reason: 'changed-meanwhile' },
    });
  });

  test('never takes from the reserve, and says so before it is sent', async () => {
    const id = await desk.scenario();
    await desk.client.versions.setCells({ id, cells: [desk.cell('Surge', '2026-08', 1)] });
    await expect(desk.client.versions.promote({ id, reason: 'Now' })).rejects.toMatchObject(
      refusal('reserve-only-by-draw', { line: 'Surge' }),
    );
  });

  test('one that changes nothing is not sent', async () => {
    const id = await desk.scenario();
    await expect(desk.client.versions.promote({ id, reason: 'Now' })).rejects.toMatchObject(
      refusal('nothing-to-promote', { name: 'Careful summer' }),
    );
  });
});
