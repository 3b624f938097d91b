import { expect, test } from 'vitest';
import { matches } from './match.ts';

test.each([
  ['新建工作区… New workspace…', 'new', true],
  ['新建工作区… New workspace…', '工作区 new', true],
  ['新建工作区… New workspace…', 'ＮＥＷ', true],
  ['新建工作区… New workspace…', '', true],
  ['新建工作区… New workspace…', 'open', false],
  ['新建工作区… New workspace…', 'new 预算', false],
])('%s is found by %s: %s', (text, typed, found) => {
  expect(matches(text, typed)).toBe(found);
});
