import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { planLines, previewFile, textFile } from '#test/support/import-files.ts';
import { type ServiceClient, serviceClient } from '#test/support/service-client.ts';

/** As many rows as it takes for the indexes and sums to be made again at once. */
const ROWS = 20_500;

describe('an import so large that indexes and sums are made again at once', () => {
  let its: ServiceClient;
  let feed: string;
  beforeAll(async () => {
    its = await serviceClient('empty');
    [feed = ''] = await planLines(its, 'Feed ads');
    await its.client.entries.add({ lineId: feed, day: '2026-01-05', fen: 7 });
  });
  afterAll(() => its.remove());

  const schema = async () => {
    const reader = its.service.connect().parts.slot.current?.reader;
    if (reader === undefined) throw new Error('no workspace is open');
    const { rows } = await sql`select type, name, sql from sqlite_schema order by name`.execute(reader);
    return rows;
  };
  const sums = async () => {
    const reader = its.service.connect().parts.slot.current?.reader;
    if (reader === undefined) throw new Error('no workspace is open');
    const kept = await sql`select * from actual_month order by line_id, month`.execute(reader);
    const counted = await sql`
      select line_id, substr(day, 1, 7) as month, sum(fen) as fen, count(*) as entry_count
      from entry group by 1, 2 order by 1, 2`.execute(reader);
    return { kept: kept.rows, counted: counted.rows };
  };

  it('leaves the schema as it was and the sums right, and so does taking it back', async () => {
    const before = { schema: await schema(), sums: await sums() };
    const lines = Array.from(
      { length: ROWS },
      (_, row) => `2026-0${1 + (row % 9)}-1${row % 9},${row % 90}.25,R${row}`,
    );
    const file = textFile('large.csv', 'Date,Amount,Reference', ...lines);
    const { importId } = await previewFile(its, file, (suggestion) => ({
      ...suggestion,
      lineForAll: feed,
    }));
    const { added } = await its.client.imports.commit({ importId });
    expect(added).toBe(ROWS);
    expect(await schema()).toEqual(before.schema);
    const after = await sums();
    expect(after.kept).toEqual(after.counted);
    expect((await its.client.entries.list({})).total).toBe(ROWS + 1);
    await its.client.history.undo({});
    expect(await sums()).toEqual(before.sums);
  });
});
