import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportProgress } from '#shared/domain/import/import.ts';
import {
  adsLines,
  planLines,
  previewFile,
  realDataFolder,
  realFile,
  type Settle,
  textFile,
} from '#test/support/import-files.ts';
import { type ServiceClient, serviceClient } from '#test/support/service-client.ts';

let its: ServiceClient;
let feed: string;
let search: string;

beforeEach(async () => {
  its = await serviceClient('empty');
  [feed = '', search = ''] = await planLines(its, 'Feed ads', 'Search ads');
});
afterEach(() => its.remove());

const indexList = sql<{ name: string }>`(select name from pragma_index_list('entry') order by name)`.as('i');
const asSuggested: Settle = (suggestion) => suggestion;
const byCampaign: Settle = (suggestion) => ({ ...suggestion, lineByValue: { '916': feed, '936': search } });

async function importFile(file: File, settle: Settle) {
  const { importId, preview } = await previewFile(its, file, settle);
  return { preview, ...(await its.client.imports.commit({ importId })) };
}

const entries = () => its.client.entries.list({ sort: { by: 'reference', descending: false } });

describe('importing a file', () => {
  it('says what it is and proposes how to read it', async () => {
    const read = await its.client.imports.read({ file: textFile('ads.csv', ...adsLines) });
    expect(read.source).toMatchObject({
      fileName: 'ads.csv',
      format: 'csv',
      encoding: 'utf-8',
      separator: ',',
    });
    expect(read.source.sample).toHaveLength(3);
    expect(read).toMatchObject({
      suggestion: { columns: { day: 0, reference: 1, line: 2, amount: 4 }, dateOrder: 'day-first' },
      dateOrderCertain: true,
      profile: null,
    });
  });

  it('shows in the preview what would happen, and writes nothing', async () => {
    const before = await its.client.history.search({});
    const { importId, preview } = await previewFile(its, textFile('ads.csv', ...adsLines), byCampaign);
    expect(preview).toEqual({
      counts: { added: 3, changed: 0, same: 0, 'left-out': 0, refused: 0 },
      rowCount: 3,
      totalFen: 325,
      roundedCount: 2,
      // 5.2 millionths of a fen added, 2.3 taken.
      roundingMicroFen: 3,
      firstDay: '2023-08-30',
      lastDay: '2023-08-31',
      outsidePeriodCount: 0,
      lineValues: [
        { value: '916', rows: 2, lineId: feed },
        { value: '936', rows: 1, lineId: search },
      ],
    });
    const { rows, total } = await its.client.imports.previewRows({ importId, offset: 1, limit: 1 });
    expect(total).toBe(3);
    expect(rows).toEqual([
      {
        rowNumber: 3,
        fate: 'added',
        faults: [],
        cells: ['30-08-2023', '708749', '936', '17861', '1.820000023'],
        day: '2023-08-30',
        fen: 182,
        rounded: true,
        lineId: search,
        before: null,
      },
    ]);
    expect(await its.client.history.search({})).toEqual(before);
  });

  it('writes all of it in one command that History tells, and undo takes all of it back', async () => {
    const { added, seq } = await importFile(textFile('ads.csv', ...adsLines), byCampaign);
    expect(added).toBe(3);
    expect(await entries()).toMatchObject({ total: 3, sumFen: 325 });
    const { records } = await its.client.history.search({ limit: 1 });
    expect(records).toMatchObject([
      {
        seq,
        command: 'imports.commit',
        label: {
          key: 'entriesImported',
          params: { fileName: 'ads.csv', addedCount: 3, changedCount: 0, sumFen: 325 },
        },
      },
    ]);
    await its.client.history.undo({});
    expect(await entries()).toMatchObject({ total: 0, sumFen: 0 });
  });

  it('adds nothing when the same file comes again', async () => {
    await importFile(textFile('ads.csv', ...adsLines), byCampaign);
    const again = await importFile(textFile('again.csv', ...adsLines), byCampaign);
    expect(again.preview).toMatchObject({ counts: { added: 0, changed: 0, same: 3 }, totalFen: 0 });
    expect(again).toMatchObject({ added: 0, changed: 0, seq: null });
    expect(await entries()).toMatchObject({ total: 3 });
  });

  it('changes the entry of a row that differs, and shows it as it was', async () => {
    await importFile(textFile('ads.csv', ...adsLines), byCampaign);
    const corrected = adsLines.map((line) => line.replace('1.820000023', '2.5'));
    const { importId, preview } = await previewFile(its, textFile('ads.csv', ...corrected), byCampaign);
    expect(preview).toMatchObject({ counts: { added: 0, changed: 1, same: 2 }, totalFen: 250 });
    const { rows } = await its.client.imports.previewRows({ importId, fate: 'changed' });
    expect(rows).toMatchObject([{ fen: 250, before: { fen: 182, reference: '708749' } }]);
    expect(await its.client.imports.commit({ importId })).toMatchObject({ added: 0, changed: 1 });
    expect(await entries()).toMatchObject({ total: 3, sumFen: 393 });
    await its.client.history.undo({});
    expect(await entries()).toMatchObject({ total: 3, sumFen: 325 });
  });

  it('keeps equal rows of a file without references, and knows both of them again', async () => {
    const lines = [
      '日期,科目,花费',
      '2023-08-01,Feed ads,5',
      '2023-08-01,Feed ads,5',
      '2023-08-02,Feed ads,5',
    ];
    const first = await importFile(textFile('a.csv', ...lines), asSuggested);
    expect(first.added).toBe(3);
    const again = await importFile(textFile('a.csv', ...lines, '2023-08-01,Feed ads,5'), asSuggested);
    expect(again.preview.counts).toMatchObject({ same: 3, added: 1 });
  });

  it('refuses rows by name and takes the others', async () => {
    const lines = [
      'Date,Campaign,Cost,Reason',
      '2023-08-01,Feed ads,"1,234.50",',
      '2023-02-31,Feed ads,5,',
      '2023-08-01,Feed ads,-5,',
      '2023-08-01,Feed ads,-5,sent twice',
      '2023-08-01,Feed ads',
      '2023-08-01,Else,1.234,50',
      '2025-08-01,Feed ads,1,',
    ];
    const { importId, preview } = await previewFile(its, textFile('mixed.csv', ...lines), asSuggested);
    expect(preview).toMatchObject({
      counts: { added: 3, refused: 4 },
      totalFen: 123_450 - 500 + 100,
      outsidePeriodCount: 1,
    });
    const { rows } = await its.client.imports.previewRows({ importId, fate: 'refused' });
    expect(rows.map(({ rowNumber, faults }) => [rowNumber, ...faults.map(({ fault }) => fault)])).toEqual([
      [3, 'day-unreadable'],
      [4, 'refund-needs-reason'],
      [6, 'columns-missing', 'amount-missing'],
      [7, 'line-unknown'],
    ]);
  });

  it('leaves out what people left out', async () => {
    const { preview } = await importFile(textFile('ads.csv', ...adsLines), (suggestion) => ({
      ...byCampaign(suggestion),
      lineByValue: { '916': feed, '936': null },
    }));
    expect(preview.counts).toMatchObject({ added: 2, 'left-out': 1 });
  });
});

