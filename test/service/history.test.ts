import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ServiceClient, serviceClient } from '#test/support/service-client.ts';

let its: ServiceClient;
let startSeq: number;
const DAY_MS = 24 * 60 * 60 * 1000;

beforeAll(async () => {
  its = await serviceClient('sample', 'zh-CN');
  const { records } = await its.client.history.search({ limit: 1 });
  startSeq = records[0]?.seq ?? 0;
});
afterAll(() => its.remove());

async function sheetLine(index: number) {
  const line = (await its.client.budget.sheet()).lines[index];
  if (line === undefined) throw new Error('the sample has no such line');
  return line;
}

describe('the sample’s own records', () => {
  test('cannot be undone, and say so', async () => {
    expect(await its.client.history.undoState()).toEqual({ undo: null, redo: null });
    await expect(its.client.history.undo({})).rejects.toMatchObject({ data: { reason: 'nothing-to-undo' } });
    await expect(its.client.history.undo({ seq: startSeq })).rejects.toMatchObject({
      data: { reason: 'undo-template' },
    });
  });

  test('are an intact chain, and every row stands as it says', async () => {
    expect(await its.client.history.verify()).toMatchObject({ kind: 'intact', records: startSeq });
  });

  test('come in pages that join without a gap', async () => {
    const all = await its.client.history.search({ limit: 500 });
    const seqs: number[] = [];
    let before: number | undefined;
    for (;;) {
      const page = await its.client.history.search({ limit: 7, before });
      seqs.push(...page.records.map((record) => record.seq));
      if (page.nextBefore === null) break;
      before = page.nextBefore;
    }
    expect(seqs).toEqual(all.records.map((record) => record.seq));
    expect(seqs).toEqual(Array.from({ length: startSeq }, (_, index) => startSeq - index));
  });
});

describe('search', () => {
  test('finds Chinese in what fills a sentence, whatever wildcards it holds', async () => {
    const line = await sheetLine(0);
    const { records } = await its.client.history.search({ text: line.name, limit: 500 });
    expect(records.length).toBeGreaterThan(2);
    expect(records.every((record) => Object.values(record.label.params).includes(line.name))).toBe(true);
    for (const mark of ['%', '_']) {
      const { records: found } = await its.client.history.search({ text: mark, limit: 500 });
      const texts = found.map(({ label, reason }) => JSON.stringify([label.params, reason]));
      expect(texts.filter((text) => !text.includes(mark))).toEqual([]);
    }
  });

  test('finds quotes and backslashes, Latin in either case, and not the words of the storage', async () => {
    const name = String.raw`"Ops" 50%_\ Team`;
    const { seq } = await its.client.catalogue.addDepartment({ name, badge: 'O', hue: 'other' });
    for (const text of ['ops', 'OPS" 50%', '%_', '\\', 'TEAM', ' team ']) {
      const { records } = await its.client.history.search({ text });
      expect(records.map((record) => record.seq)).toEqual([seq]);
    }
    expect((await its.client.history.search({ text: 'params' })).records).toEqual([]);
    expect((await its.client.history.search({ text: 'departmentAdded' })).records).toEqual([]);
  });

  test('finds a reason, and sentences by their own words', async () => {
    const { programme } = await its.client.budget.sheet();
    const { seq } = await its.client.budget.changeTotal({
      totalFen: programme.totalFen + 100,
      spread: 'none',
      reason: '董事会追加',
    });
    expect((await its.client.history.search({ text: '追加' })).records[0]).toMatchObject({
      seq,
      reason: '董事会追加',
    });
    const byWords = await its.client.history.search({ text: '总预算', labels: ['totalChanged'] });
    expect(byWords.records.map((record) => record.label.key)).toEqual(['totalChanged', 'totalChanged']);
  });

  test('by command, by table, and by one record with what belongs to it', async () => {
    const line = await sheetLine(1);
    const cells = await its.client.budget.setCells({
      cells: [{ lineId: line.id, month: '2026-12', fen: 0 }],
    });
    const renamed = await its.client.budget.changeLine({ id: line.id, change: { note: '改' } });
    const about = await its.client.history.search({ table: 'budget_line', rowId: line.id });
    expect(about.records.slice(0, 2).map((record) => record.seq)).toEqual([renamed.seq, cells.seq]);
    expect(about.records.at(-1)?.label).toMatchObject({ key: 'lineAdded', params: { line: line.name } });
    const byCommand = await its.client.history.search({ command: 'budget.changeLine' });
    expect(byCommand.records.map((record) => record.seq)).toEqual([renamed.seq]);
    const byTable = await its.client.history.search({ table: 'department', limit: 1 });
    expect(byTable.records[0]?.label.key).toBe('departmentAdded');
  });

  test('by person, who also stands among the facets', async () => {
    const { people } = await its.client.catalogue.list();
    const person = people.find(({ name }) => name === '罗青');
    if (person === undefined) throw new Error('the sample has no such person');
    await its.client.session.choosePerson({ personId: person.id });
    const line = await sheetLine(2);
    const { seq } = await its.client.budget.changeLine({ id: line.id, change: { vendor: '新供应商' } });
    const { records } = await its.client.history.search({ personId: person.id });
    expect(records[0]).toMatchObject({ seq, personName: person.name, account: 'tester' });
    expect(new Set(records.map(({ personId }) => personId))).toEqual(new Set([person.id]));
    const facets = await its.client.history.facets();
    expect(facets.people).toContainEqual({ id: person.id, name: person.name });
    expect(facets.commands).toContain('budget.changeLine');
    expect(facets.tables).toContain('entry');
    expect(facets.tables).not.toContain('change');
    await its.client.session.choosePerson({ personId: null });
  });

  test('by days of the reader’s zone', async () => {
    // Half past midnight on 3 July in Beijing is still 2 July in UTC.
    its.clockMs = Date.UTC(2026, 6, 2, 16, 30);
    const line = await sheetLine(3);
    const { seq } = await its.client.budget.changeLine({ id: line.id, change: { note: '夜里' } });
    const on = async (fromDay: string, toDay: string, zoneMinutes: number) =>
      (await its.client.history.search({ fromDay, toDay, zoneMinutes })).records.map((record) => record.seq);
    expect(await on('2026-07-03', '2026-07-03', 480)).toEqual([seq]);
    expect(await on('2026-07-02', '2026-07-02', 480)).toEqual([]);
    expect(await on('2026-07-02', '2026-07-02', 0)).toEqual([seq]);
    expect(await on('2026-07-04', '2026-07-09', 480)).toEqual([]);
  });
});

