import { expect, test } from 'vitest';
import { bytesText } from './bytes-text.ts';

test.each([
  [1, '1 KB'],
  [49_152, '48 KB'],
  [1_048_576, '1.0 MB'],
  [1_400_000, '1.3 MB'],
  [2_147_483_648, '2,048.0 MB'],
])('%i bytes are %s', (bytes, text) => {
  expect(bytesText(bytes)).toBe(text);
});
