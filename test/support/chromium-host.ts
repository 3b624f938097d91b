import { once } from 'node:events';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { ConsoleHost, StartOptions, TestFolders } from './console-host.ts';
import { drawn, loopbackArguments } from './console-host.ts';
import { type LoopbackProcess, startLoopback } from './loopback-process.ts';

/** The console in Chromium against the loopback host. */
export async function startInChromium(
  browser: Browser,
  folders: TestFolders,
  start: StartOptions,
  watch: (context: BrowserContext) => void,
): Promise<ConsoleHost> {
  const context = await browser.newContext({
    locale: start.language,
    viewport: { width: 1280, height: 800 },
  });
  watch(context);
  let loopback = await startLoopback(loopbackArguments(folders, start));
  let page = await openTab(context, loopback);
  const startAgain = async () => {
    await page.close();
    loopback = await startLoopback(['--data-folder', folders.data]);
    page = await openTab(context, loopback);
    return page;
  };
  return {
    kind: 'chromium',
    folders,
    get page() {
      return page;
    },
    openWindow: () => openTab(context, loopback),
    crash: async () => {
      const exit = once(loopback.process, 'exit');
      loopback.process.kill('SIGKILL');
      await exit;
      return startAgain();
    },
    restart: async () => {
      await loopback.stop();
      return startAgain();
    },
    killService: () => Promise.reject(new Error('the loopback host is the service')),
    answerDialogs: () => Promise.resolve(),
    download: async (action) => {
      const [file] = await Promise.all([page.waitForEvent('download'), action()]);
      const name = file.suggestedFilename();
      const path = join(folders.root, name);
      await file.saveAs(path);
      return { path, name };
    },
    close: async () => {
      await context.close();
      await loopback.stop();
    },
  };
}

async function openTab(context: BrowserContext, loopback: LoopbackProcess): Promise<Page> {
  const page = await context.newPage();
  await page.goto(loopback.url);
  return drawn(page);
}
