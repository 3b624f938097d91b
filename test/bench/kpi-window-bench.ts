import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { readKpis } from '#db/queries/kpi-queries.ts';
import { connectWorkspace, freshConnection } from '#db/workspace.ts';
import { projectRoot } from '#electron/start/project-root.ts';
import type { BenchFolder } from './bench-folder.ts';
import { type Finding, msFinding } from './finding.ts';
import { launchWindow } from './launch-window.ts';
import { timingOf } from './measure.ts';
import { timeToPaint } from './paint-probe.ts';

const AREA = 'KPI page, 300 KPIs × 260 weeks';
const PAGES = 10;
const LIMIT_MS = 300;
const FIGURES = '.tz-kpi-page .tz-figures';
const DRAWING = '.tz-kpi-page [_echarts_instance_] svg';

/** What waits between a click on a KPI and its page in the real window: another KPI each time. */
export async function kpiWindowBench(folder: BenchFolder): Promise<Finding[]> {
  const path = await folder.fullWorkspace();
  const ids = await someKpis(path);
  const profile = join(folder.path, 'kpi-profile');
  const app = await launchWindow([projectRoot, `--user-data-dir=${profile}`, path]);
  try {
    return await findingsOf(await app.firstWindow(), ids);
  } finally {
    await app.close();
  }
}

async function someKpis(path: string): Promise<readonly string[]> {
  const workspace = await connectWorkspace(freshConnection(path));
  try {
    return (await readKpis(workspace.reader)).map(({ id }) => id).slice(0, PAGES + 1);
  } finally {
    await workspace.close();
  }
}

async function findingsOf(page: Page, [firstId = '', ...ids]: readonly string[]): Promise<Finding[]> {
  await page.locator('nav a[href$="/kpis"]').first().waitFor();
  // A window that had a moment to itself, as it has before anybody has found a KPI in it.
  await page.locator('link[href*="chart-drawing"]').waitFor({ state: 'attached' });
  // The loader that runs these sources wraps named functions in this helper, which a page does not have.
  await page.evaluate('globalThis.__name = (named) => named');
  const painted = (id: string, ...selectors: string[]) =>
    timeToPaint(page, { hash: `#/kpis/kpi?id=${id}`, selectors });
  const first = await painted(firstId, FIGURES);
  const figures: number[] = [];
  const drawings: number[] = [];
  for (const [at, id] of ids.entries()) {
    if (at % 2 === 0) figures.push(await painted(id, FIGURES));
    else drawings.push(await painted(id, FIGURES, DRAWING));
  }
  const [later, drawn] = [timingOf(figures), timingOf(drawings)];
  const how = ({ worst, runs }: typeof later) => `worst of ${runs} ${worst.toFixed(0)} ms`;
  return [
    msFinding(AREA, 'first paint, with its data and its code', first, LIMIT_MS),
    msFinding(AREA, 'first paint of another KPI, median', later.median, LIMIT_MS, how(later)),
    msFinding(AREA, 'the same with its chart drawn, median', drawn.median, LIMIT_MS, how(drawn)),
  ];
}
