import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isContractProcedure } from '@orpc/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type HostedService, hostService } from '#electron/hosts/host-service.ts';
import { type LoopbackServer, startLoopbackServer } from '#electron/hosts/loopback-server.ts';
import { contract } from '#shared/contract/contract.ts';

let folder: string;
let service: HostedService;
let server: LoopbackServer;
let base: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tongzhou-'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>page</title>');
  service = await hostService('loopback', join(folder, 'data'));
  server = await startLoopbackServer(service, folder, 0);
  base = new URL('/', server.url).href;
});

afterAll(async () => {
  await server.close();
  await service.close();
  await rm(folder, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** With every header as it is given: fetch would put its own Host and Origin. */
function ask(
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
  body?: Buffer,
): Promise<Answer> {
  const { port } = new URL(base);
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        text += part;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      );
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

const bearer = () => ({ authorization: `Bearer ${server.token}` });

/** Every procedure's path in the contract, such as "workspace/state". */
function procedurePaths(branch: object = contract, above: readonly string[] = []): string[] {
  return Object.entries(branch).flatMap(([name, inner]: [string, unknown]) => {
    const path = [...above, name];
    if (isContractProcedure(inner)) return [path.join('/')];
    return typeof inner === 'object' && inner !== null ? procedurePaths(inner, path) : [];
  });
}

test('its address is of this machine alone and carries the token behind the #', () => {
  expect(new URL(server.url).hostname).toBe('127.0.0.1');
  expect(new URL(server.url).hash).toBe(`#token=${server.token}`);
  expect(Buffer.from(server.token, 'base64url')).toHaveLength(32);
});

describe('what reaches the service needs the token', () => {
  const guarded = ['/openapi.json', '/api/session/get', '/rpc/session/get'];

  test.each(guarded)('%s without it: 401', async (path) => {
    expect((await ask(path, {}, 'POST')).status).toBe(401);
  });
  test.each(guarded)('%s with another: 401', async (path) => {
    const wrong = `${server.token.slice(0, -1)}${server.token.endsWith('A') ? 'B' : 'A'}`;
    expect((await ask(path, { authorization: `Bearer ${wrong}` }, 'POST')).status).toBe(401);
    expect((await ask(path, { authorization: server.token }, 'POST')).status).toBe(401);
  });
  test('with it: an answer', async () => {
    const answer = await ask('/api/session/get', bearer(), 'POST');
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toMatchObject({ host: 'loopback' });
  });
});

describe('a foreign page can reach nothing', () => {
  test.each(['/', '/api/session/get', '/rpc/session/get', '/openapi.json'])('%s', async (path) => {
    expect((await ask(path, { ...bearer(), host: 'tongzhou.example' })).status).toBe(403);
    expect((await ask(path, { ...bearer(), host: '127.0.0.1' })).status).toBe(403);
    expect((await ask(path, { ...bearer(), origin: 'https://tongzhou.example' })).status).toBe(403);
    expect((await ask(path, { ...bearer(), origin: 'null' })).status).toBe(403);
  });
  test('nor a cross-site request that sends no origin', async () => {
    const crossSite = { ...bearer(), 'sec-fetch-site': 'cross-site' };
    expect((await ask('/api/session/get', crossSite, 'POST')).status).toBe(403);
  });
  test('while its own page, by either name, does', async () => {
    const { port } = new URL(base);
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`]) {
      const own = { ...bearer(), host, origin: `http://${host}` };
      expect((await ask('/api/session/get', own, 'POST')).status).toBe(200);
    }
  });
});

describe('the page', () => {
  test('is served with headers that let nothing else in', async () => {
    const { status, headers } = await ask('/');
    expect(status).toBe(200);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toContain("script-src 'self';");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
  });
  test.each([
    '/../../etc/passwd',
    '/..%2f..%2fetc%2fpasswd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/..%5c..%5cetc%5cpasswd',
    '/%00',
    '/C:%2fwindows',
    '/data/user.json%00.html',
    '/%zz',
  ])('gives nothing for %s', async (path) => {
    const { status, body } = await ask(path);
    expect([403, 404]).toContain(status);
    expect(body).not.toContain('root:');
  });
  test('is only read', async () => {
    expect((await ask('/', {}, 'POST')).status).toBe(405);
    expect((await ask('/', {}, 'DELETE')).status).toBe(405);
  });
});

describe('every procedure of the contract', () => {
  test('stands in the description', async () => {
    const document = z
      .object({ openapi: z.string(), paths: z.record(z.string(), z.unknown()) })
      .parse(JSON.parse((await ask('/openapi.json', bearer())).body));
    expect(Object.keys(document.paths).toSorted()).toEqual(
      procedurePaths()
        .map((path) => `/${path}`)
        .toSorted(),
    );
  });
  // Each with an input that fits none, so that it is reached and does nothing; those without input answer.
  test.each(procedurePaths().filter((path) => path !== 'feed/watch'))('%s is answered', async (path) => {
    const headers = { ...bearer(), 'content-type': 'application/json' };
    const { status } = await ask(`/api/${path}`, headers, 'POST', Buffer.from('[]'));
    expect([200, 400, 409, 422]).toContain(status);
  });
  test('feed/watch answers with a stream', async () => {
    const abort = new AbortController();
    const response = await fetch(new URL('api/feed/watch', base), {
      method: 'POST',
      headers: bearer(),
      signal: abort.signal,
    });
    let text = '';
    for await (const part of response.body ?? []) {
      text += Buffer.from(part).toString();
      if (text.includes('ready')) break;
    }
    abort.abort();
    expect(text).toContain('{"kind":"ready"}');
  });
});

test('a body beyond the limit is refused before it is read whole', async () => {
  const headers = { ...bearer(), 'content-type': 'application/json', 'content-length': '200000000' };
  const { port } = new URL(base);
  const status = await new Promise<number>((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port, path: '/api/workspace/open', method: 'POST', headers },
      (response) => {
        resolve(response.statusCode ?? 0);
        asked.destroy();
      },
    );
    asked.on('error', reject);
    asked.write('{"path":"');
  });
  expect(status).toBe(413);
});
