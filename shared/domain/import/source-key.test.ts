import { describe, expect, it } from 'vitest';
import { hash128, SourceKeys } from './source-key.ts';

const row = { reference: '', day: '2023-08-31', fen: 143, lineText: '916', vendor: '', note: '' };

describe('the key of a row', () => {
  it('is its reference, counted within the file', () => {
    const keys = new SourceKeys();
    expect(keys.next({ ...row, reference: '708746' })).toBe('ref:708746#0');
    expect(keys.next({ ...row, reference: '708749' })).toBe('ref:708749#0');
    expect(keys.next({ ...row, reference: '708746', fen: 5 })).toBe('ref:708746#1');
  });

  it('is otherwise what the row says, equal rows being counted', () => {
    const keys = new SourceKeys();
    const first = keys.next(row);
    expect(first).toMatch(/^row:[0-9a-f]{32}#0$/);
    expect(keys.next(row)).toBe(first.replace('#0', '#1'));
    expect(keys.next({ ...row, fen: 144 })).not.toBe(first);
    expect(new SourceKeys().next(row)).toBe(first);
  });

  it('keeps the fields apart', () => {
    const keys = new SourceKeys();
    expect(keys.next({ ...row, vendor: 'ab', note: '' })).not.toBe(
      keys.next({ ...row, vendor: 'a', note: 'b' }),
    );
  });
});

describe('the hash', () => {
  it('stays what it is: workspaces hold it', () => {
    expect(hash128('')).toBe('3a80989841fe708561d11c278923cc9c');
    expect(hash128('2023-08-31\u001f143\u001f916')).toBe('e5903b7e1ce0a7644c9eaf519d64d0d2');
  });

  it('tells 200,000 neighbouring rows apart, in each of its four parts as chance would', () => {
    const hashes = Array.from({ length: 200_000 }, (_, index) =>
      hash128(`2023-08-31\u001f${index}\u001f916`),
    );
    expect(new Set(hashes).size).toBe(hashes.length);
    for (const part of [0, 8, 16, 24]) {
      // 200,000 of 2³² chosen by chance meet about five times.
      expect(new Set(hashes.map((hash) => hash.slice(part, part + 8))).size).toBeGreaterThan(199_950);
    }
  });
});
