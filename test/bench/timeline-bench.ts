import { join } from 'node:path';
import type { PlanEdit } from '#shared/domain/timeline/edit.ts';
import type { BenchFolder } from './bench-folder.ts';
import { type BenchClient, benchService } from './bench-service.ts';
import { type Finding, msFinding } from './finding.ts';
import { CHAIN, layOutTimeline } from './large-timeline.ts';
import { type Timing, timed, timingOf } from './measure.ts';

const AREA = 'Timeline of 2,000 tasks';
const RUNS = 20;

/** Reading and changing a large plan on disk, over a message port as the window asks it. */
export async function timelineBench(folder: BenchFolder): Promise<Finding[]> {
  const service = await benchService(folder, 'timeline-data');
  const { client } = service;
  try {
    const path = join(folder.path, 'timeline.tongzhou');
    await client.workspace.create({ path, name: 'Timeline', template: 'empty', language: 'en' });
    const first = await layOutTimeline(client);
    const read = await timed(() => client.timeline.get(), RUNS);
    let days = 1;
    const longer = async () => {
      days += 1;
      const change = { duration: { hundredths: days * 100, unit: 'd' as const } };
      const edits: PlanEdit[] = [{ kind: 'change-task', id: first, change }];
      const { movedCount } = await client.timeline.apply({ edits, reason: 'Bench' });
      if (movedCount !== CHAIN - 1) throw new Error(`${movedCount} tasks followed`);
    };
    const apply = await timed(longer, RUNS);
    const overview = await overviewAfter(client, longer);
    const undo = await timed(() => client.history.undo({}), RUNS, 1);
    return [
      msFinding(AREA, 'read whole, 95 %', read.p95, 100, `median ${read.median.toFixed(1)} ms`),
      msFinding(
        AREA,
        'its part of the overview, 95 %',
        overview.p95,
        150,
        `median ${overview.median.toFixed(1)} ms`,
      ),
      msFinding(
        AREA,
        'a change that moves 1,000, kept, median',
        apply.median,
        250,
        `95 % ${apply.p95.toFixed(1)} ms`,
      ),
      msFinding(AREA, 'the same undone, median', undo.median, 250, `95 % ${undo.p95.toFixed(1)} ms`),
    ];
  } finally {
    await service.close();
  }
}

/** Each time at a position of the ledger that nobody asked about before: what was said of one is kept. */
async function overviewAfter(client: BenchClient, change: () => Promise<void>): Promise<Timing> {
  const taken: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    await change();
    const began = performance.now();
    await client.overview.timeline({});
    taken.push(performance.now() - began);
  }
  return timingOf(taken);
}
