import { describe, expect, test } from 'vitest';
import { fen } from '#shared/values/money.ts';
import { exampleCategoryId, exampleSheet } from './example-sheet.ts';
import { lineInputSchema } from './line.ts';
import { addLine, changeLine } from './line-rules.ts';

const { lines } = exampleSheet({
  total: 1000,
  months: 2,
  lines: [
    { category: 0, plan: [1, 2] },
    { category: 0, plan: [0, 0] },
    { category: 1, plan: [0, 0] },
  ],
});
const [first, second, third] = lines;
if (first === undefined || second === undefined || third === undefined) throw new Error('three lines');

const input = (name: string, category = 0) =>
  lineInputSchema.parse({ categoryId: exampleCategoryId(category), name });

describe('a new line', () => {
  test('takes a free name', () => {
    expect(addLine(input('Feed ads'), lines)).toMatchObject({
      kind: 'ok',
      value: { value: { name: 'Feed ads', kind: 'spend' }, nameKey: 'feed ads' },
    });
  });

  test.each(['Line 0', ' line  0 ', 'ＬＩＮＥ 0', 'Line\u200b 0'])('may not be called %j', (name) => {
    expect(addLine(input(name), lines)).toEqual({
      kind: 'refused',
      refusal: { reason: 'name-taken', params: { name: 'Line 0' }, field: 'name' },
    });
  });

  test('may have the name of a line in another category', () => {
    expect(addLine(input('Line 0', 1), lines).kind).toBe('ok');
  });

  test('needs a name that can be seen', () => {
    expect(addLine(input('\u200b\u200e'), lines)).toMatchObject({
      refusal: { reason: 'name-empty', field: 'name' },
    });
  });
});

describe('a changed line', () => {
  test('may keep its name, or write it otherwise', () => {
    expect(changeLine(first, { vendor: 'V' }, lines, first.plan)).toMatchObject({
      kind: 'ok',
      value: { value: { name: 'Line 0', vendor: 'V' } },
    });
    expect(changeLine(first, { name: 'LINE 0' }, lines, first.plan).kind).toBe('ok');
  });

  test('may not take the name of another, in the category where it goes', () => {
    expect(changeLine(first, { name: 'Line 1' }, lines, first.plan)).toMatchObject({
      refusal: { reason: 'name-taken' },
    });
    const moved = { categoryId: exampleCategoryId(1), name: 'Line 2' };
    expect(changeLine(first, moved, lines, first.plan)).toMatchObject({ refusal: { reason: 'name-taken' } });
    expect(changeLine(first, { categoryId: exampleCategoryId(1) }, lines, first.plan).kind).toBe('ok');
  });

  test('may become a rebate only while it plans nothing above zero', () => {
    expect(changeLine(first, { kind: 'rebate' }, lines, first.plan)).toEqual({
      kind: 'refused',
      refusal: { reason: 'sign-against-kind', params: { line: 'Line 0' }, field: 'kind' },
    });
    expect(changeLine(second, { kind: 'rebate' }, lines, second.plan).kind).toBe('ok');
    const rebate = { ...third, kind: 'rebate' } as const;
    expect(changeLine(rebate, { kind: 'spend' }, lines, [fen(0), fen(-1)])).toMatchObject({
      refusal: { reason: 'sign-against-kind' },
    });
    expect(changeLine(rebate, { note: 'n' }, lines, [fen(0), fen(-1)]).kind).toBe('ok');
  });
});
