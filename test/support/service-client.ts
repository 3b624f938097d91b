import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient, type RouterClient } from '@orpc/server';
import { createWorkspaceFile } from '#db/create.ts';
import { valueOf } from '#electron/service/base.ts';
import type { router } from '#electron/service/router.ts';
import { createService, type Service } from '#electron/service/service.ts';
import { buildTemplate } from '#electron/service/templates/build-template.ts';
import type { Language } from '#shared/domain/values/value-schemas.ts';
import type { Template } from '#shared/domain/workspace/workspace-state.ts';

/** A real service on a real file, called without a transport. */
export interface ServiceClient {
  readonly client: RouterClient<typeof router>;
  readonly service: Service;
  readonly folder: string;
  readonly path: string;
  /** Milliseconds since 1970, as the service sees them. */
  clockMs: number;
  remove(): Promise<void>;
}

/** 22 June 2026, nine o'clock in Beijing. */
const START_MS = Date.UTC(2026, 5, 22, 1);

export async function serviceClient(
  template: Template | 'none' = 'empty',
  language: Language = 'en',
): Promise<ServiceClient> {
  const folder = await mkdtemp(join(tmpdir(), 'tongzhou-'));
  const path = join(folder, 'test.tongzhou');
  const holder = { clockMs: START_MS };
  const service = await createService({
    dataFolder: join(folder, 'data'),
    version: '0.0.0',
    host: 'loopback',
    account: 'tester',
    log: () => undefined,
    clock: () => {
      holder.clockMs += 1000;
      return holder.clockMs;
    },
  });
  const context = service.connect();
  if (template !== 'none') {
    const order = { name: 'Test', template, language };
    const workspace = await createWorkspaceFile(path, context.parts.now(), (fresh) =>
      buildTemplate(context.parts, fresh, order),
    );
    context.parts.slot.put(valueOf(workspace));
  }
  return Object.assign(holder, {
    client: createRouterClient(service.router, { context }),
    service,
    folder,
    path,
    remove: async () => {
      await service.close();
      await rm(folder, { recursive: true, force: true });
    },
  });
}
