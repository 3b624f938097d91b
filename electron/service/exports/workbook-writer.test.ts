import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { day } from '#shared/values/day.ts';
import { fen } from '#shared/values/money.ts';
import type { WorkbookRow } from './workbook.ts';
import { writeWorkbook } from './workbook-writer.ts';

async function written(rows: readonly WorkbookRow[], name = 'Sheet') {
  const sheet = { name, columnWidths: [10], frozen: { rows: 1, columns: 0 }, pages: [rows] };
  return Buffer.concat(await writeWorkbook([sheet], { monthFormat: 'mmm yyyy' }));
}

async function valuesOf(rows: readonly WorkbookRow[]) {
  return (await readXlsx(new Uint8Array(await written(rows)))).sheets[0]?.rows;
}

describe('writing a workbook', () => {
  it.each([
    'plain',
    ' blanks around ',
    'a & b < c > d "e"',
    'two\nlines',
    'tab\tinside',
    '😀 مرحبا 中文',
    '_x0041_ is no A',
    '=1+1',
    "'=1+1",
    '品'.repeat(500),
  ])('keeps %j as it is', async (text) => {
    expect(await valuesOf([{ cells: [text] }])).toEqual([[text]]);
  });

  it('leaves out what XML can not hold', async () => {
    expect(await valuesOf([{ cells: ['a\u0000b\u001fc\ud800d\uffff'] }])).toEqual([['abcd']]);
  });

  it('writes money exactly and days as days', async () => {
    const rows = [
      { cells: [{ fen: fen(-90_000_000_000_001) }, { fen: fen(10) }, { day: day('2024-02-29') }, null] },
    ];
    expect(await valuesOf(rows)).toEqual([[-900_000_000_000.01, 0.1, new Date('2024-02-29T00:00:00Z')]]);
  });

  it('is the same bytes for the same data', async () => {
    const rows: WorkbookRow[] = [
      { cells: ['a', { fen: fen(5), formula: 'SUM(A1:A2)' }], emphasis: 'strong' },
    ];
    expect(await written(rows)).toEqual(await written(rows));
  });

  it('writes a long sheet page by page', async () => {
    const page: WorkbookRow[] = Array.from({ length: 1_000 }, (_, row) => ({
      cells: [`row ${row}`, { fen: fen(row) }],
    }));
    const sheet = {
      name: 'Long',
      columnWidths: [10],
      frozen: { rows: 0, columns: 0 },
      pages: [page, page, page],
    };
    const bytes = Buffer.concat(await writeWorkbook([sheet], { monthFormat: 'mmm yyyy' }));
    const rows = (await readXlsx(new Uint8Array(bytes))).sheets[0]?.rows ?? [];
    expect(rows).toHaveLength(3_000);
    expect(rows[2_999]).toEqual(['row 999', 9.99]);
  });
});
