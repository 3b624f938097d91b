import type { ClientContext, ClientLink } from '@orpc/client';

export type Link = ClientLink<ClientContext>;

/**
 * Why there is no line to the service: it comes back by itself, it stays away until asked for, or it is there
 * and does not know us (the loopback host was started anew and gave out another token).
 */
export type Outage = 'restarting' | 'failed' | 'refused';

/** What a transport reports: each line that comes up, and that it went down. */
export interface LineWatcher {
  up(link: Link): void;
  down(outage: Outage): void;
}

/** A way to the service that looks after itself: after an outage it brings a new line as soon as there is one. */
export interface Transport {
  start(watcher: LineWatcher): void;
  /** Asks again for a service that stays away. */
  retry(): void;
}
