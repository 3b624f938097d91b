import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { OpenAPIGenerator } from '@orpc/openapi';
import { OpenAPIHandler } from '@orpc/openapi/node';
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import type { HostedService } from './host-service.ts';
import { logUnexpected } from './host-service.ts';
import { turnedAway } from './loopback-guard.ts';
import { answerPlainly, servePage } from './loopback-page.ts';
import { PROGRAM_VERSION } from './program-version.ts';

/** Room for the largest file that an import takes, and its wrapping. */
const LARGEST_BODY_BYTES = 110 * 1024 * 1024;
const GUARDED = ['/rpc', '/api', '/openapi.json'] as const;

export interface LoopbackServer {
  /** Opens the console as it is: the token stands in the fragment, which no browser sends anywhere. */
  readonly url: string;
  readonly token: string;
  close(): Promise<void>;
}

/** Serves the page and every procedure on 127.0.0.1, and nowhere else. */
export async function startLoopbackServer(
  service: HostedService,
  pageFolder: string,
  wantedPort: number,
): Promise<LoopbackServer> {
  const token = randomBytes(32).toString('base64url');
  const answer = answerFrom(service, pageFolder);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const guarded = GUARDED.some((path) => pathname === path || pathname.startsWith(`${path}/`));
    const refusal = turnedAway(request, portOf(server), token, guarded);
    if (refusal !== null) return answerPlainly(response, refusal);
    void answer(pathname, guarded, request, response).catch(() => response.destroy());
  });
  server.requestTimeout = 0;
  await listen(server, wantedPort);
  return {
    url: `http://127.0.0.1:${portOf(server)}/#token=${token}`,
    token,
    close: () => close(server),
  };
}

function answerFrom(service: HostedService, pageFolder: string) {
  const options = {
    plugins: [new BodyLimitPlugin({ maxBodySize: LARGEST_BODY_BYTES })],
    clientInterceptors: [logUnexpected(service.log)],
  };
  const rpc = new RPCHandler(service.router, { ...options });
  const api = new OpenAPIHandler(service.router, { ...options });
  let description: Promise<string> | null = null;

  return async (pathname: string, guarded: boolean, request: IncomingMessage, response: ServerResponse) => {
    if (!guarded) {
      if (request.method !== 'GET') return answerPlainly(response, 405);
      return servePage(pageFolder, pathname, response);
    }
    if (pathname === '/openapi.json') {
      description ??= describe(service);
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
      response.end(await description);
      return undefined;
    }
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('cache-control', 'no-store');
    const context = service.connect();
    const { matched } = pathname.startsWith('/rpc')
      ? await rpc.handle(request, response, { prefix: '/rpc', context })
      : await api.handle(request, response, { prefix: '/api', context });
    if (!matched) answerPlainly(response, 404);
    return undefined;
  };
}

async function describe(service: HostedService): Promise<string> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  const document = await generator.generate(service.router, {
    info: { title: 'Tongzhou', version: PROGRAM_VERSION },
    servers: [{ url: '/api' }],
    security: [{ token: [] }],
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
  });
  return JSON.stringify(document);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
