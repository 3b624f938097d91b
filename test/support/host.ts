import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Browser, type BrowserContext, expect, type Page } from '@playwright/test';
import { displayMissing, findElectron } from '#electron/start/electron-binary.ts';
import { startInChromium } from './chromium-host.ts';
import type { ConsoleHost, StartOptions, TestFolders } from './console-host.ts';
import { type ElectronHost, startInElectron } from './electron-host.ts';

/** What a spec may set with `test.use`. */
export interface HostOptions {
  readonly template: StartOptions['template'];
  readonly language: StartOptions['language'];
  /** Messages on the page's console that a spec provokes on purpose; any other fails the test. */
  readonly expectedProblems: RegExp | null;
}

interface HostFixtures {
  readonly folders: TestFolders;
  readonly host: ConsoleHost;
  /** The console's first window. */
  readonly console_: Page;
  /** The host with its program, for the specs that only Electron runs. */
  readonly electronHost: ElectronHost;
}

export interface WorkerFixtures {
  readonly hostKind: ConsoleHost['kind'];
  readonly chromium: Browser | null;
  /** The Electron program, or why it can't be used here. */
  readonly electron: { readonly path: string } | { readonly missing: string };
}

/** Every spec runs in both hosts: take `test` and `expect` from here. */
export const test = base.extend<HostOptions & HostFixtures, WorkerFixtures>({
  hostKind: ['chromium', { option: true, scope: 'worker' }],
  template: ['empty', { option: true }],
  language: ['en', { option: true }],
  expectedProblems: [null, { option: true }],

  chromium: [
    async ({ hostKind, playwright, launchOptions }, provide) => {
      const browser = hostKind === 'chromium' ? await playwright.chromium.launch(launchOptions) : null;
      await provide(browser);
      await browser?.close();
    },
    { scope: 'worker' },
  ],

  electron: [
    // oxlint-disable-next-line no-empty-pattern -- the runner reads the fixtures wanted from this pattern
    async ({}, provide) => {
      const missing = displayMissing();
      const found = missing === null ? findElectron() : null;
      if (found?.kind === 'found') await provide({ path: found.path });
      else await provide({ missing: missing ?? found?.reason ?? '' });
    },
    { scope: 'worker' },
  ],

  // oxlint-disable-next-line no-empty-pattern -- as above
  folders: async ({}, provide) => {
    const root = await mkdtemp(join(tmpdir(), 'tongzhou-e2e-'));
    const profile = join(root, 'profile');
    const folders = {
      root,
      profile,
      data: join(profile, 'data'),
      workspacePath: join(root, 'test.tongzhou'),
    };
    await mkdir(profile);
    await provide(folders);
    await rm(root, { recursive: true, force: true, maxRetries: 5 });
  },

  host: async ({ chromium, folders, template, language, electron, expectedProblems }, provide, info) => {
    const start = { template, language };
    const problems: string[] = [];
    const watch = (context: BrowserContext) => collectProblems(context, problems);
    let host: ConsoleHost;
    if (chromium !== null) host = await startInChromium(chromium, folders, start, watch);
    else if ('path' in electron) host = await startInElectron(electron.path, folders, start, watch);
    else if (process.env['CI'] === 'true') throw new Error(electron.missing);
    else return info.skip(true, electron.missing);
    await provide(host);
    await host.close();
    const unexpected = problems.filter((problem) => expectedProblems?.test(problem) !== true);
    expect(unexpected, 'nothing unexpected on the console of the page').toEqual([]);
  },

  electronHost: async ({ host }, provide) => {
    if (!isElectronHost(host)) throw new Error('this spec is for Electron alone');
    await provide(host);
  },

  console_: async ({ host }, provide) => provide(host.page),
});

export { expect };

function isElectronHost(host: ConsoleHost): host is ElectronHost {
  return host.kind === 'electron';
}

function collectProblems(context: BrowserContext, problems: string[]): void {
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
  });
  context.on('weberror', (error) => problems.push(error.error().message));
}
