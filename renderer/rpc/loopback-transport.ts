import { RPCLink } from '@orpc/client/fetch';
import type { LineWatcher, Outage, Transport } from './transport.ts';

const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 4000;
const UNAUTHORIZED = 401;

/** In a browser: HTTP on the address that the page came from, with the token that the address brought. */
export function loopbackTransport(token: string | null): Transport {
  const url = new URL('/rpc', window.location.origin).href;
  const headers = { authorization: `Bearer ${token ?? ''}` };
  let watcher: LineWatcher | null = null;
  let seeking = false;

  function bringUp(): void {
    let alive = true;
    const end = (outage: Outage) => {
      if (!alive) return;
      alive = false;
      watcher?.down(outage);
      if (outage === 'restarting') void seek();
    };
    const link = new RPCLink({
      url,
      headers,
      fetch: async (request, init) => {
        const response = await fetch(request, init).catch((error: unknown) => {
          // An aborted call is the caller's own doing; any other failure means that nobody answers.
          if (!request.signal.aborted) end('restarting');
          throw error;
        });
        if (response.status === UNAUTHORIZED) end('refused');
        return response;
      },
    });
    watcher?.up(link);
  }

  async function seek(): Promise<void> {
    if (seeking) return;
    seeking = true;
    const answer = await firstAnswer(`${url}/session/get`, headers);
    seeking = false;
    if (answer === UNAUTHORIZED) watcher?.down('refused');
    else bringUp();
  }

  return {
    start(given) {
      watcher = given;
      if (token === null) given.down('refused');
      else bringUp();
    },
    retry: () => void seek(),
  };
}

/** Asks until somebody answers, ever less often; the answer's status. */
async function firstAnswer(url: string, headers: Record<string, string>): Promise<number> {
  for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    const status = await fetch(url, { method: 'POST', headers }).then(
      (response) => response.status,
      () => null,
    );
    if (status !== null) return status;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
