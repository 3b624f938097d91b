import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planLines, previewFile, textFile } from '#test/support/import-files.ts';
import { type ServiceClient, serviceClient } from '#test/support/service-client.ts';

/** What a spreadsheet would run if it were let. */
const DANGEROUS = ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'];

let its: ServiceClient;
let lineId: string;

beforeAll(async () => {
  its = await serviceClient('empty');
  await its.client.budget.changeTotal({ totalFen: 100_000_00, spread: 'none' });
  [lineId = ''] = await planLines(its, '=HYPERLINK("x")', 'Search <ads> & more');
  await its.client.budget.setCells({
    cells: [
      { lineId, month: '2023-01', fen: 1234_56 },
      { lineId, month: '2023-02', fen: 10 },
    ],
  });
  for (const [index, vendor] of DANGEROUS.entries()) {
    await its.client.entries.add({
      lineId,
      day: '2023-02-28',
      fen: 100 + index,
      vendor: `${vendor} Ltd`,
      note: `😀${vendor}`,
    });
  }
  await its.client.entries.add({ lineId, day: '2023-01-31', fen: -5_05, reason: 'sent "twice",\nreally' });
  await its.client.entries.add({ lineId, day: '2025-01-31', fen: 7_00 });
});
afterAll(() => its.remove());

async function workbookOf(file: File) {
  return readXlsx(new Uint8Array(await file.arrayBuffer()));
}

type Workbook = Awaited<ReturnType<typeof workbookOf>>;

function sheetNamed(workbook: Workbook, name: string) {
  const sheet = workbook.sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** The value and the formula of every cell, by place. */
function cellsOf(workbook: Workbook, name: string) {
  const sheet = sheetNamed(workbook, name);
  return (place: string) => {
    const [, letters = '', row = ''] = /^([A-Z])(\d+)$/.exec(place) ?? [];
    const column = letters.charCodeAt(0) - 65;
    const cell = sheet.cells?.get(`${Number(row) - 1},${column}`);
    return { value: sheet.rows[Number(row) - 1]?.[column] ?? null, formula: cell?.formula ?? null };
  };
}

describe('the sheet as a workbook', () => {
  it('has plan, open commitments, actual and available, months as columns, totals as formulas with their values', async () => {
    const workbook = await workbookOf(await its.client.exports.sheet({ format: 'xlsx', language: 'en' }));
    expect(workbook.sheets.map(({ name }) => name)).toEqual([
      'Plan',
      'Open commitments',
      'Actual',
      'Available',
    ]);
    const plan = cellsOf(workbook, 'Plan');
    expect(plan('A1').value).toBe('Test: Plan (CNY)');
    expect(plan('F2').value).toEqual(new Date('2023-01-01T00:00:00Z'));
    // Category, its two lines, then the next category.
    expect(plan('B4')).toEqual({ value: '=HYPERLINK("x")', formula: null });
    expect(plan('B5').value).toBe('Search <ads> & more');
    expect(plan('F4')).toEqual({ value: 1234.56, formula: null });
    expect(plan('F3')).toEqual({ value: 1234.56, formula: 'SUM(F4:F5)' });
    expect(plan('R4')).toEqual({ value: 1234.66, formula: 'SUM(F4:Q4)' });
    expect(plan('F9')).toEqual({ value: 1234.56, formula: 'F3+F6+F7+F8' });
    expect(plan('R10').value).toBe(100_000);
    expect(plan('R11')).toEqual({ value: 98_765.34, formula: 'R10-R9' });
    const actual = cellsOf(workbook, 'Actual');
    expect(actual('F4').value).toBe(-5.05);
    expect(actual('S4')).toEqual({ value: 7, formula: null });
    const available = cellsOf(workbook, 'Available');
    expect(available('F4')).toEqual({
      value: 1239.61,
      formula: "'Plan'!F4-'Open commitments'!F4-'Actual'!F4",
    });
    expect(sheetNamed(workbook, 'Plan').freezePane).toEqual({ rows: 2, columns: 2 });
  });

  it('speaks Chinese to those who read it', async () => {
    const file = await its.client.exports.sheet({ format: 'xlsx', language: 'zh-CN' });
    expect(file.name).toBe('Test-预算-2026-06-22.xlsx');
    const workbook = await workbookOf(file);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['计划', '未结承诺', '实际', '可用']);
  });
});

