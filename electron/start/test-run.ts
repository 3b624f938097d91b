import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { buildIfStale } from './build.ts';
import { displayMissing } from './electron-binary.ts';
import { findBrowser, HOW_TO_GET_A_BROWSER, installBrowserAsRoot } from './find-browser.ts';
import { projectRoot } from './project-root.ts';
import { e2eTotals, sum, type Totals, unitTotals } from './test-totals.ts';
import { openVirtualDisplay } from './virtual-display.ts';

const results = join(projectRoot, 'test-results');
const reports = { unit: join(results, 'unit.json'), e2e: join(results, 'e2e.json') };

/** Every test: units and service, then the console in both hosts. Ends with one line of totals. */
async function runTests(): Promise<void> {
  await rm(results, { recursive: true, force: true });
  if (browser() === null && !(installBrowserAsRoot() && browser() !== null)) {
    process.stderr.write(`${HOW_TO_GET_A_BROWSER}\n`);
    process.exitCode = 1;
    return;
  }
  await buildIfStale();
  const unit = await run('vitest', [
    'run',
    '--config=test/vitest.config.ts',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${reports.unit}`,
  ]);
  const e2e = await withDisplay((environment) =>
    run('playwright', ['test', '--config=test/e2e/playwright.config.ts'], environment),
  );
  const totals = sum([await counted(unitTotals(reports.unit)), await counted(e2eTotals(reports.e2e))]);
  report(totals, unit && e2e);
}

function browser(): string | null {
  return findBrowser(chromium.executablePath());
}

/** Electron needs a display; a virtual one counts. Without any its tests are skipped, and say so. */
async function withDisplay(work: (environment: NodeJS.ProcessEnv) => Promise<boolean>): Promise<boolean> {
  if (displayMissing() === null) return work({});
  const display = await openVirtualDisplay();
  try {
    return await work(display === null ? {} : { DISPLAY: display.name });
  } finally {
    display?.close();
  }
}

async function run(tool: string, args: string[], environment: NodeJS.ProcessEnv = {}): Promise<boolean> {
  const child = spawn(join(projectRoot, 'node_modules/.bin', tool), args, {
    cwd: projectRoot,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
    shell: process.platform === 'win32',
  });
  const [code] = await once(child, 'exit');
  return code === 0;
}

/** A runner that died leaves no report: that is one failure. */
function counted(totals: Promise<Totals>): Promise<Totals> {
  return totals.catch(() => ({ passed: 0, failed: 1, skipped: 0, skippedNames: [] }));
}

function report(totals: Totals, allWell: boolean): void {
  if (totals.skipped > 0) process.stdout.write(`\nSkipped:\n  ${totals.skippedNames.join('\n  ')}\n`);
  process.stdout.write(`\n${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped\n`);
  if (!allWell || totals.failed > 0) process.exitCode = 1;
}

await runTests();
