/**
 * The headers of every file of the console's page, under app:// and on 127.0.0.1 alike: nothing comes from
 * anywhere else, nothing is sent anywhere else, and no other page may frame it.
 * Ant Design writes its styles at run time, hence 'unsafe-inline' for styles alone.
 */
export const pageHeaders = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const;

const mediaTypes: ReadonlyMap<string, string> = new Map([
  ['css', 'text/css; charset=utf-8'],
  ['html', 'text/html; charset=utf-8'],
  ['js', 'text/javascript; charset=utf-8'],
  ['json', 'application/json; charset=utf-8'],
  ['png', 'image/png'],
  ['svg', 'image/svg+xml'],
  ['txt', 'text/plain; charset=utf-8'],
  ['woff', 'font/woff'],
  ['woff2', 'font/woff2'],
]);

/** By the name's ending; what the page is not made of is served as bytes. */
export function mediaTypeOf(fileName: string): string {
  const ending = fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase();
  return mediaTypes.get(ending) ?? 'application/octet-stream';
}

/**
 * The file that a path of the page's address stands for, as segments below the page's folder; null for a
 * path that tries to leave it. Written for hostile input: encoded dots, slashes and NUL are refused.
 */
export function pageFileSegments(pathname: string): readonly string[] | null {
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (path.includes('\0') || path.includes('\\') || path.includes(':')) return null;
  const segments = path.split('/').filter((segment) => segment !== '');
  if (segments.some((segment) => segment === '..' || segment === '.')) return null;
  return segments.length === 0 ? ['index.html'] : segments;
}
