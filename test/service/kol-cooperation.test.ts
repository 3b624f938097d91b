import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DeliverableId } from '#shared/domain/kols/deliverable.ts';
import type { KolId } from '#shared/domain/kols/kol.ts';
import { day } from '#shared/values/day.ts';
import { fen } from '#shared/values/money.ts';
import { type KolDesk, kolDesk } from '#test/support/kol-desk.ts';

let its: KolDesk;
let kolId: KolId;
beforeEach(async () => {
  its = await kolDesk();
  kolId = await its.kol('qinlan', { agency: '星图传媒' });
});
afterEach(() => its.remove());

const money = async () => {
  const { openFen, actualFen } = await its.client.documents.facts({ lineId: its.lines.Livestream });
  return { open: openFen / 100, actual: actualFen / 100 };
};

describe('a cooperation', () => {
  it('commits nothing as a draft, and its amount on its line once it is signed', async () => {
    const { client } = its;
    const id = await its.cooperation(kolId, 50_000, { isDraft: true });
    expect(await money()).toEqual({ open: 0, actual: 0 });
    await its.undoneAndRedone(() => client.kols.sign({ id }));
    expect(await money()).toEqual({ open: 50_000, actual: 0 });
    const [cooperation] = (await client.kols.page({ id: kolId })).cooperations;
    expect(cooperation).toMatchObject({ state: 'signed', number: 'CT-2026-001', lineName: 'Livestream' });
    const { document } = await client.documents.get({ id: cooperation?.documentId ?? '' });
    expect(document).toMatchObject({ kind: 'contract', fen: 5_000_000, vendor: '星图传媒' });
    expect(await its.refusal(client.kols.sign({ id }))).toMatchObject({ reason: 'cooperation-not-draft' });
    expect(await its.refusal(client.kols.removeCooperation({ id }))).toMatchObject({
      reason: 'cooperation-not-draft',
    });
  });

  it('is agreed and signed in one step, or not kept at all', async () => {
    const { client } = its;
    const terms = {
      kolId,
      lineId: its.lines.Livestream,
      title: 'One go',
      firstDay: day('2026-06-01'),
      lastDay: day('2026-08-31'),
    };
    const tooMuch = client.kols.signNew({ ...terms, fen: fen(250_000_000) });
    expect(await its.refusal(tooMuch)).toMatchObject({ reason: 'overspends-line' });
    expect((await client.kols.page({ id: kolId })).cooperations).toEqual([]);
    await its.undoneAndRedone(() => client.kols.signNew({ ...terms, fen: fen(5_000_000) }));
    expect(await money()).toEqual({ open: 50_000, actual: 0 });
    expect((await client.kols.page({ id: kolId })).cooperations).toMatchObject([
      { title: 'One go', state: 'signed', number: 'CT-2026-001' },
    ]);
  });

  it('is refused above what its line has, unless finance lets it', async () => {
    const { client } = its;
    const id = await its.cooperation(kolId, 2_500_000, { isDraft: true });
    expect(await its.refusal(client.kols.sign({ id }))).toMatchObject({
      reason: 'overspends-line',
      params: { line: 'Livestream', byFen: 10_000_000 },
    });
    await its.sit('gu');
    const overrideReason = '年度框架，四季度补计划';
    expect(await its.refusal(client.kols.sign({ id, overrideReason }))).toMatchObject({
      reason: 'finance-only',
    });
    await its.sit('shen');
    await its.undoneAndRedone(() => client.kols.sign({ id, overrideReason }));
    const [record] = (await client.history.search({})).records.filter(({ kind }) => kind === 'do');
    expect(record).toMatchObject({
      label: { key: 'cooperationOverspent', params: { byFen: 10_000_000, approver: 'shen' } },
      reason: overrideReason,
    });
  });

  it('changes with its contract, releases the rest when it ends, and gives all back when it is void', async () => {
    const { client } = its;
    const id = await its.cooperation(kolId, 50_000);
    await its.undoneAndRedone(() => client.kols.changeCooperation({ id, change: { fen: 6_000_000 } }));
    expect(await money()).toEqual({ open: 60_000, actual: 0 });
    await its.undoneAndRedone(() => client.kols.endCooperation({ id, reason: '内容方向调整' }));
    expect(await money()).toEqual({ open: 0, actual: 0 });
    const { kol, cooperations } = await client.kols.page({ id: kolId });
    expect(kol.contractFen).toBe(0);
    expect(cooperations[0]).toMatchObject({ state: 'ended', releasedFen: 6_000_000 });
    expect(await its.refusal(client.kols.changeCooperation({ id, change: { note: 'x' } }))).toMatchObject({
      reason: 'cooperation-not-signed',
    });
    const other = await its.cooperation(kolId, 10_000);
    await its.undoneAndRedone(() => client.kols.cancelCooperation({ id: other, reason: '签错主体' }));
    expect(await money()).toEqual({ open: 0, actual: 0 });
  });

  it('keeps its contract to itself', async () => {
    const { client } = its;
    await its.cooperation(kolId, 50_000);
    const [cooperation] = (await client.kols.page({ id: kolId })).cooperations;
    const id = cooperation?.documentId ?? '';
    const held = {
      reason: 'document-of-cooperation',
      params: { document: 'CT-2026-001', title: '三季度合作' },
    };
    expect(await its.refusal(client.documents.change({ id, change: { fen: 1 } }))).toEqual(held);
    expect(await its.refusal(client.documents.cancel({ id, reason: 'x' }))).toEqual(held);
    expect(await its.refusal(client.documents.close({ id, reason: 'x' }))).toEqual(held);
    expect(await its.refusal(client.documents.remove({ id }))).toEqual(held);
    const invoice = { kind: 'invoice', previousId: id, fen: 100, day: '2026-06-20' } as const;
    expect(await its.refusal(client.documents.add(invoice))).toEqual(held);
    await client.documents.change({ id, change: { note: '框架合同' } });
  });
});

