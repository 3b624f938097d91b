import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportProgress } from '#shared/domain/import/import.ts';
import { textFile } from '#test/support/import-files.ts';
import { type KolDesk, kolDesk } from '#test/support/kol-desk.ts';
import { importTable, previewTable, refusedRows, settled } from '#test/support/table-files.ts';

let its: KolDesk;
let video: string;
let live: string;
beforeEach(async () => {
  its = await kolDesk();
  const chen = await its.kol('steady_chen', { name: '稳健老陈' });
  const lu = await its.kol('xiaolu', { name: '小鹿' });
  video = await its.deliverable(chen, { title: '一分钟看懂理财' });
  live = await its.deliverable(lu, { title: '直播答疑' });
  await its.deliverable(lu, { title: '还没写的' });
  await its.publish(await asDeliverable(video), '2026-06-01');
  await its.publish(await asDeliverable(live), '2026-06-10');
});
afterEach(() => its.remove());

const asSuggested = settled({});

async function asDeliverable(id: string) {
  const { rows } = await its.client.deliverables.list({});
  const found = rows.find((row) => row.id === id);
  if (found === undefined) throw new Error('no such deliverable');
  return found.id;
}

async function sums() {
  const { all } = await its.client.kols.list({});
  return all.results.sums;
}

const lines = [
  '日期,内容标题,达人账号,曝光量,点击量,停留时长（秒）,购买笔数,购买金额（万元）',
  '2026-06-02,一分钟看懂理财,@STEADY_CHEN,1.2万,300,"4,500",3,12.5',
  '2026/6/3,一分钟看懂理财,steady_chen,8000,,,,',
  '2026年6月11日,,xiaolu,5000,120,1800.4,1,0.8',
];

describe('importing results', () => {
  it('finds deliverables by title, and by the account and the day', async () => {
    const file = textFile('成效.csv', ...lines);
    const { importId, preview } = await previewTable(its, 'results', file, asSuggested);
    expect(preview).toMatchObject({
      counts: { added: 3, refused: 0 },
      sum: 25_000,
      firstDay: '2026-06-02',
      lastDay: '2026-06-11',
    });
    const { rows } = await its.client.tableImports.previewRows({ importId });
    expect(rows[2]).toMatchObject({ rowNumber: 4, fate: 'added', read: { deliverableId: live } });
    const { seq } = await its.client.tableImports.commit({ importId });
    expect(await sums()).toMatchObject({
      exposure: 25_000,
      click: 420,
      dwellSeconds: 6_300,
      purchaseCount: 4,
      purchaseFen: 13_300_000,
    });
    const { records } = await its.client.history.search({ limit: 1 });
    expect(records).toMatchObject([{ seq, label: { key: 'resultsImported', params: { addedCount: 3 } } }]);
    await its.client.history.undo({});
    expect((await sums()).exposure).toBe(0);
  });

  it('adds nothing twice, changes what differs, and leaves what the file doesn’t tell', async () => {
    await importTable(its, 'results', textFile('a.csv', ...lines), asSuggested);
    const again = await importTable(its, 'results', textFile('b.csv', ...lines), asSuggested);
    expect(again).toMatchObject({ preview: { counts: { same: 3 }, sum: 0 }, seq: null });
    const file = textFile('c.csv', 'Date,Deliverable id,Impressions', `2026-06-02,${video},13000`);
    const { importId, preview } = await previewTable(its, 'results', file, asSuggested);
    expect(preview.counts).toMatchObject({ changed: 1 });
    const { rows } = await its.client.tableImports.previewRows({ importId });
    expect(rows).toMatchObject([{ read: { exposure: 13_000 }, before: { exposure: 12_000, click: 300 } }]);
    await its.client.tableImports.commit({ importId });
    expect(await sums()).toMatchObject({ exposure: 26_000, click: 420, purchaseCount: 4 });
  });

  it('refuses rows by row and column, and takes the others', async () => {
    const faulty = [
      'Date,Title,Link,Account,Impressions,Clicks,Amount',
      '2026-06-02,还没写的,,,1,,',
      '2026-05-31,一分钟看懂理财,,,1,,',
      '2026-06-02,无此内容,,,1,,',
      '2026-06-02,,https://example.com/v/1,,1,,',
      '2026-06-02,,,nobody,1,,',
      '2026-06-09,,,xiaolu,1,,',
      '2026-06-02,,,,1,,',
      '2026-06-31,直播答疑,,,1,,',
      '2026-06-30,直播答疑,,,1,,',
      '2026-06-12,直播答疑,,,-1,1.5,abc',
      '2026-06-12,直播答疑,,,,,',
      '2026-06-13,直播答疑,,,7,,5',
      '2026-06-13,直播答疑,,,8,,',
    ];
    const { importId, preview } = await previewTable(
      its,
      'results',
      textFile('x.csv', ...faulty),
      asSuggested,
    );
    expect(preview.counts).toMatchObject({ added: 1, refused: 12 });
    expect(await refusedRows(its, importId)).toEqual([
      [2, 'deliverable-unpublished@1'],
      [3, 'before-publication@0'],
      [4, 'deliverable-unknown@1'],
      [5, 'deliverable-several@2'],
      [6, 'deliverable-unknown@3'],
      [7, 'before-publication@0'],
      [8, 'deliverable-missing@null'],
      [9, 'day-unreadable@0'],
      [10, 'day-ahead@0'],
      [11, 'number-negative@4', 'number-not-whole@5', 'amount-unreadable@6'],
      [12, 'nothing-measured@null'],
      [14, 'row-repeated@null'],
    ]);
  });

  it('is refused when what it is of was taken away after the preview', async () => {
    const { importId } = await previewTable(its, 'results', textFile('a.csv', ...lines), asSuggested);
    await importTable(its, 'results', textFile('a.csv', ...lines), asSuggested);
    await expect(its.client.tableImports.commit({ importId })).rejects.toMatchObject({
      data: { reason: 'import-changed-meanwhile' },
    });
  });
});

