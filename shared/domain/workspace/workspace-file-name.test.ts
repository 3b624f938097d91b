import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { workspaceFileName } from './workspace-file-name.ts';

describe('the file name of a workspace', () => {
  test.each([
    ['2026 理财线上营销', '2026 理财线上营销'],
    ['Q1/Q2: “A” <B>|C?*', 'Q1 Q2 “A” B C'],
    ['  ..hidden.. ', 'hidden'],
    ['a\u0000b\nc\u202ed', 'a b c d'],
    ['CON', 'CON workspace'],
    ['lpt1', 'lpt1 workspace'],
    ['', 'Tongzhou'],
    ['...', 'Tongzhou'],
    ['😀'.repeat(100), '😀'.repeat(45)],
  ])('%j becomes %j', (name, expected) => {
    expect(workspaceFileName(name)).toBe(expected);
  });

  test('can be a file on every system, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 500 }), (name) => {
        const file = workspaceFileName(name);
        expect(file).not.toMatch(/[<>:"/\\|?*]|^[. ]|[. ]$|^$/);
        expect(new TextEncoder().encode(file).length).toBeLessThanOrEqual(190);
        expect(file).not.toMatch(/\p{Cs}/u);
      }),
    );
  });
});
