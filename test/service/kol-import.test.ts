import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { realDataFolder, realFile, textFile } from '#test/support/import-files.ts';
import { type ServiceClient, serviceClient } from '#test/support/service-client.ts';
import { importTable, previewTable, refusedRows, settled } from '#test/support/table-files.ts';

let its: ServiceClient;
beforeEach(async () => {
  its = await serviceClient('empty');
});
afterEach(() => its.remove());

const roster = [
  '达人昵称,账号,平台,粉丝数,层级,机构,短视频报价(万元),从业资格,有效期至',
  '稳健老陈,@steady_chen,抖音,12.3万,腰部,星河MCN,1.5,基金从业资格,2027-06-30',
  '小鹿理财,xiaolu,小红书,"8,600",,,0.3,,',
  '宏观一姐,＠ＭａｃｒｏＳｉｓ,B站,1.2亿,头部,,20,,',
] as const;
const asSuggested = settled({});

async function kols() {
  const reader = its.service.connect().parts.slot.current?.reader;
  if (reader === undefined) throw new Error('no workspace is open');
  return reader
    .selectFrom('kol')
    .innerJoin('kol_total', 'kol_total.kol_id', 'kol.id')
    .select(['name', 'handle', 'platform', 'tier', 'tier_reason', 'agency', 'followers'])
    .orderBy('followers', 'desc')
    .execute();
}

describe('importing a roster', () => {
  it('reads Chinese headers, followers with units, prices in 万元, handles in any width', async () => {
    const { preview, added } = await importTable(its, 'kols', textFile('达人.csv', ...roster), asSuggested);
    expect(preview).toMatchObject({
      counts: { added: 3, changed: 0, same: 0, refused: 0 },
      sum: 123_000 + 8_600 + 120_000_000,
    });
    expect(added).toBe(3);
    expect(await kols()).toEqual([
      {
        name: '宏观一姐',
        handle: '＠ＭａｃｒｏＳｉｓ',
        platform: 'bilibili',
        tier: 'head',
        tier_reason: '达人.csv',
        agency: '',
        followers: 120_000_000,
      },
      {
        name: '稳健老陈',
        handle: '@steady_chen',
        platform: 'douyin',
        tier: 'mid',
        tier_reason: '达人.csv',
        agency: '星河MCN',
        followers: 123_000,
      },
      {
        name: '小鹿理财',
        handle: 'xiaolu',
        platform: 'xiaohongshu',
        tier: 'ordinary',
        tier_reason: null,
        agency: '',
        followers: 8_600,
      },
    ]);
  });

  it('is one command, which undo takes back whole', async () => {
    const { seq } = await importTable(its, 'kols', textFile('达人.csv', ...roster), asSuggested);
    const { records } = await its.client.history.search({ limit: 1 });
    expect(records).toMatchObject([
      {
        seq,
        label: { key: 'kolsImported', params: { fileName: '达人.csv', addedCount: 3, changedCount: 0 } },
      },
    ]);
    await its.client.history.undo({});
    expect(await kols()).toEqual([]);
  });

  it('adds nothing when the same file comes again, and changes what differs', async () => {
    await importTable(its, 'kols', textFile('达人.csv', ...roster), asSuggested);
    const again = await importTable(its, 'kols', textFile('again.csv', ...roster), asSuggested);
    expect(again).toMatchObject({ preview: { counts: { same: 3, added: 0 }, sum: 0 }, seq: null });

    const later = roster.map((line) => line.replace('12.3万', '15万').replace('@steady_chen', 'STEADY_CHEN'));
    const { importId, preview } = await previewTable(its, 'kols', textFile('b.csv', ...later), asSuggested);
    expect(preview).toMatchObject({ counts: { same: 2, changed: 1 }, sum: 150_000 });
    const { rows } = await its.client.tableImports.previewRows({ importId, fate: 'changed' });
    expect(rows).toMatchObject([
      { rowNumber: 2, read: { followers: 150_000 }, before: { followers: 123_000, name: '稳健老陈' } },
    ]);
    expect(await its.client.tableImports.commit({ importId })).toMatchObject({ added: 0, changed: 1 });
    expect((await kols()).map(({ followers }) => followers)).toEqual([120_000_000, 150_000, 8_600]);
  });

  it('refuses rows by row and column, and takes the others', async () => {
    const lines = [
      '账号,平台,粉丝数,层级,短视频报价,有效期至',
      'a,抖音,12.5,,,',
      '@A,抖音,1万,腰部,100,2027-06-30',
      'a,抖音,2万,,,',
      ',抖音,1,,,',
      'b,电视,1,,,',
      'c,,1,,,',
      'd,抖音,-5,超级,abc,2026-02-31',
      'e,抖音,1',
      'f,快手,,头部,80,2027/6/30',
    ];
    const { importId, preview } = await previewTable(its, 'kols', textFile('x.csv', ...lines), asSuggested);
    expect(preview.counts).toMatchObject({ added: 2, refused: 7 });
    expect(await refusedRows(its, importId)).toEqual([
      [2, 'followers-unreadable@2'],
      [4, 'row-repeated@null'],
      [5, 'handle-missing@0'],
      [6, 'platform-unknown@1'],
      [7, 'platform-missing@1'],
      [8, 'followers-negative@2', 'tier-unknown@3', 'amount-unreadable@4', 'day-unreadable@5'],
      [9, 'columns-missing@null'],
    ]);
  });

  it('is refused without a platform, and remembers how a source is read', async () => {
    const file = textFile('x.csv', 'Handle,Followers', 'a,1K');
    await expect(previewTable(its, 'kols', file, asSuggested)).rejects.toMatchObject({
      data: { reason: 'import-mapping-incomplete' },
    });
    const { importId } = await previewTable(its, 'kols', file, settled({ platformForAll: 'weibo' }));
    await its.client.tableImports.commit({ importId, profileName: 'Agency list' });
    const read = await its.client.tableImports.read({ file, kind: 'kols' });
    expect(read).toMatchObject({
      profile: { name: 'Agency list' },
      suggestion: { platformForAll: 'weibo' },
    });
    expect(await its.client.tableImports.profiles({ kind: 'results' })).toEqual([]);
    expect(await its.client.imports.profiles()).toEqual([]);
    await its.client.imports.forgetProfile({ id: read.profile?.id ?? '' });
    expect(await its.client.tableImports.profiles({ kind: 'kols' })).toEqual([]);
  });
});

describe.skipIf(realDataFolder === undefined)('the real list of creators', () => {
  it('imports whole as it is: 200 rows, 146,471,300 followers together', async () => {
    const file = await realFile('kol/nigerian_tiktok_influencers.csv');
    const { preview, added } = await importTable(its, 'kols', file, settled({ platformForAll: 'other' }));
    expect(preview).toMatchObject({ counts: { added: 200, refused: 0 }, rowCount: 200, sum: 146_471_300 });
    expect(added).toBe(200);
    const all = await kols();
    expect(all.reduce((sum, { followers }) => sum + (followers ?? 0), 0)).toBe(146_471_300);
    expect((await importTable(its, 'kols', file, settled({ platformForAll: 'other' }))).seq).toBeNull();
  });
});
