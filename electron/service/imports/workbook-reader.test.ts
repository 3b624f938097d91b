import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { rowXml, workbookParts, zipOf } from '#test/support/raw-workbook.ts';
import { readTable } from '#test/support/table-rows.ts';

const HEADER = rowXml(1, 'Date', 'Amount');
const ROW = rowXml(2, '2023-08-01', 5);

describe('reading a workbook', () => {
  it('takes dates as days, numbers in plain digits, and the first sheet that holds a table', async () => {
    const workbook = await writeXlsx({
      sheets: [
        { name: '封面', rows: [['八月投放']] },
        {
          name: '明细',
          rows: [
            ['日期', '金额', '已付', '备注'],
            [new Date('2023-08-31T00:00:00Z'), 0.1 + 0.2, true, '=1+1'],
            [new Date('2023-08-31T10:30:00Z'), 1e-7, false, null],
          ],
        },
      ],
    });
    expect(await readTable(workbook)).toMatchObject({
      format: 'xlsx',
      sheets: ['封面', '明细'],
      sheet: '明细',
      headers: ['日期', '金额', '已付', '备注'],
      rows: [
        ['2023-08-31', '0.30000000000000004', 'TRUE', '=1+1'],
        ['2023-08-31 10:30:00', '0.00000010000000000000', 'FALSE'],
      ],
      numbers: [2, 3],
    });
    expect(await readTable(workbook, '没有')).toMatchObject({ reason: 'import-sheet-missing' });
    expect(await readTable(workbook, '封面')).toMatchObject({ reason: 'import-empty' });
  });

  it('takes the names of sheets as people see them', async () => {
    const workbook = zipOf(workbookParts(HEADER + ROW));
    expect(await readTable(workbook, 'A & B')).toMatchObject({ sheet: 'A & B', rows: [['2023-08-01', '5']] });
  });
});

describe('an archive with wide fields', () => {
  it('is read as others are', async () => {
    const wide = zipOf(workbookParts(HEADER + ROW), { wide: true });
    expect(await readTable(wide)).toMatchObject({ rows: [['2023-08-01', '5']] });
  });
});

describe('a workbook that can not be read', () => {
  it('is refused when it has a password, or is an old .xls', async () => {
    const ole = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(4096),
    ]);
    expect(await readTable(ole)).toMatchObject({ reason: 'import-encrypted' });
    const [first, ...rest] = workbookParts(HEADER + ROW);
    const locked = zipOf([{ name: '', content: '', ...first, flags: 1 }, ...rest]);
    expect(await readTable(locked)).toMatchObject({ reason: 'import-encrypted' });
  });

  it('is refused when it is truncated, wherever', async () => {
    const whole = zipOf(workbookParts(HEADER + ROW));
    for (const share of [0.1, 0.3, 0.5, 0.7, 0.9, 0.99]) {
      const part = whole.subarray(0, Math.floor(whole.length * share));
      expect(await readTable(part)).toMatchObject({ reason: 'import-truncated' });
    }
  });

  it('is refused when its bytes are damaged', async () => {
    const damaged = Buffer.from(zipOf(workbookParts(HEADER + ROW)));
    damaged.fill(0xff, 60, 90);
    expect(await readTable(damaged)).toMatchObject({ reason: 'import-truncated' });
  });

  it('is refused when it is an archive of something else', async () => {
    expect(await readTable(zipOf([{ name: 'readme.txt', content: 'hello' }]))).toMatchObject({
      reason: 'import-unreadable',
    });
    const noSheet = workbookParts(HEADER + ROW).filter(({ name }) => !name.includes('sheet1'));
    expect(await readTable(zipOf(noSheet))).toMatchObject({ reason: 'import-unreadable' });
  });

  it('is refused when it refers to outside content', async () => {
    const prolog = '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>';
    expect(await readTable(zipOf(workbookParts(HEADER + ROW, prolog)))).toMatchObject({
      reason: 'import-external-content',
    });
  });

  it('is refused when it unpacks to far more than it is, whether it says so or not', async () => {
    const blown = workbookParts(HEADER + ROW + ' '.repeat(300 * 1024 * 1024));
    const honest = zipOf(blown);
    expect(honest.length).toBeLessThan(1024 * 1024);
    expect(await readTable(honest)).toMatchObject({ reason: 'import-inflates-too-large' });
    const lying = zipOf(blown.map((part) => ({ ...part, declaredBytes: 1000 })));
    expect(await readTable(lying)).toMatchObject({ reason: 'import-inflates-too-large' });
  });

  it('is refused for one cell in the last corner, with the name of the cell', async () => {
    const corner = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    expect(await readTable(zipOf(workbookParts(HEADER + ROW + corner)))).toMatchObject({
      reason: 'import-cell-too-far',
      params: { cell: 'XFD1048576' },
    });
  });

  it('is refused for three million cells', async () => {
    const cells = '<c><v>1</v></c>'.repeat(500);
    const rows = Array.from({ length: 6_000 }, (_, row) => `<row r="${row + 2}">${cells}</row>`).join('');
    expect(await readTable(zipOf(workbookParts(HEADER + rows)))).toMatchObject({
      reason: 'import-too-many-cells',
    });
  });

  it('is refused for a row that is wider than any table', async () => {
    const wide = `<row r="3">${'<c><v>1</v></c>'.repeat(2_000)}</row>`;
    expect(await readTable(zipOf(workbookParts(HEADER + ROW + wide)))).toMatchObject({
      reason: 'import-too-many-columns',
      params: { line: 3, foundCount: 2_000 },
    });
  });
});
