import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { projectRoot } from '#electron/start/project-root.ts';
import type { BenchFolder } from './bench-folder.ts';
import { benchService } from './bench-service.ts';
import { type Finding, msFinding } from './finding.ts';
import { layOutTimeline } from './large-timeline.ts';
import { launchWindow } from './launch-window.ts';
import { timingOf } from './measure.ts';
import { timeToPaint } from './paint-probe.ts';
import { framesWhileScrolling } from './timeline-probes.ts';

const AREA = 'Timeline screen, 2,000 tasks';
const VISITS = 5;
const PAINTED = { hash: '#/timeline', selectors: ['.tz-gantt-item', '.tz-plan .ag-row'] };

/** What a project manager waits for in the real window: the screen, the wheel. */
export async function timelineWindowBench(folder: BenchFolder): Promise<Finding[]> {
  const path = join(folder.path, 'timeline-window.tongzhou');
  const service = await benchService(folder, 'timeline-window-data');
  try {
    await service.client.workspace.create({ path, name: 'Timeline', template: 'empty', language: 'en' });
    await layOutTimeline(service.client);
  } finally {
    await service.close();
  }
  const app = await launchWindow([
    projectRoot,
    `--user-data-dir=${join(folder.path, 'timeline-profile')}`,
    path,
  ]);
  try {
    return await findingsOf(await app.firstWindow());
  } finally {
    await app.close();
  }
}

async function findingsOf(page: Page): Promise<Finding[]> {
  await page.locator('nav a[href$="/timeline"]').first().waitFor();
  // The loader that runs these sources wraps named functions in this helper, which a page does not have.
  await page.evaluate('globalThis.__name = (named) => named');
  const first = await timeToPaint(page, PAINTED);
  const later: number[] = [];
  for (let visit = 0; visit < VISITS; visit += 1) later.push(await timeToPaint(page, PAINTED));
  const down = timingOf(await framesWhileScrolling(page, { x: 0, y: 120 }));
  const across = timingOf(await framesWhileScrolling(page, { x: 40, y: 0 }));
  const again = timingOf(later);
  const frameNote = ({ median, runs }: typeof down) => `median ${median.toFixed(1)} ms over ${runs} frames`;
  return [
    msFinding(AREA, 'first paint, with its data and its code', first, 500),
    msFinding(
      AREA,
      'paint of a later visit, median',
      again.median,
      500,
      `worst ${again.worst.toFixed(0)} ms`,
    ),
    msFinding(AREA, 'the longest frame while it scrolls down', down.worst, 50, frameNote(down)),
    msFinding(AREA, 'the longest frame while it scrolls across', across.worst, 50, frameNote(across)),
  ];
}
