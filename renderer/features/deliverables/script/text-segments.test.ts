import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textSegments } from './text-segments.ts';

const told = (text: string, marks: readonly { key: string; from: number; to: number }[]) =>
  textSegments(text, marks).map((segment) => [segment.text, segment.marks.map(({ key }) => key).join('')]);

test('a text is cut where marks begin and end', () => {
  expect(
    told('这款保本产品零风险', [
      { key: 'a', from: 2, to: 4 },
      { key: 'b', from: 6, to: 9 },
    ]),
  ).toEqual([
    ['这款', ''],
    ['保本', 'a'],
    ['产品', ''],
    ['零风险', 'b'],
  ]);
});

test('marks may overlap, touch, and reach past the end of a text that was cut shorter', () => {
  expect(
    told('保本保息', [
      { key: 'a', from: 0, to: 4 },
      { key: 'b', from: 2, to: 9 },
      { key: 'c', from: 7, to: 9 },
    ]),
  ).toEqual([
    ['保本', 'a'],
    ['保息', 'ab'],
  ]);
  expect(told('', [])).toEqual([]);
});

test('nothing of the text is lost', () => {
  const marks = fc
    .array(fc.record({ from: fc.nat({ max: 30 }), length: fc.nat({ max: 10 }) }))
    .map((all) => all.map(({ from, length }, at) => ({ key: String(at), from, to: from + length })));
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), marks, (text, given) => {
      expect(
        textSegments(text, given)
          .map((segment) => segment.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
