import { join } from 'node:path';
import type { BrowserContext, ElectronApplication } from '@playwright/test';
import { _electron, errors } from '@playwright/test';
import type { Desktop } from '#shared/desktop/desktop.ts';
import { projectRoot } from '#electron/start/project-root.ts';
import type { ConsoleHost, SavedFile, StartOptions, TestFolders } from './console-host.ts';
import { drawn, loopbackArguments } from './console-host.ts';
import { startLoopback } from './loopback-process.ts';

declare global {
  interface Window {
    /** Read in the page, where the preload script put it. */
    readonly desktop?: Desktop;
  }
}

export interface ElectronHost extends ConsoleHost {
  readonly kind: 'electron';
  /** The program that runs; after `crash` or `restart` the one started anew. */
  readonly app: ElectronApplication;
}

/** The console in Electron. The loopback host lays the workspace out first, on the same data. */
export async function startInElectron(
  electron: string,
  folders: TestFolders,
  start: StartOptions,
  watch: (context: BrowserContext) => void,
): Promise<ElectronHost> {
  const loopback = await startLoopback(loopbackArguments(folders, start));
  await loopback.stop();
  const file = start.template === 'none' ? [] : [folders.workspacePath];
  let app = await launch(electron, folders, file);
  watch(app.context());
  let page = await drawn(await app.firstWindow());
  const startAgain = async () => {
    app = await launch(electron, folders, []);
    watch(app.context());
    page = await drawn(await app.firstWindow());
    return page;
  };
  return {
    kind: 'electron',
    folders,
    get app() {
      return app;
    },
    get page() {
      return page;
    },
    openWindow: async () => {
      const [opened] = await Promise.all([
        app.waitForEvent('window'),
        page.evaluate(() => window.desktop?.openWindow()),
      ]);
      return drawn(opened);
    },
    crash: async () => {
      await killService(app);
      const closed = app.waitForEvent('close');
      app.process().kill('SIGKILL');
      await closed;
      return startAgain();
    },
    restart: async () => {
      await app.close();
      return startAgain();
    },
    killService: () => killService(app),
    answerDialogs: (path) => answerDialogs(app, path),
    download: (action) => download(app, folders, action),
    close: () => app.close(),
  };
}

/** About one start in a hundred on a busy machine: the program runs, and the test runner never gets to know it. */
const LONGEST_LAUNCH_MS = process.env['CI'] === 'true' ? 60_000 : 20_000;

/** Once more where the first was not heard of; it was ended by then. */
async function launch(
  electron: string,
  folders: TestFolders,
  args: readonly string[],
): Promise<ElectronApplication> {
  try {
    return await launchOnce(electron, folders, args);
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error;
    return launchOnce(electron, folders, args);
  }
}

async function launchOnce(
  electron: string,
  folders: TestFolders,
  args: readonly string[],
): Promise<ElectronApplication> {
  // Chromium's own sandbox does not run as root; only tests ever start it without.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    executablePath: electron,
    cwd: folders.root,
    timeout: LONGEST_LAUNCH_MS,
    args: [projectRoot, ...sandbox, `--user-data-dir=${folders.profile}`, ...args],
  });
  app.context().setDefaultTimeout(15_000);
  return app;
}

async function killService(app: ElectronApplication): Promise<void> {
  const processes = await app.evaluate((electron) =>
    electron.app.getAppMetrics().map(({ name, pid }) => ({ name, pid })),
  );
  const service = processes.find(({ name }) => name === 'Tongzhou service');
  if (service === undefined) throw new Error('no service is running');
  process.kill(service.pid, 'SIGKILL');
}

async function answerDialogs(app: ElectronApplication, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, answer) => {
    dialog.showOpenDialog = () =>
      Promise.resolve({ canceled: answer === null, filePaths: answer === null ? [] : [answer] });
    dialog.showSaveDialog = () => Promise.resolve({ canceled: answer === null, filePath: answer ?? '' });
  }, path);
}

/** Electron would ask where to save: the test answers beforehand. */
async function download(
  app: ElectronApplication,
  folders: TestFolders,
  action: () => Promise<void>,
): Promise<SavedFile> {
  const saved = app.evaluate(
    ({ session }, folder) =>
      new Promise<string>((resolve, reject) => {
        session.defaultSession.once('will-download', (_event, item) => {
          const name = item.getFilename();
          item.setSavePath(`${folder}/${name}`);
          item.once('done', (_done, state) =>
            state === 'completed' ? resolve(name) : reject(new Error(state)),
          );
        });
      }),
    folders.root,
  );
  const [name] = await Promise.all([saved, action()]);
  return { path: join(folders.root, name), name };
}
