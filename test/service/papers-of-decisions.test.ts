import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { month } from '#shared/values/month.ts';
import { type RequestDesk, requestDesk } from '#test/support/request-desk.ts';
import { openWorkbook } from '#test/support/workbook-arithmetic.ts';

const JUNE = { month: month('2026-06'), language: 'en' } as const;
const MOVED = 18_000_000;
const DRAWN = 5_000_000;

let desk: RequestDesk;
/** Before anything was decided. */
let start: number;

beforeAll(async () => {
  desk = await requestDesk();
  start = (await desk.client.papers.position({})).seq;
  await desk.sit('shen');
  const { requestId } = await desk.client.versions.proposeBaseline({
    from: 'current',
    name: 'Plan of January',
    reason: 'Board',
  });
  await desk.approved(requestId, 'he');
  await desk.sit('gu');
  const move = await desk.submitted([
    desk.leg('Search', '2026-08', -MOVED),
    desk.leg('Feed', '2026-08', MOVED),
  ]);
  await desk.approved(move, 'shen');
  await desk.sit('gu');
  const draw = await desk.submitted(
    [desk.leg('Surge', '2026-06', -DRAWN), desk.leg('Feed', '2026-06', DRAWN)],
    {
      kind: 'draw',
      cause: 'traffic-surge',
      reason: 'Search traffic doubled',
      papers: [{ text: 'Traffic report', reference: 'https://bank.example/traffic' }],
    },
  );
  await desk.approved(draw, 'shen');
  await desk.sit('gu');
  await desk.submitted([desk.leg('Livestream', '2026-09', -100), desk.leg('Livestream', '2026-10', 100)]);
  await desk.client.entries.add({ lineId: desk.lines.Feed, day: '2026-06-09', fen: 20_000_000 });
  const contract = await desk.client.documents.add({
    kind: 'contract',
    lineId: desk.lines.Search,
    day: '2026-06-03',
    fen: 30_000_000,
    vendor: 'Kunpeng Media',
    dueMonth: '2026-07',
  });
  await desk.client.documents.add({
    kind: 'acceptance',
    previousId: contract.id,
    day: '2026-06-25',
    fen: 10_000_000,
  });
});
afterAll(() => desk.remove());

async function bookOf(order: object = {}) {
  const file = await desk.client.papers.workbook({ ...JUNE, ...order, runId: randomUUID() });
  return openWorkbook(file);
}

describe('papers of a month in which something was decided', () => {
  it('work out to what they say, with documents, forecast, baseline and requests', async () => {
    const book = await bookOf();
    for (const { place, formula, written, anew } of book.worked()) {
      expect(anew, `${place} =${formula}`).toBeCloseTo(written, 6);
    }
  });

  it('show the open commitments by stage, and the landing with what it leaves of the plan', async () => {
    const book = await bookOf();
    const rows = book.rows('Lines');
    const head = rows.find((row) => row.includes('Month plan')) ?? [];
    const search = rows.find(([, line]) => line === 'Search') ?? [];
    const of = (name: string) => Number(search[head.indexOf(name)]);
    expect([of('Contracted'), of('Accepted'), of('Open commitments')]).toEqual([200_000, 100_000, 300_000]);
    const { lines } = await desk.client.forecast.get();
    const landing = lines.find(({ lineId }) => lineId === desk.lines.Search);
    expect(of('Landing (EAC)')).toBe((landing?.eacFen ?? 0) / 100);
    expect(of('Plan − landing (VAC)')).toBe((landing?.vacFen ?? 0) / 100);
  });

  it('hold the plan against the baseline', async () => {
    const rows = (await bookOf()).rows('Baseline');
    const by = (line: string) => rows.find(([, name]) => name === line)?.[5];
    expect([by('Search'), by('Feed'), by('Surge')]).toEqual([
      -MOVED / 100,
      (MOVED + DRAWN) / 100,
      -DRAWN / 100,
    ]);
    expect(rows.at(-1)?.[5]).toBe(0);
  });

  it('list what was submitted or decided in the month and what waits, and what the reserve has left', async () => {
    const rows = (await bookOf()).rows('Requests and reserve');
    const listed = rows.filter(([number]) => /^[A-Z]{2}-2026-\d{3}$/.test(String(number)));
    expect(listed.map(([, kind, state, , , , amount]) => [kind, state, amount])).toEqual([
      ['Baseline', 'Approved', 0],
      ['Reallocation', 'Approved', MOVED / 100],
      ['Reserve draw', 'Approved', DRAWN / 100],
      ['Reallocation', 'Waiting', 1],
    ]);
    const reserve = await desk.client.reserve.state();
    expect(rows.find(([name]) => name === 'Balance')?.[1]).toBe(reserve.balanceFen / 100);
    const july = (await bookOf({ month: month('2026-07') })).rows('Requests and reserve');
    expect(july.filter(([number]) => /^[A-Z]{2}-2026-\d{3}$/.test(String(number)))).toHaveLength(1);
  });

  it('say all of it in print', async () => {
    const page = await (await desk.client.papers.print(JUNE)).text();
    for (const part of [
      'Baseline “Plan of January”',
      'Search traffic doubled',
      'Traffic surge',
      'Kunpeng Media',
      'Where it lands',
      'Balance',
    ]) {
      expect(page).toContain(part);
    }
    expect(page.match(/<svg/g)).toHaveLength(3);
  });

  it('know nothing of it as of the position before', async () => {
    const order = { ...JUNE, seq: start };
    const page = await (await desk.client.papers.print(order)).text();
    expect(page).not.toMatch(/Plan of January|Search traffic|Kunpeng/);
    expect(page).toContain('No baseline is approved yet.');
    expect((await bookOf({ seq: start })).sheetNames).not.toContain('Baseline');
  });

  it('say who closed the month, and what was accrued, from then on', async () => {
    const { seq } = await desk.client.papers.position({});
    await desk.sit('shen');
    const { months, next } = await desk.client.months.list();
    for (const row of months.filter((each) => each.month >= (next ?? '') && each.month <= JUNE.month)) {
      const { accruals } = await desk.client.months.preview({ month: row.month });
      const accrue = accruals.map(({ documentId }) => documentId);
      await desk.client.months.close({ month: row.month, accrue });
    }
    const page = await (await desk.client.papers.print(JUNE)).text();
    expect(page).toContain('Closed by shen on 2026-06-22');
    expect(page).toContain('Accrued this month: 1, CNY 100,000.00 in all');
    expect(await (await desk.client.papers.print({ ...JUNE, seq })).text()).toContain('Not closed');
  });
});
