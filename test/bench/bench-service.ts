import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { RPCHandler } from '@orpc/server/message-port';
import { createService } from '#electron/service/service.ts';
import type { contract } from '#shared/contract/contract.ts';
import type { BenchFolder } from './bench-folder.ts';

export type BenchClient = ContractRouterClient<typeof contract>;

/** A service behind a message port, as the window has it. */
export async function benchService(
  folder: BenchFolder,
  dataName: string,
): Promise<{ readonly client: BenchClient; close(): Promise<void> }> {
  const service = await createService({
    dataFolder: join(folder.path, dataName),
    version: '0.0.0',
    host: 'desktop',
    account: 'bench',
    log: () => undefined,
  });
  const { port1, port2 } = new MessageChannel();
  new RPCHandler(service.router).upgrade(port1, { context: service.connect() });
  const client: BenchClient = createORPCClient(new RPCLink({ port: port2 }));
  return {
    client,
    close: async () => {
      port1.close();
      await service.close();
    },
  };
}