describe('the entries as a workbook', () => {
  it('are days, numbers and text, with a total that adds up what a filter shows', async () => {
    const workbook = await workbookOf(await its.client.exports.entries({ format: 'xlsx', language: 'en' }));
    const [sheet] = workbook.sheets;
    expect(sheet?.rows).toHaveLength(1 + 8 + 1);
    const cell = cellsOf(workbook, sheet?.name ?? '');
    expect(cell('A2').value).toEqual(new Date('2023-01-31T00:00:00Z'));
    expect(cell('D2')).toEqual({ value: -5.05, formula: null });
    expect(cell('H2').value).toBe('sent "twice",\nreally');
    expect(cell('D10')).toEqual({ value: 8.1, formula: 'SUBTOTAL(9,D2:D9)' });
  });

  it('keep text that a spreadsheet would run as text', async () => {
    const workbook = await workbookOf(await its.client.exports.entries({ format: 'xlsx', language: 'en' }));
    const cell = cellsOf(workbook, workbook.sheets[0]?.name ?? '');
    const vendors = DANGEROUS.map((_, index) => cell(`E${index + 3}`));
    expect(vendors.every(({ formula }) => formula === null)).toBe(true);
    const values = vendors.map(({ value }) => value);
    expect(values).toEqual(expect.arrayContaining(DANGEROUS.map((start) => `${start} Ltd`.trim())));
  });

  it('are those that the filter lets through', async () => {
    const filter = { fromDay: '2025-01-01' };
    const workbook = await workbookOf(
      await its.client.exports.entries({ format: 'xlsx', language: 'en', filter }),
    );
    expect(workbook.sheets[0]?.rows).toHaveLength(1 + 1 + 1);
    const none = await its.client.exports.entries({
      format: 'xlsx',
      language: 'en',
      filter: { fromDay: '2035-01-01' },
    });
    expect((await workbookOf(none)).sheets[0]?.rows).toHaveLength(1);
  });
});

describe('CSV', () => {
  it('begins with a byte order mark, keeps negative numbers numbers and disarms text', async () => {
    const file = await its.client.exports.entries({ format: 'csv', language: 'zh-CN' });
    const text = Buffer.from(await file.arrayBuffer()).toString('utf8');
    const lines = text.split('\r\n');
    expect(lines[0]).toBe('\ufeff日期,类别,科目,金额（元）,供应商,凭证号,备注,理由');
    expect(lines[1]).toMatch(/,"'=HYPERLINK\(""x""\)",-5\.05,,,,"sent ""twice"",\nreally"$/);
    expect(text).toContain(",'=1+1 Ltd,");
    expect(text).toContain(",'+1 Ltd,");
    expect(text).toContain(",'-1 Ltd,");
    expect(text).toContain(",'@SUM(A1) Ltd,");
  });

  it('of the sheet has a row for each line and measure', async () => {
    const file = await its.client.exports.sheet({ format: 'csv', language: 'en' });
    const lines = Buffer.from(await file.arrayBuffer())
      .toString('utf8')
      .trim()
      .split('\r\n');
    expect(lines[0]).toMatch(
      /^\ufeff?Category,Line,Department,Owner,Vendor,Measure,2023-01,.*,2023-12,Total,Outside the period$/,
    );
    expect(lines).toHaveLength(1 + 2 * 4);
    expect(lines[3]).toMatch(/,Actual,-5\.05,6\.15,0\.00,/);
  });

  it('comes in again as it went out', async () => {
    const text = await (
      await its.client.exports.entries({ format: 'csv', language: 'en', filter: { toDay: '2023-02-01' } })
    ).text();
    const { preview } = await previewFile(its, textFile('out.csv', text), (suggestion) => ({
      ...suggestion,
      lineForAll: null,
      lineByValue: { '\'=HYPERLINK("x")': lineId },
    }));
    expect(preview).toMatchObject({
      counts: { added: 1, refused: 0 },
      totalFen: -505,
      firstDay: '2023-01-31',
    });
  });

  it('of more than are read at once has each entry once, by day, from the first day asked for', async () => {
    const days = Array.from(
      { length: 1300 },
      (_, index) => `2024-03-${String((index % 20) + 1).padStart(2, '0')}`,
    );
    const rows = days.map((day, index) => `${day},${index + 1}.00,Many ${index}`);
    const { importId } = await previewFile(
      its,
      textFile('many.csv', 'Day,Amount,Vendor', ...rows),
      (suggestion) => ({ ...suggestion, lineForAll: lineId }),
    );
    await its.client.imports.commit({ importId });
    const filter = { fromDay: '2024-03-02', toDay: '2024-03-31' };
    const file = await its.client.exports.entries({ format: 'csv', language: 'en', filter });
    const lines = (await file.text()).trim().split('\r\n').slice(1);
    const wanted = days.flatMap((day, index) => (day < filter.fromDay ? [] : [`Many ${index}`]));
    expect(lines.map((line) => line.split(',')[4] ?? '').toSorted()).toEqual(wanted.toSorted());
    expect(lines.map((line) => line.slice(0, 10))).toEqual(lines.map((line) => line.slice(0, 10)).toSorted());
  });
});
