import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CsvSplitter, type Separator } from './csv-splitter.ts';

/** Splits a text that comes in pieces of the given length. */
function split(text: string, separator: Separator = ',', pieceLength = text.length || 1): string[][] {
  const records: string[][] = [];
  const splitter = new CsvSplitter(separator, (cells) => records.push(cells));
  for (let at = 0; at < text.length; at += pieceLength) splitter.push(text.slice(at, at + pieceLength));
  splitter.end();
  return records;
}

function written(records: readonly (readonly string[])[], separator: string, lineEnd: string): string {
  const quoted = (cell: string) => (/["\r\n,;\t| ]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return records.map((cells) => cells.map(quoted).join(separator) + lineEnd).join('');
}

describe('splitting CSV', () => {
  it.each([
    [
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\r\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['a,"b, c"\n', [['a', 'b, c']]],
    ['"a ""quoted"" word",b\n', [['a "quoted" word', 'b']]],
    [
      '"two\nlines",b\nc,d\n',
      [
        ['two\nlines', 'b'],
        ['c', 'd'],
      ],
    ],
    ['"a" , "b"\n', [['a', 'b']]],
    ['5" tube,b\n', [['5" tube', 'b']]],
    ['"",\n', [['', '']]],
    ['a\n\nb\n', [['a'], [''], ['b']]],
    ['"a"', [['a']]],
    ['', []],
  ])('takes %j', (text, records) => {
    expect(split(text)).toEqual(records);
    expect(split(text, ',', 1)).toEqual(records);
  });

  it('gives back any table, however it is cut in pieces', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', '中', '😀', '"', ',', ';', '\t', '|', '\n', '\r\n', ' ', '='),
    });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 });
    const separators = fc.constantFrom<Separator>(',', ';', '\t', '|');
    fc.assert(
      fc.property(
        table,
        separators,
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 1, max: 20 }),
        (records, separator, lineEnd, pieceLength) => {
          const text = written(records, separator, lineEnd);
          expect(split(text, separator, pieceLength)).toEqual(records);
        },
      ),
      { numRuns: 500 },
    );
  });
});
