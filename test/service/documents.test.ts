import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sheetTotals } from '#shared/domain/budget/sheet-totals.ts';
import { type CommitmentBooks, commitmentBooks } from '#test/support/commitment-books.ts';

let its: CommitmentBooks;
beforeEach(async () => {
  its = await commitmentBooks();
});
afterEach(() => its.remove());

describe('documents through the contract', () => {
  it('reverse what they take over, down to the actual and its payment (M5)', async () => {
    const request = await its.add('request', 300, its.ads);
    expect(await its.figures(its.ads)).toEqual({ open: 300, actual: 0, available: 11_700 });
    const contract = await its.add('contract', 200, request);
    expect(await its.figures(its.ads)).toEqual({ open: 300, actual: 0, available: 11_700 });
    const invoice = await its.add('invoice', 200, contract, { payBy: '2026-04-09' });
    expect(await its.figures(its.ads)).toEqual({ open: 100, actual: 200, available: 11_700 });
    const payment = await its.add('payment', 150, invoice);
    const { document, chain, entries } = await its.client.documents.get({ id: payment });
    expect(document).toMatchObject({ kind: 'payment', number: 'PY-2026-001', openFen: 0, state: 'settled' });
    expect(chain.map(({ kind, depth, openFen, state }) => [kind, depth, openFen, state])).toEqual([
      ['request', 0, 100, 'partial'],
      ['contract', 1, 0, 'settled'],
      ['invoice', 2, 50, 'partial'],
      ['payment', 3, 0, 'settled'],
    ]);
    expect(entries).toEqual([]);
    expect((await its.client.documents.get({ id: invoice })).entries).toMatchObject([
      { day: '2026-03-10', fen: 200, vendor: 'Yunfan Media', reference: 'IV-2026-001', documentId: invoice },
    ]);
  });

  it('add up in the sheet, by line, month and stage', async () => {
    const request = await its.add('request', 300, its.ads, { dueMonth: '2026-05' });
    await its.add('contract', 200, request, { dueMonth: '2026-06' });
    const acceptance = await its.add('acceptance', 70, its.ads, { dueMonth: '2026-05' });
    await its.add('invoice', 20, acceptance);
    await its.add('contract', 400, its.rebate, { dueMonth: '2026-05' });
    const sheet = await its.client.budget.sheet();
    const line = sheet.lines.find(({ id }) => id === its.ads);
    expect(line).toMatchObject({
      requestedFen: 100,
      contractedFen: 200,
      acceptedFen: 50,
      openOutsideFen: 0,
      documentCount: 4,
      entryCount: 1,
    });
    expect(line?.open.slice(4, 6)).toEqual([150, 200]);
    const totals = sheetTotals(sheet);
    expect(totals.byLine.get(its.rebate)).toMatchObject({ openFen: -400, availableFen: -11_600 });
    expect(totals.all).toMatchObject({
      openFen: -50,
      actualFen: 20,
      committedFen: -30,
      availableFen: 12_030,
    });
    const { stages, total } = await its.client.documents.list({});
    expect(total).toBe(5);
    expect(stages).toMatchObject({
      request: { count: 1, openFen: 100 },
      contract: { count: 2, fen: -200, openCount: 2, openFen: -200 },
      acceptance: { fen: 70, openFen: 50 },
      invoice: { fen: 20, openFen: 20 },
    });
    expect(stages.request.openFen + stages.contract.openFen + stages.acceptance.openFen).toBe(
      totals.all.openFen,
    );
  });

  it('leave what is open of a contract in sight after a partial invoice, and refuse more than that', async () => {
    const contract = await its.add('contract', 200, its.ads);
    await its.add('invoice', 150, contract);
    expect(await its.refusal(its.add('invoice', 80, contract))).toEqual({
      reason: 'over-open',
      params: { document: 'CT-2026-001', openFen: 50, byFen: 30 },
      field: 'fen',
    });
    await its.add('invoice', 80, contract, { overReason: 'extra spots' });
    expect(await its.figures(its.ads)).toEqual({ open: 0, actual: 230, available: 11_770 });
  });

  it('take back by credit note, without opening the commitment again', async () => {
    const contract = await its.add('contract', 200, its.ads);
    const invoice = await its.add('invoice', 200, contract);
    await its.add('credit-note', 60, invoice, { reason: 'not delivered' });
    expect(await its.figures(its.ads)).toEqual({ open: 0, actual: 140, available: 11_860 });
    expect((await its.client.documents.get({ id: invoice })).document).toMatchObject({ openFen: 140 });
    expect(await its.refusal(its.add('credit-note', 141, invoice, { reason: 'x' }))).toMatchObject({
      reason: 'credit-above-invoice',
    });
    const { entries } = await its.client.entries.list({ filter: { text: 'CN-2026' } });
    expect(entries).toMatchObject([{ fen: -60, reason: 'not delivered' }]);
  });

  it('give back what they took over when they are cancelled, the later ones first', async () => {
    const contract = await its.add('contract', 200, its.ads);
    const invoice = await its.add('invoice', 200, contract);
    expect(await its.refusal(its.client.documents.cancel({ id: contract, reason: 'void' }))).toMatchObject({
      reason: 'followers-stand',
      params: { documents: 'IV-2026-001', documentCount: 1 },
    });
    await its.client.documents.cancel({ id: invoice, reason: 'wrong vendor' });
    expect(await its.figures(its.ads)).toEqual({ open: 200, actual: 0, available: 11_800 });
    expect((await its.client.entries.list({})).total).toBe(0);
    const { document } = await its.client.documents.get({ id: invoice });
    expect(document).toMatchObject({
      state: 'cancelled',
      cancelled: { day: '2026-06-22', reason: 'wrong vendor' },
    });
    await its.client.documents.close({ id: contract, reason: 'no longer needed' });
    expect(await its.figures(its.ads)).toEqual({ open: 0, actual: 0, available: 12_000 });
    await its.client.documents.reopen({ id: contract });
    expect(await its.figures(its.ads)).toMatchObject({ open: 200 });
    expect(await its.refusal(its.client.documents.remove({ id: contract }))).toMatchObject({
      reason: 'followers-stand',
    });
    await its.client.documents.remove({ id: invoice });
    await its.client.documents.remove({ id: contract });
    expect((await its.client.documents.list({})).total).toBe(0);
  });

  it('keep their entry to themselves', async () => {
    const invoice = await its.add('invoice', 200, its.ads, { number: 'F-77', note: 'March' });
    const [entry] = (await its.client.entries.list({})).entries;
    const id = entry?.id ?? '';
    const held = { reason: 'entry-of-document', params: { document: 'F-77' } };
    expect(await its.refusal(its.client.entries.change({ id, change: { fen: 1 } }))).toEqual(held);
    expect(await its.refusal(its.client.entries.remove({ ids: [id] }))).toEqual(held);
    await its.client.documents.change({
      id: invoice,
      change: { fen: 180, day: '2026-04-02', note: 'April' },
    });
    expect((await its.client.entries.list({})).entries).toMatchObject([
      { id, fen: 180, day: '2026-04-02', note: 'April' },
    ]);
  });

  it('can be no second of their number from one vendor, and are numbered by kind and year', async () => {
    await its.add('invoice', 10, its.ads, { number: ' ＩＶ-9 ' });
    expect(await its.refusal(its.add('invoice', 10, its.media, { number: 'iv-9' }))).toEqual({
      reason: 'document-number-taken',
      params: { document: 'iv-9' },
      field: 'number',
    });
    await its.add('invoice', 10, its.media, { number: 'iv-9', vendor: 'Another' });
    await its.add('request', 1, its.ads);
    await its.add('request', 1, its.ads, { day: '2025-12-30' });
    await its.add('request', 1, its.ads, { number: 'PR-2026-041' });
    await its.add('request', 1, its.ads);
    const { documents } = await its.client.documents.list({
      filter: { kinds: ['request'] },
      sort: { by: 'number', descending: false },
    });
    expect(documents.map(({ number }) => number)).toEqual([
      'PR-2025-001',
      'PR-2026-001',
      'PR-2026-041',
      'PR-2026-042',
    ]);
  });

  it('say beforehand what they would come to', async () => {
    const contract = await its.add('contract', 200, its.ads);
    const input = { kind: 'invoice', previousId: contract, day: '2026-03-10', fen: 12_150 } as const;
    expect(await its.client.documents.preview(input)).toMatchObject({
      before: { openFen: 200, availableFen: 11_800 },
      availableAfterFen: -150,
      previousOpenFen: 200,
      overFen: 11_950,
      overspentFen: 150,
    });
    expect((await its.client.documents.list({})).total).toBe(1);
    expect(await its.refusal(its.client.documents.preview({ ...input, kind: 'payment' }))).toMatchObject({
      reason: 'document-out-of-order',
    });
  });

  it('are listed by whatever narrows them down', async () => {
    const late = await its.add('contract', 200, its.ads, { dueMonth: '2026-04', note: '100% of_it' });
    await its.add('contract', 50, its.media, { dueMonth: '2026-08', vendor: 'Zhiheng' });
    const invoice = await its.add('invoice', 30, late, { payBy: '2026-05-01' });
    await its.add('payment', 30, invoice);
    const gone = await its.add('request', 5, its.media);
    await its.client.documents.cancel({ id: gone, reason: 'mistake' });
    const numbers = async (filter: Parameters<typeof its.client.documents.list>[0]['filter']) => {
      const list = await its.client.documents.list({ filter, sort: { by: 'fen', descending: true } });
      return list.documents.map(({ number }) => number);
    };
    expect(await numbers({ openOnly: true })).toEqual(['CT-2026-001', 'CT-2026-002']);
    expect(await numbers({ overdue: true })).toEqual(['CT-2026-001']);
    expect(await numbers({ states: ['settled', 'cancelled'] })).toEqual([
      'PY-2026-001',
      'IV-2026-001',
      'PR-2026-001',
    ]);
    expect(await numbers({ dueMonth: '2026-08' })).toEqual(['CT-2026-002']);
    expect(await numbers({ dueBy: '2026-04', openOnly: true })).toEqual(['CT-2026-001']);
    expect(await numbers({ text: '100% of_' })).toEqual(['CT-2026-001']);
    expect(await numbers({ vendor: 'Zhiheng', lineIds: [its.media] })).toEqual(['CT-2026-002']);
    expect(await its.client.documents.vendors()).toEqual(['Yunfan Media', 'Zhiheng']);
    const page = await its.client.documents.list({
      limit: 2,
      offset: 2,
      sort: { by: 'kind', descending: false },
    });
    expect(page.total).toBe(5);
    expect(page.documents.map(({ kind }) => kind)).toEqual(['contract', 'invoice']);
  });
});
