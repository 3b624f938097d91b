import { MessageChannelMain, utilityProcess } from 'electron';
import type { MessagePortMain, UtilityProcess, WebContents } from 'electron';
import { channels } from '#shared/desktop/channels.ts';
import type { ServiceState } from '#shared/desktop/desktop.ts';
import type { ServiceMessage } from '#shared/desktop/service-messages.ts';

/** Pauses before each new try, in milliseconds; after the last one the service stays away until asked for. */
const PAUSES = [100, 500, 2_000, 5_000, 15_000] as const;
/** A service that lived this long has recovered: the next failure is a first one again. */
const RECOVERED_AFTER = 60_000;
/** Closing makes a backup of the workspace; a service that takes longer than this is ended. */
const LONGEST_STOP = 60_000;

/** Runs the service in a process of its own and keeps it running. */
export class ServiceProcess {
  readonly #scriptPath: string;
  readonly #args: readonly string[];
  readonly #windows = new Set<WebContents>();
  #child: UtilityProcess | null = null;
  #failures = 0;
  #stopping = false;

  /** @param argsAtFirst only for the first start: a service started anew is told by its windows what to open. */
  constructor(scriptPath: string, args: readonly string[], argsAtFirst: readonly string[]) {
    this.#scriptPath = scriptPath;
    this.#args = args;
    this.#fork(argsAtFirst);
  }

  /** Gives the window a line to the service: now, and again whenever the service had to be restarted. */
  connect(window: WebContents): void {
    if (!this.#windows.has(window)) {
      this.#windows.add(window);
      window.once('destroyed', () => this.#windows.delete(window));
    }
    if (this.#child?.pid !== undefined) handPort(this.#child, window);
    else if (this.#failures > PAUSES.length) {
      this.#failures = 0;
      this.#fork();
    }
  }

  /** Lets the service close its workspace; settles when its process has ended. */
  async stop(): Promise<void> {
    this.#stopping = true;
    if (this.#child !== null) await end(this.#child);
  }

  #fork(more: readonly string[] = []): void {
    if (this.#child !== null || this.#stopping) return;
    const startedAt = Date.now();
    const child = utilityProcess.fork(this.#scriptPath, [...this.#args, ...more], {
      serviceName: 'Tongzhou service',
      stdio: 'inherit',
    });
    this.#child = child;
    child.once('spawn', () => {
      for (const window of this.#windows) handPort(child, window);
    });
    child.once('exit', () => this.#ended(Date.now() - startedAt));
  }

  #ended(livedFor: number): void {
    this.#child = null;
    if (this.#stopping) return;
    this.#failures = livedFor > RECOVERED_AFTER ? 1 : this.#failures + 1;
    const pause = PAUSES[this.#failures - 1];
    const state: ServiceState = pause === undefined ? 'failed' : 'restarting';
    for (const window of this.#windows) window.send(channels.serviceState, state);
    if (pause !== undefined) setTimeout(() => this.#fork(), pause);
  }
}

function tellService(service: UtilityProcess, message: ServiceMessage, ports: MessagePortMain[] = []): void {
  service.postMessage(message, ports);
}

function handPort(service: UtilityProcess, window: WebContents): void {
  const { port1, port2 } = new MessageChannelMain();
  tellService(service, { kind: 'connect' }, [port1]);
  window.postMessage(channels.servicePort, null, [port2]);
}

function end(service: UtilityProcess): Promise<void> {
  return new Promise((resolve) => {
    const tooLong = setTimeout(() => service.kill(), LONGEST_STOP);
    service.once('exit', () => {
      clearTimeout(tooLong);
      resolve();
    });
    tellService(service, { kind: 'stop' });
  });
}
