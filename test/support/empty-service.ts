import { join } from 'node:path';
import { createRouterClient, type RouterClient } from '@orpc/server';
import type { router } from '#electron/service/router.ts';
import type { ServiceParts } from '#electron/service/service-parts.ts';
import { createService } from '#electron/service/service.ts';
import { temporaryFolder } from './workspace-files.ts';

export type Client = RouterClient<typeof router>;

/** A service as a host starts it, with nothing open, in a folder of its own that is also the user's home. */
export interface EmptyService {
  readonly client: Client;
  /** What the handlers reach, for tests that do something to the open file. */
  readonly parts: ServiceParts;
  readonly folder: string;
  readonly dataFolder: string;
  /** Where the tests put their workspace. */
  readonly path: string;
  /** What it logged. */
  readonly lines: readonly string[];
  /** Milliseconds since 1970, as the service sees them. */
  clockMs: number;
  stop(): Promise<void>;
}

export async function emptyService(prepare?: (dataFolder: string) => Promise<void>): Promise<EmptyService> {
  const folder = await temporaryFolder();
  const dataFolder = join(folder.path, 'data');
  await prepare?.(dataFolder);
  const lines: string[] = [];
  const holder = { clockMs: Date.UTC(2026, 5, 22, 1) };
  const service = await createService({
    dataFolder,
    version: '0.0.0',
    host: 'loopback',
    account: 'tester',
    log: (line) => lines.push(line),
    largeFilePauseMs: 0,
    clock: () => {
      holder.clockMs += 1000;
      return holder.clockMs;
    },
  });
  const context = service.connect();
  return Object.assign(holder, {
    client: createRouterClient(service.router, { context }),
    parts: context.parts,
    folder: folder.path,
    dataFolder,
    path: join(folder.path, 'work.tongzhou'),
    lines,
    stop: async () => {
      await service.close();
      await folder.remove();
    },
  });
}

export function createAt(client: Client, path: string, template: 'empty' | 'sample' = 'empty') {
  return client.workspace.create({ path, name: '测试', template, language: 'zh-CN' });
}

export async function addDepartment(client: Client, name: string): Promise<void> {
  await client.catalogue.addDepartment({ name, badge: 'A', hue: 'other', duty: '' });
}

export async function departmentNames(client: Client): Promise<string[]> {
  return (await client.catalogue.list()).departments.map((department) => department.name);
}
