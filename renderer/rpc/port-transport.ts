import { RPCLink } from '@orpc/client/message-port';
import { type Desktop, SERVICE_PORT_MESSAGE } from '#shared/desktop/desktop.ts';
import type { LineWatcher, Transport } from './transport.ts';

/** In the desktop program: a message port to the service's process, which the main process hands out. */
export function portTransport(desktop: Desktop): Transport {
  return {
    start(watcher) {
      let port: MessagePort | null = null;
      const hangUp = () => {
        const dead = port;
        port = null;
        if (dead !== null) endCalls(dead);
      };
      window.addEventListener('message', (event: MessageEvent<unknown>) => {
        if (event.source !== window || event.data !== SERVICE_PORT_MESSAGE) return;
        const arrived = event.ports[0];
        if (arrived === undefined) return;
        hangUp();
        port = arrived;
        takeUp(arrived, watcher, () => {
          if (port !== arrived) return;
          port = null;
          watcher.down('restarting');
        });
      });
      desktop.onServiceState((state) => {
        hangUp();
        watcher.down(state);
      });
      desktop.requestService();
    },
    retry: () => desktop.requestService(),
  };
}

function takeUp(port: MessagePort, watcher: LineWatcher, onClose: () => void): void {
  const link = new RPCLink({ port });
  port.addEventListener('close', onClose);
  port.start();
  watcher.up(link);
}

/**
 * A port whose other end has died says nothing in the older Electron, and calls on it would wait for ever.
 * The link ends them when it hears that the port closed.
 */
function endCalls(port: MessagePort): void {
  port.dispatchEvent(new Event('close'));
  port.close();
}
