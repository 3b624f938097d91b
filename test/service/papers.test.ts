import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PaperOrder } from '#shared/domain/papers/papers.ts';
import { languageSchema } from '#shared/domain/values/value-schemas.ts';
import { month } from '#shared/values/month.ts';
import { sheetTotals } from '#shared/domain/budget/sheet-totals.ts';
import { type ServiceClient, serviceClient } from '#test/support/service-client.ts';
import { openWorkbook } from '#test/support/workbook-arithmetic.ts';

let its: ServiceClient;

beforeAll(async () => {
  its = await serviceClient('sample');
});
afterAll(() => its.remove());

const JUNE = { month: month('2026-06'), language: 'en' } as const;

const SHEETS = {
  en: 'Summary, Lines, Months, Comparison, Baseline, Requests and reserve, Plan, Open commitments, Actual, Available, Entries, Commitments, Open documents',
  'zh-CN':
    '概要, 科目, 各月, 对比, 基线, 调剂与备用金, 计划, 未结承诺, 实际, 可用, 支出明细, 承诺单据, 未结单据',
};

function workbook(order: PaperOrder & { readonly entries?: 'month' | 'to-date' }) {
  return its.client.papers.workbook({ ...order, runId: randomUUID() });
}

async function bytesOf(file: File): Promise<Buffer> {
  return Buffer.from(await file.arrayBuffer());
}

describe('the month-end workbook', () => {
  it('has every sheet, and every formula gives anew what is written beside it', async () => {
    for (const [language, names] of Object.entries(SHEETS)) {
      const book = await openWorkbook(await workbook({ ...JUNE, language: languageSchema.parse(language) }));
      expect(book.sheetNames.join(', ')).toBe(names);
      const worked = book.worked();
      expect(worked.length).toBeGreaterThan(400);
      for (const { place, formula, written, anew } of worked) {
        expect(anew, `${place} =${formula}`).toBeCloseTo(written, 6);
      }
    }
  });

  it('says what the sheet says', async () => {
    const { seq } = await its.client.papers.position({});
    const sheet = await its.client.budget.sheet();
    const totals = sheetTotals(sheet);
    const book = await openWorkbook(await workbook({ ...JUNE, seq }));
    const index = sheet.months.indexOf(month('2026-06'));
    const rows = book.rows('Lines');
    const last = rows.at(-1) ?? [];
    const head = rows[2] ?? [];
    const total = (name: string) => last[head.indexOf(name)];
    expect(total('Month plan')).toBe((totals.all.plan[index] ?? 0) / 100);
    expect(total('Month actual')).toBe((totals.all.actual[index] ?? 0) / 100);
    expect(total('Programme plan')).toBe(totals.all.planFen / 100);
    expect(total('Committed')).toBe(totals.all.committedFen / 100);
    expect(total('Available')).toBe(totals.all.availableFen / 100);
  });

  it('comes to zero wherever it checks itself', async () => {
    for (const entries of ['month', 'to-date'] as const) {
      const rows = (await openWorkbook(await workbook({ ...JUNE, entries }))).rows('Summary');
      const from = rows.findIndex(([name]) => name === 'Checks');
      expect(rows.slice(from + 1, from + 3).map(([, value]) => value)).toEqual([0, 0]);
    }
  });

  it('is the same to the byte from the same position, whatever happened since', async () => {
    const { seq } = await its.client.papers.position({});
    const before = await workbook({ ...JUNE, seq });
    const now = await bytesOf(before);
    const { lines } = await its.client.budget.sheet();
    await its.client.entries.add({ lineId: lines[0]?.id ?? '', day: '2026-06-12', fen: 12_345 });
    const after = await bytesOf(await workbook(JUNE));
    expect(after.equals(now)).toBe(false);
    const again = await workbook({ ...JUNE, seq });
    expect((await bytesOf(again)).equals(now)).toBe(true);
    expect(again.name).toBe(before.name);
    expect(again.name).toContain(`2026-06 at record ${seq} en.xlsx`);
  });

  it('tells how far it is, and stops when nobody wants it any more', async () => {
    const runId = randomUUID();
    const watched = await its.client.papers.progress({ runId });
    const seen: unknown[] = [];
    const watching = (async () => {
      for await (const progress of watched) seen.push(progress);
    })();
    await its.client.papers.workbook({ ...JUNE, runId, entries: 'to-date' });
    await watching;
    const entries = await its.client.entries.list({ filter: { toDay: '2026-06-30' } });
    const documents = await its.client.documents.list({ filter: { toDay: '2026-06-30' } });
    const total = entries.total + documents.total;
    expect(seen.at(-1)).toEqual({ done: total, total });

    const unwanted = new AbortController();
    unwanted.abort();
    await expect(
      its.client.papers.workbook({ ...JUNE, runId: randomUUID() }, { signal: unwanted.signal }),
    ).rejects.toMatchObject({ data: { reason: 'papers-stopped' } });
  });

  it('is refused where there is nothing to report', async () => {
    const { seq } = await its.client.papers.position({});
    const refusals = [
      [{ ...JUNE, month: month('2031-01') }, 'month-outside-period'],
      [{ ...JUNE, seq: seq + 1 }, 'position-unknown'],
      [{ ...JUNE, seq: 0 }, 'nothing-then'],
    ] as const;
    for (const [order, reason] of refusals) {
      await expect(workbook(order)).rejects.toMatchObject({ data: { reason } });
      await expect(its.client.papers.print(order)).rejects.toMatchObject({ data: { reason } });
    }
  });
});