describe('50,000 rows of results with faults in 3 % of them', () => {
  const ROWS = 50_000;
  const DELIVERABLES = 25;
  const FIRST_DAY = Date.UTC(2020, 0, 1);
  const MS_PER_DAY = 86_400_000;
  const FAULTS = ['', 'x', '-1'] as const;

  /** A row for each deliverable and day, of which the first three of every hundred are faulty. */
  async function largeFile() {
    const kolId = await its.kol('many');
    const ids: string[] = [];
    for (let at = 0; at < DELIVERABLES; at += 1) {
      const id = await its.deliverable(kolId, { title: `多 ${at}` });
      await its.publish(id, '2020-01-01');
      ids.push(id);
    }
    const rows = Array.from({ length: ROWS }, (_, row) => {
      const at = new Date(FIRST_DAY + Math.floor(row / DELIVERABLES) * MS_PER_DAY);
      const isFaulty = row % 100 < FAULTS.length;
      const exposure = isFaulty ? (FAULTS[row % 100] ?? '') : String(100 + row);
      return { id: ids[row % DELIVERABLES] ?? '', day: at.toISOString().slice(0, 10), exposure, isFaulty };
    });
    const text = rows.map(({ id, day, exposure }) => `${id},${day},${exposure}`).join('\n');
    const kept = rows.filter(({ isFaulty }) => !isFaulty);
    const sum = kept.reduce((total, { exposure }) => total + Number(exposure), 0);
    return { file: textFile('many.csv', 'id,date,exposure', text), added: kept.length, sum };
  }

  it('tells each with its row and column, and takes the rest; stopped, it writes nothing', async () => {
    const { file, added: good, sum } = await largeFile();
    const { importId, preview } = await previewTable(its, 'results', file, asSuggested);
    expect(preview).toMatchObject({ rowCount: ROWS, counts: { refused: ROWS - good, added: good }, sum });
    const refused = await refusedRows(its, importId);
    expect(refused.slice(0, 3)).toEqual([
      [2, 'nothing-measured@null'],
      [3, 'number-unreadable@2'],
      [4, 'number-negative@2'],
    ]);
    const before = await its.dump();
    const seen: ImportProgress['phase'][] = [];
    const watch = (async () => {
      for await (const { phase } of await its.client.imports.progress({ importId })) {
        seen.push(phase);
        if (phase === 'writing') await its.client.imports.cancel({ importId });
      }
    })();
    await expect(its.client.tableImports.commit({ importId })).rejects.toMatchObject({
      data: { reason: 'import-cancelled' },
    });
    await watch;
    expect(seen.at(-1)).toBe('cancelled');
    expect(await its.dump()).toEqual(before);
    const { added } = await its.client.tableImports.commit({ importId });
    expect(added).toBe(good);
    expect((await sums()).exposure).toBe(sum);
    await its.client.history.undo({});
    expect(await its.dump()).toEqual(before);
  }, 120_000);
});
