import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asSpreadsheetText, formatTabSeparated, parseTabSeparated } from './tab-separated.ts';

test('a block as Excel copies it, with the line end after the last row', () => {
  expect(parseTabSeparated('1\t2\r\n3\t4\r\n')).toEqual([
    ['1', '2'],
    ['3', '4'],
  ]);
});

test('empty cells and empty rows keep their places', () => {
  expect(parseTabSeparated('\t1\t\n\n2\t\t')).toEqual([['', '1', ''], [''], ['2', '', '']]);
});

test('line ends, tabs and quotes inside quotes belong to the cell', () => {
  expect(parseTabSeparated('"two\nlines"\t"say ""yes"""\r\n"a\tb"\tc')).toEqual([
    ['two\nlines', 'say "yes"'],
    ['a\tb', 'c'],
  ]);
});

test('a quote that is only a character stays one', () => {
  expect(parseTabSeparated('5" wide\t"open\n"half" done')).toEqual([['5" wide', '"open'], ['"half" done']]);
});

test('nothing pasted is no rows', () => {
  expect(parseTabSeparated('')).toEqual([]);
});

test('what would run as a formula becomes text, numbers stay numbers', () => {
  expect(['=1+1', '@x', '+cmd', '-abc', '-12.50', '+3', '1e5', '信息流'].map(asSpreadsheetText)).toEqual([
    "'=1+1",
    "'@x",
    "'+cmd",
    "'-abc",
    '-12.50',
    '+3',
    '1e5',
    '信息流',
  ]);
  expect(parseTabSeparated("'=1+1\t'quoted'")).toEqual([['=1+1', "'quoted'"]]);
});

test('every block survives copying and pasting', () => {
  const cell = fc
    .oneof(fc.string(), fc.stringMatching(/^[\t\r\n"'a-c]*$/))
    .filter((text) => !/^'[=+\-@]/.test(text));
  const block = fc
    .integer({ min: 1, max: 4 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
    );
  fc.assert(
    fc.property(block, (rows) => {
      const lastRowIsBlank = rows.at(-1)?.join('') === '' && rows.at(-1)?.length === 1;
      fc.pre(!lastRowIsBlank);
      expect(parseTabSeparated(formatTabSeparated(rows))).toEqual(rows);
    }),
  );
});
