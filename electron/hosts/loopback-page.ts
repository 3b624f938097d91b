import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { mediaTypeOf, pageFileSegments, pageHeaders } from '#shared/desktop/page-headers.ts';

/** Serves one file of the built page. */
export async function servePage(folder: string, pathname: string, response: ServerResponse): Promise<void> {
  const segments = pageFileSegments(pathname);
  if (segments === null) return answerPlainly(response, 403);
  const file = join(folder, ...segments);
  try {
    const body = await readFile(file);
    response.writeHead(200, {
      ...pageHeaders,
      'content-type': mediaTypeOf(file),
      'cache-control': 'no-cache',
    });
    response.end(body);
  } catch {
    answerPlainly(response, 404);
  }
}

export function answerPlainly(response: ServerResponse, status: 401 | 403 | 404 | 405): void {
  const sentences = {
    401: 'A bearer token is needed.',
    403: 'This address answers only to its own page.',
    404: 'There is nothing here.',
    405: 'This method is not answered here.',
  } as const;
  response.writeHead(status, {
    ...pageHeaders,
    'content-type': 'text/plain; charset=utf-8',
    ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
  });
  response.end(`${sentences[status]}\n`);
}
