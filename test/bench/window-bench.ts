import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { projectRoot } from '#electron/start/project-root.ts';
import type { BenchFolder } from './bench-folder.ts';
import { type Finding, msFinding, ratioFinding } from './finding.ts';
import { timingOf } from './measure.ts';
import { treePssMiB } from './process-memory.ts';
import { launchWindow } from './launch-window.ts';
import { editToTotals, scrollFrames } from './window-probes.ts';

const STARTS = 5;
const EDITS = 30;
const MEMORY_LIMIT_MIB = 180;

/** What a user waits for in the real window: the start, a typed cell, the wheel. */
export async function windowBench(folder: BenchFolder): Promise<Finding[]> {
  const workspace = await folder.largeWorkspace();
  const profile = join(folder.path, 'profile');
  await mkdir(profile, { recursive: true });
  const bare = () => launchWindow([join(projectRoot, 'test/bench/bare-window.cjs')]);
  const ours = () => launchWindow([projectRoot, `--user-data-dir=${profile}`, workspace]);
  return [...(await startFindings(bare, ours)), ...(await workFindings(ours))];
}

type Launch = () => Promise<ElectronApplication>;

interface Start {
  readonly ms: number;
  readonly pssMiB: number;
}

async function start(open: Launch, ready: (page: Page) => Promise<void>): Promise<Start> {
  const began = performance.now();
  const app = await open();
  await ready(await app.firstWindow());
  const ms = performance.now() - began;
  const pssMiB = await treePssMiB(app.process().pid ?? 0);
  await app.close();
  return { ms, pssMiB };
}

async function budgetReady(page: Page): Promise<void> {
  await page.locator('nav a[href$="/budget"]').first().click();
  await page.locator('.ag-row .ag-cell').first().waitFor();
}

async function startFindings(bare: Launch, ours: Launch): Promise<Finding[]> {
  const bareStarts: Start[] = [];
  const ourStarts: Start[] = [];
  // The first of each warms the disk and is not counted; then both in turn, so that they share the machine's mood.
  for (let run = 0; run <= STARTS; run += 1) {
    const one = await start(bare, (page) => page.locator('h1').waitFor());
    const other = await start(ours, budgetReady);
    if (run === 0) continue;
    bareStarts.push(one);
    ourStarts.push(other);
  }
  const bareMs = timingOf(bareStarts.map(({ ms }) => ms)).median;
  const ourMs = timingOf(ourStarts.map(({ ms }) => ms)).median;
  const barePss = timingOf(bareStarts.map(({ pssMiB }) => pssMiB)).median;
  const above = timingOf(ourStarts.map(({ pssMiB }) => pssMiB)).median - barePss;
  return [
    ratioFinding(
      'Start',
      'to an interactive Budget screen, against a bare window',
      ourMs / bareMs,
      1.5,
      `${ourMs.toFixed(0)} ms against ${bareMs.toFixed(0)} ms, medians of ${STARTS}, large workspace`,
    ),
    {
      area: 'Start',
      what: 'memory (PSS) above a bare window',
      measured: `${above.toFixed(0)} MiB`,
      target: `at most ${MEMORY_LIMIT_MIB} MiB`,
      isMet: above <= MEMORY_LIMIT_MIB,
      note: `bare ${barePss.toFixed(0)} MiB, all processes`,
    },
  ];
}

async function workFindings(ours: Launch): Promise<Finding[]> {
  const app = await ours();
  try {
    const page = await app.firstWindow();
    await budgetReady(page);
    // The loader that runs these sources wraps named functions in this helper, which a page does not have.
    await page.evaluate('globalThis.__name = (named) => named');
    const edits = timingOf(await editToTotals(page, EDITS));
    await page.evaluate(() => {
      location.hash = '#/budget/entries';
    });
    await page.getByRole('grid', { name: 'Entries' }).locator('.ag-row .ag-cell').first().waitFor();
    const frames = timingOf(await scrollFrames(page));
    return [
      msFinding(
        'Window',
        'a typed cell to repainted totals, 95 %',
        edits.p95,
        50,
        `median ${edits.median.toFixed(1)} ms`,
      ),
      msFinding(
        'Window',
        'the longest frame while 200,000 entries scroll',
        frames.worst,
        50,
        `median ${frames.median.toFixed(1)} ms over ${frames.runs} frames`,
      ),
    ];
  } finally {
    await app.close();
  }
}
