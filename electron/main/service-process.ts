import { MessageChannelMain, utilityProcess } from 'electron';
import type { MessagePortMain, UtilityProcess, WebContents } from 'electron';
import { channels } from '#shared/desktop/channels.ts';
import type { ServiceState } from '#shared/desktop/desktop.ts';
import { isServiceReport } from '#shared/desktop/service-messages.ts';
import type { OpenedWorkspace, ServiceMessage } from '#shared/desktop/service-messages.ts';

/** Pauses before each new try, in milliseconds; after the last one the service stays away until asked for. */
const PAUSES = [100, 500, 2_000, 5_000, 15_000] as const;
/** A service that lived this long has recovered: the next failure is a first one again. */
const RECOVERED_AFTER = 60_000;
/** Closing makes a backup of the workspace; a service that takes longer than this is ended. */
const LONGEST_STOP = 60_000;

export interface ServiceProcess {
  /** Gives the window a line to the service: now, and again whenever the service had to be restarted. */
  connect(window: WebContents): void;
  /** Lets the service close its workspace; settles when its process has ended. */
  stop(): Promise<void>;
}

/** Runs the service in a process of its own and keeps it running. */
export function startServiceProcess(scriptPath: string, args: readonly string[]): ServiceProcess {
  const windows = new Set<WebContents>();
  let child: UtilityProcess | null = null;
  let opened: OpenedWorkspace | null = null;
  let failures = 0;
  let stopping = false;

  function fork(): void {
    const startedAt = Date.now();
    const started = utilityProcess.fork(scriptPath, [...args], {
      serviceName: 'Tongzhou service',
      stdio: 'inherit',
    });
    child = started;
    started.on('message', (report) => {
      if (isServiceReport(report)) opened = report.workspace;
    });
    started.once('spawn', () => {
      if (opened !== null) tellService(started, { kind: 'reopen', workspace: opened });
      for (const window of windows) handPort(started, window);
    });
    started.once('exit', () => {
      child = null;
      if (stopping) return;
      failures = Date.now() - startedAt > RECOVERED_AFTER ? 1 : failures + 1;
      const pause = PAUSES[failures - 1];
      tell(pause === undefined ? 'failed' : 'restarting');
      if (pause !== undefined) setTimeout(forkUnlessThere, pause);
    });
  }

  function forkUnlessThere(): void {
    if (child === null && !stopping) fork();
  }

  function tell(state: ServiceState): void {
    for (const window of windows) window.send(channels.serviceState, state);
  }

  fork();
  return {
    connect(window) {
      if (!windows.has(window)) {
        windows.add(window);
        window.once('destroyed', () => windows.delete(window));
      }
      if (child?.pid !== undefined) handPort(child, window);
      else if (child === null && failures > PAUSES.length) {
        failures = 0;
        forkUnlessThere();
      }
    },
    async stop() {
      stopping = true;
      if (child !== null) await end(child);
    },
  };
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