describe('payment', () => {
  const deliverable = async (yuan: number): Promise<DeliverableId> => {
    const cooperationId = await its.cooperation(kolId, yuan);
    return its.deliverable(kolId, { cooperationId });
  };

  it('follows acceptance, which follows publication', async () => {
    const { client } = its;
    const id = await deliverable(50_000);
    expect(await its.refusal(client.deliverables.accept({ id }))).toMatchObject({
      reason: 'deliverable-not-published',
    });
    await its.publish(id, '2026-06-20');
    for (const early of [client.deliverables.invoice({ id }), client.deliverables.pay({ id })]) {
      expect(await its.refusal(early)).toMatchObject({ reason: 'deliverable-not-accepted' });
    }
    await its.undoneAndRedone(() => client.deliverables.accept({ id }));
    expect(await money()).toEqual({ open: 50_000, actual: 0 });
    expect(await its.refusal(client.deliverables.pay({ id }))).toMatchObject({
      reason: 'deliverable-invoice-missing',
    });
    await its.undoneAndRedone(() => client.deliverables.invoice({ id, number: 'FP-1', fen: 3_000_000 }));
    expect(await money()).toEqual({ open: 20_000, actual: 30_000 });
    await its.undoneAndRedone(() => client.deliverables.pay({ id, fen: 1_000_000 }));
    const [row] = (await client.deliverables.list({})).rows;
    expect(row).toMatchObject({ acceptedFen: 5_000_000, invoicedFen: 3_000_000, paidFen: 1_000_000 });
    const [cooperation] = (await client.kols.page({ id: kolId })).cooperations;
    expect(cooperation).toMatchObject({ acceptedFen: 5_000_000, invoicedFen: 3_000_000, paidFen: 1_000_000 });
  });

  it('is of each deliverable’s part, and acceptance can be withdrawn while nothing stands on it', async () => {
    const { client } = its;
    const id = await deliverable(50_000);
    const { cooperationId } = (await client.deliverables.get({ id })).deliverable;
    await its.deliverable(kolId, { cooperationId, fen: 1_000_000 });
    await its.deliverable(kolId, { cooperationId });
    await its.publish(id, '2026-06-20');
    await client.deliverables.accept({ id });
    expect((await client.deliverables.get({ id })).row.acceptedFen).toBe(2_000_000);
    expect(await its.refusal(client.deliverables.accept({ id }))).toMatchObject({
      reason: 'deliverable-accepted',
    });
    const withdraw = () => client.deliverables.withdrawAcceptance({ id, reason: '素材有误' });
    await its.undoneAndRedone(withdraw);
    await client.deliverables.accept({ id, fen: 4_000_000 });
    await client.deliverables.invoice({ id });
    expect(await its.refusal(withdraw())).toMatchObject({ reason: 'followers-stand' });
    expect(await its.refusal(client.deliverables.change({ id, change: { fen: 1 } }))).toMatchObject({
      reason: 'deliverable-accepted',
    });
  });

  it('needs a cooperation of the KOL’s own, signed, and something to accept', async () => {
    const { client } = its;
    const alone = await its.deliverable(kolId);
    await its.publish(alone, '2026-06-20');
    expect(await its.refusal(client.deliverables.accept({ id: alone }))).toMatchObject({
      reason: 'deliverable-without-cooperation',
    });
    const cooperationId = await its.cooperation(await its.kol('other'), 1000);
    expect(await its.refusal(its.deliverable(kolId, { cooperationId }))).toMatchObject({
      reason: 'cooperation-of-other',
      field: 'cooperationId',
    });
    const draft = await its.cooperation(kolId, 1000, { isDraft: true });
    await client.deliverables.change({ id: alone, change: { cooperationId: draft } });
    expect(await its.refusal(client.deliverables.accept({ id: alone }))).toMatchObject({
      reason: 'cooperation-not-signed',
    });
  });
});
