import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { projectRoot } from '#electron/start/project-root.ts';
import type { BenchFolder } from './bench-folder.ts';
import { type Finding, msFinding } from './finding.ts';
import { launchWindow } from './launch-window.ts';
import { timingOf } from './measure.ts';
import { timeToPaint } from './paint-probe.ts';

const AREA = 'Overview beside five years of everything';
const RUNS = 6;
const LIMIT_MS = 500;
const AREAS = 7;
const FIRST = '.tz-overview-areas li';
/** A sentence of each area, each of which is asked for by itself. */
const ALL = Array.from({ length: AREAS }, (_, at) => `.tz-overview-areas li:nth-child(${at + 1}) p a`);

/** What waits between a click on the Overview and its page in the real window. */
export async function overviewWindowBench(folder: BenchFolder): Promise<Finding[]> {
  const profile = join(folder.path, 'overview-profile');
  const path = await folder.fullWorkspace();
  const app = await launchWindow([projectRoot, `--user-data-dir=${profile}`, path]);
  try {
    return await findingsOf(await app.firstWindow());
  } finally {
    await app.close();
  }
}

async function findingsOf(page: Page): Promise<Finding[]> {
  await page.locator('nav a[href$="/kpis"]').first().waitFor();
  // The loader that runs these sources wraps named functions in this helper, which a page does not have.
  await page.evaluate('globalThis.__name = (named) => named');
  const paints: number[] = [];
  const told: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    paints.push(await timeToPaint(page, { hash: '#/', selectors: [FIRST] }));
    told.push(await timeToPaint(page, { hash: '#/', selectors: ALL }));
  }
  const [first = 0, ...later] = paints;
  const [paint, whole] = [timingOf(later), timingOf(told)];
  const how = ({ worst, runs }: typeof paint) => `worst of ${runs} ${worst.toFixed(0)} ms`;
  return [
    msFinding(AREA, 'first paint, with its data and its code', first, LIMIT_MS),
    msFinding(AREA, 'first paint again, median', paint.median, LIMIT_MS, how(paint)),
    msFinding(AREA, 'the same with every area told, median', whole.median, LIMIT_MS, how(whole)),
  ];
}
