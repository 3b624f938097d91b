import { describe, expect, test } from 'vitest';
import { mediaTypeOf, pageFileSegments, pageHeaders } from './page-headers.ts';

describe('the file that an address stands for', () => {
  test.each([
    ['/', ['index.html']],
    ['', ['index.html']],
    ['/assets/index-1.js', ['assets', 'index-1.js']],
    ['/assets//a%20b.css', ['assets', 'a b.css']],
  ])('%s', (pathname, segments) => {
    expect(pageFileSegments(pathname)).toEqual(segments);
  });

  test.each([
    '/../x',
    '/a/../../x',
    '/%2e%2e/x',
    '/..%2fx',
    '/..%5cx',
    '/a%5c..%5cx',
    '/./x',
    '/%00',
    '/x%00.js',
    '/C:/x',
    '/c%3a%2fx',
    '/%',
    '/%e0%a4%a',
  ])('%s is refused', (pathname) => {
    expect(pageFileSegments(pathname)).toBeNull();
  });
});

test('a file is what its ending says, and bytes where it says nothing known', () => {
  expect(mediaTypeOf('/x/index.HTML')).toBe('text/html; charset=utf-8');
  expect(mediaTypeOf('main.abc.js')).toBe('text/javascript; charset=utf-8');
  expect(mediaTypeOf('a.exe')).toBe('application/octet-stream');
  expect(mediaTypeOf('constructor')).toBe('application/octet-stream');
});

test('no source of script but the page itself', () => {
  const policy = new Map(
    pageHeaders['content-security-policy'].split('; ').map((rule) => {
      const [directive = '', ...sources] = rule.split(' ');
      return [directive, sources.join(' ')];
    }),
  );
  expect(policy.get('default-src')).toBe("'none'");
  expect(policy.get('script-src')).toBe("'self'");
  expect(policy.get('connect-src')).toBe("'self'");
  expect(policy.get('frame-ancestors')).toBe("'none'");
  expect([...policy.values()].join(' ')).not.toMatch(/\*|https?:|unsafe-eval/);
});
