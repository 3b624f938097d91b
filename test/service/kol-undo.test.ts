import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DeliverableId } from '#shared/domain/kols/deliverable.ts';
import { type KolDesk, kolDesk } from '#test/support/kol-desk.ts';

let its: KolDesk;
let id: DeliverableId;
beforeEach(async () => {
  its = await kolDesk();
  id = await its.deliverable(await its.kol('qinlan'));
});
afterEach(() => its.remove());

/** The position of the newest command of the label. */
async function seqOf(key: string): Promise<number> {
  const { records } = await its.client.history.search({});
  const record = records.find(({ label }) => label.key === key);
  if (record === undefined) throw new Error(`nothing did ${key}`);
  return record.seq;
}

describe('an older step is taken back only where what stands on it holds', () => {
  it('no publication of which there are results', async () => {
    const { client } = its;
    await its.publish(id, '2026-06-20');
    const results = [{ deliverableId: id, day: '2026-06-20', click: 1 }];
    await client.deliverables.setResults({ results });
    const seq = await seqOf('deliverablePublished');
    expect(await its.refusal(client.history.undo({ seq }))).toMatchObject({
      reason: 'result-never-published',
    });
    await client.history.undo({ seq: await seqOf('resultsSet') });
    await client.history.undo({ seq });
    expect((await client.deliverables.get({ id })).deliverable.step).toBe('scheduled');
    expect(await its.refusal(client.history.redo({ seq: await seqOf('resultsSet') }))).toMatchObject({
      reason: 'result-never-published',
    });
  });

  it('no review of what is on its way out', async () => {
    const { client } = its;
    await its.publish(id, '2026-06-20');
    expect(await its.refusal(client.history.undo({ seq: await seqOf('scriptPassed') }))).toMatchObject({
      reason: 'script-not-reviewed',
    });
  });

  it('no part of a line beyond all of it', async () => {
    const { client } = its;
    const set = (...shares: readonly ['head' | 'mid', number][]) =>
      client.kols.setTierLines({
        lines: shares.map(([tier, shareBp]) => ({ tier, lineId: its.lines.Livestream, shareBp })),
      });
    await set(['head', 6000]);
    await set(['head', 2000]);
    const seq = await seqOf('tierLinesSet');
    await set(['head', 2000], ['mid', 8000]);
    expect(await its.refusal(client.history.undo({ seq }))).toMatchObject({
      reason: 'tier-lines-above-whole',
      params: { line: 'Livestream', shareBp: 14_000 },
    });
  });
});
