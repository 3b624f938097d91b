import { expect, test } from 'vitest';
import { escaped, folded } from './ics-text.ts';

test('what a calendar reads as a sign is written so that it is text', () => {
  expect(escaped('a\\b; c, d\r\ne\u0007')).toBe('a\\\\b\\; c\\, d\\ne ');
});

test('lines are folded between characters, never within one, at 75 bytes', () => {
  const line = `SUMMARY:${'汉'.repeat(60)}${'😀'.repeat(20)}end`;
  const pieces = folded(line).split('\r\n');
  expect(pieces.every((piece) => Buffer.byteLength(piece) <= 75)).toBe(true);
  expect(pieces.slice(1).every((piece) => piece.startsWith(' '))).toBe(true);
  expect(folded(line).replaceAll('\r\n ', '')).toBe(line);
  expect(folded('x'.repeat(75))).toBe('x'.repeat(75));
});