describe('the month-end report', () => {
  it('is one page without scripts that needs nothing else', async () => {
    const page = await (await its.client.papers.print(JUNE)).text();
    expect(page).toMatch(/^<!doctype html>/);
    expect(page).not.toMatch(/<script|<link|<img|<iframe|javascript:|\son\w+=|url\(|@import|https?:/i);
  });

  it('says what the workbook says', async () => {
    const { seq } = await its.client.papers.position({});
    const page = await (await its.client.papers.print({ ...JUNE, seq })).text();
    const rows = (await openWorkbook(await workbook({ ...JUNE, seq }))).rows('Lines');
    const figures = (rows.at(-1) ?? []).slice(5, 7);
    expect(figures).toHaveLength(2);
    for (const figure of figures) {
      expect(page).toContain(Number(figure).toLocaleString('en', { minimumFractionDigits: 2 }));
    }
  });

  it('is the same to the byte from the same position', async () => {
    const { seq } = await its.client.papers.position({});
    const order = { ...JUNE, seq, language: 'zh-CN' } as const;
    const before = await (await its.client.papers.print(order)).text();
    await its.client.budget.changeProgramme({ name: 'Renamed' });
    expect(await (await its.client.papers.print(order)).text()).toBe(before);
    expect(await (await its.client.papers.print({ ...order, seq: undefined })).text()).toContain('Renamed');
  });

  it('takes every name for text', async () => {
    const hostile = `</style><script>alert("1")</script>'&`;
    await its.client.budget.changeProgramme({ name: hostile });
    const { lines } = await its.client.budget.sheet();
    await its.client.budget.changeLine({ id: lines[0]?.id ?? '', change: { name: `${hostile}<img src=x>` } });
    const report = await its.client.papers.print(JUNE);
    const page = await report.text();
    expect(page).not.toMatch(/<script|<img/i);
    expect(page.match(/<\/style>/g)).toHaveLength(1);
    expect(page).toContain('&lt;/style&gt;&lt;script&gt;alert(&quot;1&quot;)');
    expect(report.name).not.toMatch(/[<>":/\\|?*]/);
  });
});

describe('a position', () => {
  it('is the newest record up to an instant', async () => {
    const now = await its.client.papers.position({});
    expect(await its.client.papers.position({ at: '2999-01-01T00:00:00.000Z' })).toEqual(now);
    expect(await its.client.papers.position({ at: now.at ?? undefined })).toEqual(now);
    expect(await its.client.papers.position({ at: '2001-01-01T00:00:00.000Z' })).toEqual({
      seq: 0,
      at: null,
    });
  });
});
