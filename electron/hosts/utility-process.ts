import './file-global.ts';
import { parseArgs } from 'node:util';
import { RPCHandler } from '@orpc/server/message-port';
import { isServiceMessage } from '#shared/desktop/service-messages.ts';
import type { HostedService } from './host-service.ts';
import { endOnFailure, hostService, logUnexpected } from './host-service.ts';
import { failureText } from './log-file.ts';
import { openIfPossible, openLast } from './open-at-start.ts';

/** The desktop's service process: speaks over message ports that the main process hands in. */
async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      'data-folder': { type: 'string', default: '' },
      open: { type: 'string' },
      'open-last': { type: 'boolean', default: false },
    },
  });
  const service = await hostService('desktop', values['data-folder']);
  endOnFailure(service.log);
  const handler = new RPCHandler(service.router, { clientInterceptors: [logUnexpected(service.log)] });
  const opening = values.open === undefined ? null : openIfPossible(service, values.open);
  makeWebClasses();
  await opening;
  if (values['open-last']) await openLast(service);
  // Messages that came before this wait at the port: a window never sees the time without a workspace.
  process.parentPort.on('message', ({ data, ports }) => {
    if (!isServiceMessage(data)) return;
    if (data.kind === 'stop') void stop(service);
    for (const port of ports) {
      handler.upgrade(port, { context: service.connect() });
      port.start();
      service.log('a window connected');
    }
  });
}

/**
 * Older Node makes the classes of the web when the first of them is named, which takes a while: done while the disk is
 * busy with the workspace, and not when the first window asks.
 */
function makeWebClasses(): boolean {
  return 'FormData' in globalThis && typeof globalThis.FormData === 'function';
}

async function stop(service: HostedService): Promise<void> {
  try {
    await service.close();
    service.log('service stopped');
    process.exit(0);
  } catch (failure) {
    service.log(`the workspace did not close well: ${failureText(failure)}`);
    process.exit(1);
  }
}

void run();
