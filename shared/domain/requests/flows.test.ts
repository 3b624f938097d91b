import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleCategoryId } from '../budget/example-sheet.ts';
import { fen, sumFen } from '#shared/values/money.ts';
import { flowsBetween } from './flows.ts';

const [ads, content, tools] = [0, 1, 2].map(exampleCategoryId);

test('what one category gives another adds up over the requests, the largest first', () => {
  if (ads === undefined || content === undefined || tools === undefined) throw new Error('no example');
  const flows = flowsBetween([
    { requestId: '1', categoryId: ads, fen: fen(-100) },
    { requestId: '1', categoryId: content, fen: fen(100) },
    { requestId: '2', categoryId: ads, fen: fen(-50) },
    { requestId: '2', categoryId: content, fen: fen(50) },
    { requestId: '3', categoryId: tools, fen: fen(-20) },
    { requestId: '3', categoryId: tools, fen: fen(20) },
  ]);
  expect(flows).toEqual([
    { fromId: ads, toId: content, fen: 150, count: 2 },
    { fromId: tools, toId: tools, fen: 20, count: 1 },
  ]);
});

test('what becomes unallocated flows nowhere', () => {
  if (ads === undefined) throw new Error('no example');
  expect(flowsBetween([{ requestId: '1', categoryId: ads, fen: fen(-100) }])).toEqual([]);
});

test('the flows into a category are what it got, to the fen', () => {
  const amount = fc.integer({ min: 1, max: 10 ** 9 });
  fc.assert(
    fc.property(fc.array(amount, { minLength: 1, maxLength: 4 }), amount, (given, got) => {
      const givers = given.map((part, index) => ({
        requestId: '1',
        categoryId: exampleCategoryId(index + 1),
        fen: fen(-part),
      }));
      const flows = flowsBetween([
        ...givers,
        { requestId: '1', categoryId: exampleCategoryId(0), fen: fen(got) },
      ]);
      expect(sumFen(flows.map((flow) => flow.fen))).toBe(got);
    }),
  );
});
