import { describe, expect, it } from 'vitest';
import { readTable } from '#test/support/table-rows.ts';

const latin = (text: string) => Buffer.from(text, 'latin1');
const GB_HEADER = Buffer.from([0xc8, 0xd5, 0xc6, 0xda, 0x2c, 0xbd, 0xf0, 0xb6, 0xee, 0x0a]);

describe('the encoding of a CSV file', () => {
  it.each([
    ['UTF-8', Buffer.from('日期,金额\n1,2\n'), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from('\ufeff日期,金额\n1,2\n'), 'utf-8'],
    ['UTF-16 with a mark', Buffer.from('\ufeff日期,金额\n1,2\n', 'utf16le'), 'utf-16le'],
    ['UTF-16 without one', Buffer.from('日期,金额\n1,2\n', 'utf16le'), 'utf-16le'],
    ['UTF-16 the other way round', Buffer.from('\ufeff日期,金额\n1,2\n', 'utf16le').swap16(), 'utf-16be'],
    ['GB18030', Buffer.concat([GB_HEADER, latin('1,2\n')]), 'gb18030'],
  ])('%s', async (_, bytes, encoding) => {
    expect(await readTable(bytes)).toMatchObject({ encoding, headers: ['日期', '金额'], rows: [['1', '2']] });
  });

  it('takes four-byte characters of GB18030', async () => {
    const rare = Buffer.from([0x95, 0x32, 0x82, 0x36]);
    const bytes = Buffer.concat([GB_HEADER, rare, latin(',2\n')]);
    expect(await readTable(bytes)).toMatchObject({ encoding: 'gb18030', rows: [['𠀀', '2']] });
  });

  it('takes western text for what it is, not for Chinese', async () => {
    expect(await readTable(latin('Name,Follower\nJos\xe9 \x93Pepe\x94,10.4M\nZo\xeb,5\n'))).toMatchObject({
      encoding: 'windows-1252',
      rows: [
        ['José “Pepe”', '10.4M'],
        ['Zoë', '5'],
      ],
    });
  });

  it('names the line that is written in another encoding', async () => {
    const utf8 = Buffer.from('日期,金额\n八月一日,2\n八月二日,3\n');
    expect(await readTable(Buffer.concat([utf8, GB_HEADER]))).toMatchObject({
      reason: 'import-mixed-encodings',
      params: { line: 4 },
    });
    const gb = Buffer.concat([GB_HEADER, GB_HEADER, Buffer.from('八月一日,2\n'), GB_HEADER]);
    expect(await readTable(gb)).toMatchObject({ reason: 'import-mixed-encodings', params: { line: 3 } });
    const marked = Buffer.concat([Buffer.from('\ufeffDate,Note\n1,2\n'), latin('2,Jos\xe9\n')]);
    expect(await readTable(marked)).toMatchObject({ reason: 'import-mixed-encodings', params: { line: 3 } });
  });

  it('names the line that holds NUL bytes', async () => {
    expect(await readTable('a,b\n1,2\n1,\0\n')).toMatchObject({
      reason: 'import-nul-bytes',
      params: { line: 3 },
    });
    const wide = Buffer.from('\ufeffa,b\n1,2\n1,\0\n', 'utf16le');
    expect(await readTable(wide)).toMatchObject({ reason: 'import-nul-bytes', params: { line: 3 } });
  });
});

describe('the form of a CSV file', () => {
  it.each([
    [';', 'Date;Amount;Note\n2023-08-01;1,50;a\n2023-08-02;2,50;b\n'],
    ['\t', 'Date\tAmount\tNote, long\n2023-08-01\t1\ta\n'],
    ['|', 'Date|Amount|Note\n2023-08-01|1|a\n'],
    [',', 'Date,Amount,Note\n2023-08-01,1,"a; b; c"\n2023-08-02,1,"a;b"\n'],
  ])('finds the separator %j', async (separator, text) => {
    expect(await readTable(text)).toMatchObject({ separator });
  });

  it('passes blank lines over, and counts rows as a spreadsheet shows them', async () => {
    expect(await readTable(',,\n\nDate,Amount,\n,,\n1,2,\n\n3,4,\n')).toMatchObject({
      headers: ['Date', 'Amount'],
      rows: [
        ['1', '2'],
        ['3', '4'],
      ],
      numbers: [5, 7],
    });
  });

  it('passes a title over', async () => {
    expect(await readTable('八月投放明细,,\n日期,计划,花费\n1,2,3\n')).toMatchObject({
      headers: ['日期', '计划', '花费'],
      rows: [['1', '2', '3']],
    });
  });

  it('gives every column a name of its own', async () => {
    expect(await readTable('Amount,,Amount,\n1,2,3,4\n')).toMatchObject({
      headers: ['Amount', '(B)', 'Amount (2)', '(D)'],
    });
  });

  it('ends lines as old Macintosh files do', async () => {
    expect(await readTable('Date,Amount\r1,2\r3,4')).toMatchObject({
      rows: [
        ['1', '2'],
        ['3', '4'],
      ],
    });
  });

  it('keeps emoji, right-to-left and 500-character names as they are', async () => {
    const name = '品'.repeat(500);
    expect(await readTable(`Date,Note\n1,😀 مرحبا\n2,${name}\n`)).toMatchObject({
      rows: [
        ['1', '😀 مرحبا'],
        ['2', name],
      ],
    });
  });

  it.each([
    ['', 'import-empty'],
    ['\n\n\n', 'import-empty'],
    ['Date,Amount\n', 'import-empty'],
  ])('refuses %j for want of rows', async (text, reason) => {
    expect(await readTable(text)).toMatchObject({ reason });
  });
});

describe('a damaged CSV file', () => {
  it('is refused with the line where a quotation mark opens and does not close', async () => {
    const refusal = { reason: 'import-unclosed-quote', params: { line: 3 } };
    expect(await readTable('a,b\n1,2\n3,"4\n5,6\n')).toMatchObject(refusal);
    expect(await readTable('a,b\n1,2\n3,"4" x\n5,6\n')).toMatchObject(refusal);
    const endless = `a,b\n1,2\n3,"4\n${'5,6\n'.repeat(500_000)}`;
    expect(await readTable(endless)).toMatchObject(refusal);
  });

  it('is refused with a line of 20 MB, and with 20,000 columns', async () => {
    expect(await readTable(`a,b\n${'x'.repeat(20 * 1024 * 1024)},2\n`)).toMatchObject({
      reason: 'import-line-too-long',
      params: { line: 2 },
    });
    expect(await readTable(`a,b\n1,2\n${'1,'.repeat(20_000)}\n`)).toMatchObject({
      reason: 'import-too-many-columns',
      params: { line: 3, foundCount: 20_001 },
    });
  });

  it('is refused when it is larger than an import may be', async () => {
    expect(await readTable(Buffer.alloc(65 * 1024 * 1024, 'a,b\n'))).toMatchObject({
      reason: 'import-too-large',
    });
  });
});
