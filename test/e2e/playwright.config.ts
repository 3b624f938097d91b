import { chromium, defineConfig } from '@playwright/test';
import { findBrowser } from '#electron/start/find-browser.ts';
import type { HostOptions, WorkerFixtures } from '#test/support/host.ts';

/** A shared machine can be ten times slower than a desk; a test that fails twice in a row there fails. */
const isCi = process.env['CI'] === 'true';
const isRoot = process.getuid?.() === 0;
const executablePath = findBrowser(chromium.executablePath()) ?? undefined;
const PACKAGED = '*.packaged.spec.ts';

/** The same specs twice: in Chromium against the loopback host, and in Electron. */
export default defineConfig<HostOptions, WorkerFixtures>({
  testDir: '.',
  testMatch: '*.spec.ts',
  // Emptied at the start of a run: a folder of its own leaves the other runner's report alone.
  outputDir: '../../test-results/e2e',
  timeout: isCi ? 180_000 : 60_000,
  expect: { timeout: isCi ? 30_000 : 10_000 },
  retries: isCi ? 1 : 0,
  workers: 2,
  fullyParallel: true,
  forbidOnly: isCi,
  reporter: [['list'], ['json', { outputFile: '../../test-results/e2e.json' }]],
  use: {
    actionTimeout: isCi ? 45_000 : 15_000,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      // Chromium's own sandbox does not run as root.
      args: isRoot ? ['--no-sandbox'] : [],
    },
  },
  projects: [
    { name: 'chromium', use: { hostKind: 'chromium' }, testIgnore: ['*.electron.spec.ts', PACKAGED] },
    { name: 'electron', use: { hostKind: 'electron' }, testIgnore: ['*.browser.spec.ts', PACKAGED] },
    // Only where a packaged program is given: CI makes one first.
    ...(process.env['TONGZHOU_PACKAGED'] === undefined ? [] : [{ name: 'packaged', testMatch: PACKAGED }]),
  ],
});
