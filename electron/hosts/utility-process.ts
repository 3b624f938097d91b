import './file-global.ts';
import { parseArgs } from 'node:util';
import { RPCHandler } from '@orpc/server/message-port';
import { isServiceMessage } from '#shared/desktop/service-messages.ts';
import type { OpenedWorkspace, ServiceReport } from '#shared/desktop/service-messages.ts';
import type { HostedService } from './host-service.ts';
import { clientOf, hostService, logUnexpected } from './host-service.ts';
import { failureText } from './log-file.ts';

/** The desktop's service process: speaks over message ports that the main process hands in. */
async function run(): Promise<void> {
  const { values } = parseArgs({ options: { 'data-folder': { type: 'string', default: '' } } });
  const service = await hostService('desktop', values['data-folder']);
  const handler = new RPCHandler(service.router, { clientInterceptors: [logUnexpected(service.log)] });
  void reportWorkspaces(service);

  function connect(port: Electron.MessagePortMain): void {
    handler.upgrade(port, { context: service.connect() });
    port.start();
    service.log('a window connected');
  }

  /** Whatever comes waits until a workspace lost in a crash is open again. */
  let ready: Promise<void> = Promise.resolve();
  process.parentPort.on('message', ({ data, ports }) => {
    if (!isServiceMessage(data)) return;
    const [port] = ports;
    if (data.kind === 'reopen') ready = reopen(service, data.workspace);
    else if (data.kind === 'stop') void ready.then(() => stop(service));
    else if (port !== undefined) {
      void ready.then(() => connect(port));
    }
  });
}

async function reopen(service: HostedService, workspace: OpenedWorkspace): Promise<void> {
  try {
    await clientOf(service).workspace.open(workspace);
  } catch (failure) {
    service.log(`could not open ${workspace.path} again: ${failureText(failure)}`);
  }
}

/** Tells the main process which workspace is open, so that a service started anew can open it again. */
async function reportWorkspaces(service: HostedService): Promise<void> {
  for await (const event of await clientOf(service).feed.watch()) {
    if (event.kind !== 'workspace') continue;
    const { state } = event;
    const workspace =
      state.kind === 'open' ? { path: state.path, readOnly: state.readOnly === 'chosen' } : null;
    // The parent is a process, not a window, and has no origin.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    process.parentPort.postMessage({ kind: 'workspace', workspace } satisfies ServiceReport);
  }
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
