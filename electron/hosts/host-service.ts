import { mkdirSync } from 'node:fs';
import { userInfo } from 'node:os';
import { createRouterClient, ORPCError } from '@orpc/server';
import { createService } from '#electron/service/service.ts';
import type { Service } from '#electron/service/service.ts';
import { failureText, openLogFile } from './log-file.ts';
import { PROGRAM_VERSION } from './program-version.ts';

export interface HostedService extends Service {
  readonly log: (line: string) => void;
}

/** Makes the service as both hosts run it: in a data folder, for the account that is logged in. */
export async function hostService(host: 'desktop' | 'loopback', dataFolder: string): Promise<HostedService> {
  mkdirSync(dataFolder, { recursive: true });
  const log = openLogFile(dataFolder);
  const service = await createService({
    dataFolder,
    version: PROGRAM_VERSION,
    host,
    account: userInfo().username,
    log,
  });
  log(`service ${PROGRAM_VERSION} started for the ${host} host`);
  return { ...service, log };
}

/** A failure that nobody caught ends the process, written down; its host is started anew. */
export function endOnFailure(log: (line: string) => void): void {
  process.on('uncaughtException', (failure) => {
    log(`ended by a failure: ${failureText(failure)}`);
    process.exit(1);
  });
}

/** Calls procedures from within the host's own process. */
export function clientOf(service: Service) {
  return createRouterClient(service.router, { context: service.connect() });
}

/** Writes down failures that no contract names, with the procedure they came from. */
export function logUnexpected(log: (line: string) => void) {
  return async <T>(call: {
    readonly path: readonly string[];
    readonly next: () => Promise<T>;
  }): Promise<T> => {
    try {
      return await call.next();
    } catch (failure) {
      const isExpected = failure instanceof ORPCError ? failure.status < 500 : isAbort(failure);
      if (!isExpected) log(`${call.path.join('.')} failed: ${failureText(failure)}`);
      throw failure;
    }
  };
}

function isAbort(failure: unknown): boolean {
  return failure instanceof Error && failure.name === 'AbortError';
}
