import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import type { contract } from '#shared/contract/contract.ts';
import type { Link, LineWatcher, Outage, Transport } from './transport.ts';

export type Client = ContractRouterClient<typeof contract>;
export type ConnectionState = 'connecting' | 'connected' | Outage;

/** The line to the service went down before the answer came: whether a command happened is not known. */
export class ConnectionLostError extends Error {
  override readonly name = 'ConnectionLostError';
}

/** The workspace to open again in a service that was started anew. */
export interface KeptOpen {
  readonly path: string;
  readonly readOnly: boolean;
}

const LONGEST_WAIT = 10_000;

/**
 * The one link that every call goes through, whatever line is up at the time. Calls wait while there is none,
 * so that a service that was started anew is met with its workspace open; calls under way when a line goes
 * down are ended with ConnectionLostError.
 */
export class Connection implements Link, LineWatcher {
  readonly #transport: Transport;
  readonly #listeners = new Set<() => void>();
  readonly #waiting = new Set<Waiting>();
  #state: ConnectionState = 'connecting';
  #link: Link | null = null;
  /** Counts lines and outages, so that what belongs to an older one can be told. */
  #epoch = 0;
  #keptOpen: KeptOpen | null = null;
  /** Called when a service that was started anew could not open the workspace again. */
  onNotReopened: ((workspace: KeptOpen) => void) | null = null;

  constructor(transport: Transport) {
    this.#transport = transport;
    transport.start(this);
  }

  get state(): ConnectionState {
    return this.#state;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  retry(): void {
    this.#transport.retry();
  }

  keepOpen(workspace: KeptOpen | null): void {
    this.#keptOpen = workspace;
  }

  readonly call: Link['call'] = async (path, input, options) => {
    const link = await this.#current(options.signal);
    try {
      return await link.call(path, input, options);
    } catch (error) {
      if (options.signal?.aborted === true) throw error;
      if (link === this.#link && !isEndOfLine(error)) throw error;
      throw new ConnectionLostError('the line went down', { cause: error });
    }
  };

  up(link: Link): void {
    this.#epoch += 1;
    void this.#takeUp(link, this.#epoch);
  }

  down(outage: Outage): void {
    this.#epoch += 1;
    this.#link = null;
    this.#change(outage);
    if (outage === 'restarting') return;
    for (const waiting of this.#waiting) waiting.giveUp();
  }

  async #takeUp(link: Link, epoch: number): Promise<void> {
    const kept = this.#keptOpen;
    const isOpen = kept === null || (await openAgain(link, kept));
    if (epoch !== this.#epoch) return;
    this.#link = link;
    this.#change('connected');
    for (const waiting of this.#waiting) waiting.goOn(link);
    if (kept !== null && !isOpen) this.onNotReopened?.(kept);
  }

  #change(state: ConnectionState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }

  async #current(signal: AbortSignal | undefined): Promise<Link> {
    if (this.#link !== null) return this.#link;
    if (this.#state === 'failed' || this.#state === 'refused') throw new ConnectionLostError('no service');
    return new Promise<Link>((resolve, reject) => {
      const leave = () => {
        clearTimeout(tooLong);
        signal?.removeEventListener('abort', waiting.giveUp);
        this.#waiting.delete(waiting);
      };
      const waiting: Waiting = {
        goOn: (link) => {
          leave();
          resolve(link);
        },
        giveUp: () => {
          leave();
          reject(new ConnectionLostError('no service'));
        },
      };
      const tooLong = setTimeout(waiting.giveUp, LONGEST_WAIT);
      signal?.addEventListener('abort', waiting.giveUp);
      this.#waiting.add(waiting);
    });
  }
}

/** A line that closes ends its calls so, and may do it before this class hears that it is down. */
function isEndOfLine(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

interface Waiting {
  goOn(link: Link): void;
  readonly giveUp: () => void;
}

/** Whether the workspace is open in the service behind the link, now if not before. */
async function openAgain(link: Link, workspace: KeptOpen): Promise<boolean> {
  const service: Client = createORPCClient(link);
  try {
    const state = await service.workspace.state();
    if (state.kind === 'none') await service.workspace.open(workspace);
    return true;
  } catch {
    // Either the file can't be opened, or the line went down again and the next one tries anew.
    return false;
  }
}
