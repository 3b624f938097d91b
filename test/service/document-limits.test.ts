import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CommitmentBooks, commitmentBooks } from '#test/support/commitment-books.ts';

let its: CommitmentBooks;
beforeEach(async () => {
  its = await commitmentBooks();
});
afterEach(() => its.remove());

describe('overspending a line', () => {
  it('is refused with by how much; a finance person lets it with a reason, which History keeps', async () => {
    const much = { overrideReason: 'agreed by the board' };
    expect(await its.refusal(its.add('contract', 12_500, its.ads))).toEqual({
      reason: 'overspends-line',
      params: { line: 'Feed ads', byFen: 500 },
      field: 'fen',
    });
    expect(await its.refusal(its.add('contract', 12_500, its.ads, much))).toMatchObject({
      reason: 'nobody-at-desk',
    });
    await its.sit(its.manager);
    expect(await its.refusal(its.add('contract', 12_500, its.ads, much))).toMatchObject({
      reason: 'finance-only',
      params: { person: 'Gu Ming' },
    });
    await its.sit(its.finance);
    const contract = await its.add('contract', 12_500, its.ads, much);
    expect((await its.client.documents.get({ id: contract })).document.override).toEqual({
      personId: its.finance,
      reason: 'agreed by the board',
    });
    const [record] = (await its.client.history.search({ limit: 1 })).records;
    expect(record).toMatchObject({
      reason: 'agreed by the board',
      label: { key: 'documentOverspent', params: { byFen: 500, approver: 'Shen Lan', line: 'Feed ads' } },
    });
    expect(await its.figures(its.ads)).toMatchObject({ available: -500 });
  });

  it('by typed entries is a fact, which leaves nothing for documents', async () => {
    await its.client.entries.add({ lineId: its.ads, day: '2026-03-01', fen: 12_100 });
    expect(await its.figures(its.ads)).toMatchObject({ available: -100 });
    expect(await its.refusal(its.add('request', 1, its.ads))).toMatchObject({ params: { byFen: 101 } });
  });

  it('counts the other way round on a rebate line', async () => {
    const contract = await its.add('contract', 12_000, its.rebate);
    expect(await its.figures(its.rebate)).toEqual({ open: -12_000, actual: 0, available: 0 });
    expect(await its.refusal(its.add('contract', 1, its.rebate))).toMatchObject({ params: { byFen: 1 } });
    await its.add('invoice', 12_000, contract);
    expect((await its.client.entries.list({})).entries).toMatchObject([{ fen: -12_000 }]);
  });
});

describe('what stands around documents', () => {
  it('a line with documents stays, and stays of its kind', async () => {
    const request = await its.add('request', 5, its.ads);
    expect(await its.refusal(its.client.budget.removeLine({ id: its.ads }))).toMatchObject({
      reason: 'still-used',
      params: { useCount: 1 },
    });
    await its.client.budget.phaseLine({ lineId: its.ads, totalFen: 0, shape: 'even' });
    const turned = its.client.budget.changeLine({ id: its.ads, change: { kind: 'rebate' } });
    expect(await its.refusal(turned)).toMatchObject({ reason: 'line-has-documents', field: 'kind' });
    await its.client.documents.remove({ id: request });
    await its.client.budget.removeLine({ id: its.ads });
  });

  it('a month in which something is due can not leave the programme', async () => {
    await its.client.budget.phaseLine({ lineId: its.rebate, totalFen: 0, shape: 'even' });
    const cells = (lineId: string) => [{ lineId, month: '2026-12', fen: 0 }];
    await its.client.budget.setCells({ cells: [...cells(its.ads), ...cells(its.media)] });
    const contract = await its.add('contract', 5, its.ads, { dueMonth: '2026-12' });
    const shorter = () => its.client.budget.changeProgramme({ monthCount: 11 });
    expect(await its.refusal(shorter())).toMatchObject({
      reason: 'period-drops-open',
      params: { atMonth: '2026-12' },
    });
    await its.client.documents.change({ id: contract, change: { dueMonth: '2026-11' } });
    await shorter();
    expect((await its.client.budget.sheet()).months.at(-1)).toBe('2026-11');
  });

  it('whoever let a line be overspent stays in the catalogue', async () => {
    await its.sit(its.finance);
    await its.add('contract', 13_000, its.ads, { overrideReason: 'agreed' });
    expect(await its.refusal(its.client.catalogue.removePerson({ id: its.finance }))).toMatchObject({
      reason: 'still-used',
    });
  });
});

describe('two people at once', () => {
  it('the second of two invoices for the same rest is refused, whoever comes first', async () => {
    const contract = await its.add('contract', 100, its.ads);
    const tries = await Promise.all([
      its.refusal(its.add('invoice', 100, contract)),
      its.refusal(its.add('invoice', 100, contract)),
    ]);
    expect(tries.filter((outcome) => outcome === null)).toHaveLength(1);
    expect(tries.find((outcome) => outcome !== null)).toMatchObject({
      reason: 'over-open',
      params: { openFen: 0, byFen: 100 },
    });
    expect(await its.figures(its.ads)).toEqual({ open: 0, actual: 100, available: 11_900 });
  });

  it('what one cancels the other can not follow', async () => {
    const contract = await its.add('contract', 100, its.ads);
    const [, followed] = await Promise.all([
      its.client.documents.cancel({ id: contract, reason: 'void' }),
      its.refusal(its.add('invoice', 100, contract)),
    ]);
    expect(followed).toMatchObject({ reason: 'document-cancelled', params: { document: 'CT-2026-001' } });
  });
});

describe('undo', () => {
  it('takes a document back with its entry, byte for byte, and brings both again', async () => {
    const contract = await its.add('contract', 200, its.ads);
    const before = await its.dump();
    await its.add('invoice', 150, contract);
    const after = await its.dump();
    await its.client.history.undo({});
    expect(await its.dump()).toEqual(before);
    expect(await its.figures(its.ads)).toEqual({ open: 200, actual: 0, available: 11_800 });
    await its.client.history.redo({});
    expect(await its.dump()).toEqual(after);
  });

  it('of an older step is refused where the documents would not hold together', async () => {
    const contract = await its.add('contract', 100, its.ads);
    const first = await its.add('invoice', 80, contract);
    const cancelled = await its.client.documents.cancel({ id: first, reason: 'wrong' });
    await its.add('invoice', 90, contract);
    expect(await its.refusal(its.client.history.undo({ seq: cancelled.seq ?? 0 }))).toEqual({
      reason: 'over-open',
      params: { document: 'CT-2026-001', openFen: 100, byFen: 70 },
    });
    const second = await its.add('contract', 100, its.ads);
    const follower = await its.add('invoice', 10, second);
    const undone = await its.client.documents.cancel({ id: follower, reason: 'wrong' });
    await its.client.documents.cancel({ id: second, reason: 'void' });
    expect(await its.refusal(its.client.history.undo({ seq: undone.seq ?? 0 }))).toMatchObject({
      reason: 'document-cancelled',
    });
  });
});