describe('what a record changed', () => {
  test('row by row, with the names of what the rows point to, removed ones too', async () => {
    const line = await sheetLine(4);
    await its.client.budget.setCells({ cells: [{ lineId: line.id, month: '2026-11', fen: 12_300 }] });
    const [record] = (await its.client.history.search({ limit: 1 })).records;
    const detail = await its.client.history.detail({ seq: record?.seq ?? 0 });
    expect(detail).toMatchObject({
      record: { label: { key: 'cellChanged' }, undone: false },
      changeTotal: 1,
      changes: [{ table: 'plan_month', after: { line_id: line.id, fen: 12_300 } }],
      names: { [line.id]: line.name },
    });
    const { id } = await its.client.budget.addLine({ categoryId: line.categoryId, name: '临时科目' });
    const cells = await its.client.budget.setCells({ cells: [{ lineId: id, month: '2026-11', fen: 100 }] });
    await its.client.budget.removeLine({ id });
    const gone = await its.client.history.detail({ seq: cells.seq ?? 0 });
    expect(gone.names[id]).toBe('临时科目');
  });

  test('in pages for a long one', async () => {
    const line = await sheetLine(6);
    const { seq } = await its.client.budget.phaseLine({
      lineId: line.id,
      // Within the policy's band: a baseline stands.
      totalFen: 99_999_999,
      shape: 'front-loaded',
    });
    const all = await its.client.history.detail({ seq: seq ?? 0 });
    expect(all.changeTotal).toBe(12);
    const page = await its.client.history.detail({ seq: seq ?? 0, offset: 5, limit: 4 });
    expect(page.changes).toEqual(all.changes.slice(5, 9));
    await expect(its.client.history.detail({ seq: 1_000_000 })).rejects.toMatchObject({
      data: { reason: 'not-found' },
    });
  });
});