describe('a profile', () => {
  it('is remembered with the import and proposed for the same headers', async () => {
    const { importId, mapping } = await previewFile(its, textFile('ads.csv', ...adsLines), byCampaign);
    await its.client.imports.commit({ importId, profileName: 'Meta ads' });
    const read = await its.client.imports.read({ file: textFile('next.csv', ...adsLines) });
    expect(read).toMatchObject({ profile: { name: 'Meta ads' }, suggestion: mapping });
    const [profile] = await its.client.imports.profiles();
    await its.client.imports.forgetProfile({ id: profile?.id ?? '' });
    expect(await its.client.imports.profiles()).toEqual([]);
  });

  it('of a file that adds nothing is a record only when it says something new', async () => {
    const remember = async () => {
      const { importId } = await previewFile(its, textFile('ads.csv', ...adsLines), byCampaign);
      return its.client.imports.commit({ importId, profileName: 'Meta ads' });
    };
    expect((await remember()).added).toBe(3);
    expect(await remember()).toEqual({ added: 0, changed: 0, seq: null });
  });
});

describe('an import that does not come about', () => {
  it('is refused when the workspace changed after the preview', async () => {
    const first = await previewFile(its, textFile('ads.csv', ...adsLines), byCampaign);
    await importFile(textFile('ads.csv', ...adsLines), byCampaign);
    await expect(its.client.imports.commit({ importId: first.importId })).rejects.toMatchObject({
      data: { reason: 'import-changed-meanwhile' },
    });
    expect(await entries()).toMatchObject({ total: 3 });
  });

  it('is refused when a line that it books on was removed', async () => {
    const { importId, mapping } = await previewFile(its, textFile('ads.csv', ...adsLines), byCampaign);
    await its.client.budget.removeLine({ id: search });
    await expect(its.client.imports.commit({ importId })).rejects.toMatchObject({
      data: { reason: 'import-changed-meanwhile' },
    });
    const preview = await its.client.imports.preview({ importId, mapping });
    expect(preview.counts).toMatchObject({ added: 2, refused: 1 });
  });

  it('writes nothing when it is cancelled while it writes', async () => {
    const lines = Array.from({ length: 30_000 }, (_, row) => `2023-08-01,Feed ads,1.00,R${row}`);
    const file = textFile('long.csv', 'Date,Campaign,Cost,Ref', lines.join('\n'));
    const { importId } = await previewFile(its, file, asSuggested);
    const seen: ImportProgress[] = [];
    const watch = (async () => {
      for await (const progress of await its.client.imports.progress({ importId })) {
        seen.push(progress);
        if (progress.phase === 'writing' && progress.doneRows > 0)
          await its.client.imports.cancel({ importId });
      }
    })();
    const before = await its.client.history.search({});
    await expect(its.client.imports.commit({ importId })).rejects.toMatchObject({
      data: { reason: 'import-cancelled' },
    });
    await watch;
    expect(seen.at(-1)?.phase).toBe('cancelled');
    expect(await entries()).toMatchObject({ total: 0 });
    expect(await its.client.history.search({})).toEqual(before);
    // What was previewed is still there; so many rows at once have their indexes made anew.
    const indexes = () =>
      its.service.connect().parts.slot.current?.reader.selectFrom(indexList).select('name').execute();
    const known = await indexes();
    expect(await its.client.imports.commit({ importId })).toMatchObject({ added: 30_000 });
    expect(await indexes()).toEqual(known);
  });

  it('stops reading when it is cancelled while it reads', async () => {
    const lines = Array.from({ length: 300_000 }, (_, row) => `2023-08-01,Feed ads,1.00,R${row}`);
    const file = textFile('long.csv', 'Date,Campaign,Cost,Ref', lines.join('\n'));
    const { importId, suggestion } = await its.client.imports.read({ file });
    const refusal = its.client.imports
      .preview({ importId, mapping: suggestion })
      .catch((error: unknown) => error);
    for await (const { doneRows } of await its.client.imports.progress({ importId })) {
      if (doneRows > 0) await its.client.imports.cancel({ importId });
    }
    expect(await refusal).toMatchObject({ data: { reason: 'import-cancelled' } });
    await expect(its.client.imports.commit({ importId })).rejects.toMatchObject({
      data: { reason: 'import-changed-meanwhile' },
    });
    expect(await its.client.imports.preview({ importId, mapping: suggestion })).toMatchObject({
      rowCount: 300_000,
    });
  });

  it('is refused without a column for day, amount or line', async () => {
    const { importId, suggestion } = await its.client.imports.read({ file: textFile('a.csv', 'A,B', '1,2') });
    await expect(its.client.imports.preview({ importId, mapping: suggestion })).rejects.toMatchObject({
      data: { reason: 'import-mapping-incomplete' },
    });
  });

  it('is refused when all actuals together would pass every limit', async () => {
    const lines = [
      'Date,Campaign,Cost',
      '2023-08-01,Feed ads,1000000000000',
      '2023-08-02,Feed ads,1000000000000',
    ];
    await expect(previewFile(its, textFile('a.csv', ...lines), asSuggested)).rejects.toMatchObject({
      data: { reason: 'amount-too-large' },
    });
    await importFile(textFile('a.csv', ...lines.slice(0, 2)), asSuggested);
    const second = importFile(textFile('b.csv', 'Date,Campaign,Cost', '2023-08-03,Feed ads,1'), asSuggested);
    await expect(second).rejects.toMatchObject({ data: { reason: 'amount-too-large' } });
    expect(await entries()).toMatchObject({ total: 1 });
  });

  it('is gone under an id that nobody was given', async () => {
    await expect(its.client.imports.cancel({ importId: 'x' })).rejects.toMatchObject({
      data: { reason: 'import-expired' },
    });
  });
});

describe.skipIf(realDataFolder === undefined)('the real advertising file', () => {
  it('imports whole: 1,143 rows, 58,705.23 in total, and again adds nothing', async () => {
    const [third = ''] = await planLines(its, 'Third');
    const change: Settle = (suggestion) => ({
      ...suggestion,
      lineByValue: { '916': feed, '936': search, '1178': third },
    });
    const file = await realFile('ads/KAG_conversion_data.csv');
    const { preview, added } = await importFile(file, change);
    expect(added).toBe(1_143);
    expect(preview.counts).toEqual({ added: 1_143, changed: 0, same: 0, 'left-out': 0, refused: 0 });
    expect(await entries()).toMatchObject({ total: 1_143, sumFen: 5_870_523 });
    expect((await importFile(file, change)).added).toBe(0);
  });
});
