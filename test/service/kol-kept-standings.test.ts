import { afterEach, beforeEach, expect, it } from 'vitest';
import { readStandings } from '#db/queries/kol-standing-queries.ts';
import { readKolStandings } from '#electron/service/kols/kept-standings.ts';
import { type KolDesk, kolDesk } from '#test/support/kol-desk.ts';

let its: KolDesk;
beforeEach(async () => {
  its = await kolDesk();
});
afterEach(() => its.remove());

const byId = (one: { readonly id: string }, other: { readonly id: string }) => (one.id < other.id ? -1 : 1);

/** What is kept, brought up from what was kept before; and the same read anew. */
async function standings() {
  const workspace = its.service.connect().parts.slot.current;
  if (workspace === null) throw new Error('no workspace is open');
  const kept = await readKolStandings(workspace.reader);
  const anew = await readStandings(workspace.reader);
  return { source: kept, kept: kept.toSorted(byId), anew: anew.toSorted(byId) };
}

it('standings follow what was written, as if they were read anew', async () => {
  const { client } = its;
  const one = await its.kol('one');
  const other = await its.kol('other', { platform: 'weibo' });
  const piece = await its.deliverable(one, { fen: 80_000, format: 'post' });
  const [day, later] = ['2026-06-15', '2026-06-16'];
  const result = { deliverableId: piece, day, exposure: 900, click: 40, purchaseCount: 3, purchaseFen: 300 };
  const steps: readonly (() => Promise<unknown>)[] = [
    () => its.publish(piece, day),
    () => client.deliverables.setResults({ results: [result] }),
    () => client.deliverables.setResults({ results: [{ ...result, day: later, click: 55 }] }),
    () => client.kols.setFollowers({ id: other, day, count: 1200 }),
    () => client.kols.change({ id: one, change: { platform: 'bilibili' } }),
    () => client.kols.setTier({ id: other, tier: 'head', reason: 'Known to everybody' }),
    () => its.cooperation(other, 1000),
    () => client.deliverables.change({ id: piece, change: { fen: 90_000 } }),
    () => client.history.undo({}),
    () => client.kols.add({ name: 'Third', handle: 'third', platform: 'douyin' }),
    () => client.history.undo({}),
  ];
  const before = await standings();
  expect(before.kept).toEqual(before.anew);
  const seen = new Set([JSON.stringify(before.kept)]);
  for (const step of steps) {
    await step();
    const { kept, anew } = await standings();
    expect(kept).toEqual(anew);
    seen.add(JSON.stringify(kept));
  }
  // Each of them was seen; what was taken back shows what stood before.
  expect(seen.size).toBe(steps.length - 1);
  const last = (await standings()).source;
  const all = await client.kols.list({});
  const filtered = await client.kols.list({ filter: { tiers: ['head', 'mid', 'ordinary'] } });
  expect(all).toEqual(filtered);
  await client.catalogue.addPerson({ name: 'Somebody', role: 'member', departmentId: null });
  // What else is written leaves them alone.
  expect((await standings()).source).toBe(last);
});
