import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LineId } from '#shared/domain/budget/line.ts';
import { type ServiceClient, serviceClient } from '#test/support/service-client.ts';

describe('the list of entries', () => {
  let its: ServiceClient;
  let ads: LineId;
  let media: LineId;
  beforeAll(async () => {
    its = await serviceClient('empty');
    const { categories } = await its.client.budget.sheet();
    const add = async (position: number, name: string) => {
      const categoryId = categories[position]?.id ?? '';
      return (await its.client.budget.addLine({ categoryId, name })).id;
    };
    ads = await add(0, 'Zebra ads');
    media = await add(1, 'Aardvark media');
    const enter = (lineId: string, day: string, fen: number, reference: string) =>
      its.client.entries.add({ lineId, day, fen, reference, vendor: `100% ${reference}` });
    await enter(ads, '2026-01-10', 500, 'a-1');
    await enter(media, '2026-02-10', 100, 'm_1');
    await enter(ads, '2026-03-10', 300, 'a-2');
  });
  afterAll(() => its.remove());

  async function references(input: Parameters<typeof its.client.entries.list>[0]): Promise<string[]> {
    return (await its.client.entries.list(input)).entries.map((entry) => entry.reference);
  }

  it('stands newest first, or in the order asked for', async () => {
    expect(await references({})).toEqual(['a-2', 'm_1', 'a-1']);
    expect(await references({ sort: { by: 'fen', descending: false } })).toEqual(['m_1', 'a-2', 'a-1']);
    expect(await references({ sort: { by: 'line', descending: false } })).toEqual(['m_1', 'a-1', 'a-2']);
  });

  it('is narrowed by line, category, days and text, with the count and sum of what is left', async () => {
    const { categories } = await its.client.budget.sheet();
    expect(await references({ filter: { lineIds: [ads] } })).toEqual(['a-2', 'a-1']);
    expect(await references({ filter: { categoryId: categories[1]?.id } })).toEqual(['m_1']);
    expect(await references({ filter: { fromDay: '2026-01-11', toDay: '2026-02-10' } })).toEqual(['m_1']);
    const { total, sumFen } = await its.client.entries.list({ filter: { lineIds: [ads] }, limit: 1 });
    expect({ total, sumFen }).toEqual({ total: 2, sumFen: 800 });
  });

  it('takes % and _ in a search for themselves', async () => {
    expect(await references({ filter: { text: '100% m' } })).toEqual(['m_1']);
    expect(await references({ filter: { text: 'm_1' } })).toEqual(['m_1']);
    expect(await references({ filter: { text: 'm%1' } })).toEqual([]);
  });

  it('is read in pages that follow each other', async () => {
    expect(await references({ limit: 2 })).toEqual(['a-2', 'm_1']);
    expect(await references({ limit: 2, offset: 2 })).toEqual(['a-1']);
  });

  it('follows an entry that moves to another line and month, and one that goes', async () => {
    const [newest] = (await its.client.entries.list({})).entries;
    await its.client.entries.change({ id: newest?.id ?? '', change: { lineId: media, day: '2026-04-01' } });
    const moved = await its.client.budget.sheet();
    expect(moved.lines.find((line) => line.id === media)?.actual.slice(0, 4)).toEqual([0, 100, 0, 300]);
    await its.client.entries.remove({ ids: [newest?.id ?? ''] });
    const gone = await its.client.budget.sheet();
    expect(gone.lines.find((line) => line.id === media)?.actual.slice(0, 4)).toEqual([0, 100, 0, 0]);
    await its.client.history.undo({});
    expect((await its.client.entries.list({ filter: { lineIds: [media] } })).sumFen).toBe(400);
  });

  it('goes as far as a filter lets through, but for those that are excepted, as one command', async () => {
    const before = await its.client.entries.list({});
    const sheet = await its.client.budget.sheet();
    const [kept] = (await its.client.entries.list({ filter: { lineIds: [media] } })).entries;
    const { seq } = await its.client.entries.remove({
      filter: { lineIds: [media], toDay: '2026-12-31' },
      except: [kept?.id ?? ''],
    });
    const [record] = (await its.client.history.search({ limit: 1 })).records;
    expect(record).toMatchObject({ seq, label: { key: 'entryRemoved', params: { entryCount: 1 } } });
    const left = await its.client.entries.list({});
    expect(left.entries.map(({ id }) => id)).toContain(kept?.id);
    expect(left.total).toBe(before.total - 1);

    await its.client.entries.remove({ filter: { text: '100%' } });
    expect((await its.client.entries.list({})).total).toBe(0);
    expect((await its.client.budget.sheet()).lines.flatMap(({ actual }) => actual)).not.toContain(100);
    await its.client.history.undo({});
    await its.client.history.undo({});
    expect(await its.client.entries.list({})).toEqual(before);
    expect(await its.client.budget.sheet()).toEqual(sheet);
  });

  it('says nothing was done where no entry passes, and does nothing without being told to which', async () => {
    const [before] = (await its.client.history.search({ limit: 1 })).records;
    expect(await its.client.entries.remove({ filter: { text: 'nobody' } })).toEqual({ seq: null });
    await expect(its.client.entries.remove({ ids: [] })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    const [after] = (await its.client.history.search({ limit: 1 })).records;
    expect(after).toEqual(before);
  });
});