describe('undo and redo through the contract', () => {
  test('give the sheet back as it was, and are records of their own', async () => {
    const line = await sheetLine(0);
    const before = await its.client.budget.sheet();
    const { seq } = await its.client.budget.phaseLine({
      lineId: line.id,
      totalFen: 300_000_000,
      shape: 'even',
    });
    const after = await its.client.budget.sheet();
    expect((await its.client.history.undoState()).undo?.seq).toBe(seq);
    const undone = await its.client.history.undo({});
    expect(undone.record).toMatchObject({ seq, undone: true, label: { key: 'linePhased' } });
    expect(await its.client.budget.sheet()).toEqual(before);
    const state = await its.client.history.undoState();
    expect(state.redo).toMatchObject({ seq, undone: true });
    expect(await its.client.history.redo({})).toMatchObject({ record: { seq, undone: false } });
    expect(await its.client.budget.sheet()).toEqual(after);
    expect((await its.client.history.search({ limit: 2 })).records).toMatchObject([
      { kind: 'redo', target: seq, command: 'history.redo', label: { key: 'linePhased' } },
      { kind: 'undo', target: seq, command: 'history.undo', seq: undone.seq },
    ]);
  });

  test('of an older step are refused where the plan would break its own rules, and nothing stays of it', async () => {
    const { programme, lines, months } = await its.client.budget.sheet();
    const planned = lines.flatMap((line) => line.plan).reduce((sum, amount) => sum + amount, 0);
    const raise = await its.client.budget.changeTotal({
      totalFen: programme.totalFen + 500_000,
      spread: 'none',
    });
    const line = await sheetLine(1);
    const freeFen = programme.totalFen + 500_000 - planned;
    await its.client.budget.setCells({
      cells: [{ lineId: line.id, month: months.at(-1) ?? '', fen: (line.plan.at(-1) ?? 0) + freeFen }],
    });
    const before = await its.client.budget.sheet();
    const undo = its.client.history.undo({ seq: raise.seq ?? 0 });
    await expect(undo).rejects.toMatchObject({
      code: 'REFUSED',
      data: { reason: 'over-allocated', params: { byFen: 500_000 } },
    });
    expect(await its.client.budget.sheet()).toEqual(before);
    await its.client.history.undo({});
    await its.client.history.undo({});
    expect((await its.client.budget.sheet()).programme.totalFen).toBe(programme.totalFen);
  });

  test('of an older step name what stands in the way', async () => {
    const line = await sheetLine(2);
    const first = await its.client.budget.changeLine({ id: line.id, change: { note: 'a' } });
    const second = await its.client.budget.changeLine({ id: line.id, change: { note: 'b' } });
    await expect(its.client.history.undo({ seq: first.seq ?? 0 })).rejects.toMatchObject({
      data: { reason: 'undo-conflict', params: { seq: second.seq, recordCount: 1, personName: 'tester' } },
    });
  });
});

describe('a table as of an instant', () => {
  test('is what it was then', async () => {
    const at = (ms: number) => new Date(ms).toISOString();
    const before = await its.client.history.tableAsOf({ table: 'department', at: at(its.clockMs) });
    its.clockMs += DAY_MS;
    const { id } = await its.client.catalogue.addDepartment({ name: '法务部', badge: '法', hue: 'other' });
    const now = await its.client.history.tableAsOf({ table: 'department', at: at(its.clockMs) });
    expect(now.total).toBe(before.total + 1);
    expect(now.rows.at(-1)).toMatchObject({ id, name: '法务部' });
    const then = await its.client.history.tableAsOf({
      table: 'department',
      at: at(its.clockMs - DAY_MS / 2),
    });
    expect(then).toEqual(before);
    const never = await its.client.history.tableAsOf({ table: 'department', at: '2001-01-01T00:00:00.000Z' });
    expect(never).toEqual({ seq: 0, rows: [], total: 0, names: {} });
    const page = await its.client.history.tableAsOf({
      table: 'department',
      at: at(its.clockMs),
      offset: 1,
      limit: 2,
    });
    expect(page.rows).toEqual(now.rows.slice(1, 3));
    await expect(
      its.client.history.tableAsOf({ table: 'transaction_record', at: at(its.clockMs) }),
    ).rejects.toMatchObject({ data: { reason: 'not-found' } });
  });
});

test('a plan as of an instant is in the order of its lines and months', async () => {
  const { rows } = await its.client.history.tableAsOf({
    table: 'plan_month',
    at: new Date(its.clockMs).toISOString(),
    limit: 5000,
  });
  const keys = rows.map((row) => `${row['line_id']} ${row['month']}`);
  expect(keys).toEqual(keys.toSorted());
});

test('the names in a table as of an instant are those of then', async () => {
  const at = () => new Date(its.clockMs).toISOString();
  const line = await sheetLine(3);
  const then = at();
  await its.client.budget.changeLine({ id: line.id, change: { name: '改过的名字' } });
  const cells = async (instant: string) =>
    (await its.client.history.tableAsOf({ table: 'plan_month', at: instant, limit: 5000 })).names[line.id];
  expect(await cells(then)).toBe(line.name);
  expect(await cells(at())).toBe('改过的名字');
});

test('after all of it the chain is intact', async () => {
  expect(await its.client.history.verify()).toMatchObject({ kind: 'intact' });
});
