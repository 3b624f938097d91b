import { expect, test } from 'vitest';
import { linesOf, phrasesOf } from './phrase-lines.ts';

test('one phrase a line; blank lines, blanks around and repetitions fall away', () => {
  expect(phrasesOf('保本\n 零风险 \r\n\n保本\r稳赚 不赔')).toEqual(['保本', '零风险', '稳赚 不赔']);
  expect(phrasesOf(' \n')).toEqual([]);
});

test('what was typed comes back', () => {
  expect(phrasesOf(linesOf(['保本', 'guaranteed return']))).toEqual(['保本', 'guaranteed return']);
});
