import './as-built.ts';
import { randomUUID } from 'node:crypto';
import { month } from '#shared/values/month.ts';
import { benchService } from './bench-service.ts';
import { timed } from './measure.ts';
import type { MeasuredPapers } from './papers-bench.ts';

/** Month-end papers made by a service that has this process to itself. Arguments: the folder, the workspace file. */
const RUNS = 3;
const LAST_MONTH = month('2026-12');

async function measure(folder: string, file: string): Promise<MeasuredPapers> {
  const kept = { path: folder, largeWorkspace: async () => file, remove: async () => undefined };
  const service = await benchService(kept, 'papers-data');
  const { client } = service;
  try {
    await client.workspace.open({ path: file });
    const { seq } = await client.papers.position({});
    const order = { month: LAST_MONTH, language: 'zh-CN', seq } as const;
    const workbookMs: number[] = [];
    let events = 0;
    let bytes = 0;
    for (let run = 0; run < RUNS; run += 1) {
      const runId = randomUUID();
      const ending = new AbortController();
      const watching = (async () => {
        const watched = await client.papers.progress({ runId }, { signal: ending.signal });
        for await (const _ of watched) events += 1;
      })().catch(() => undefined);
      const began = performance.now();
      bytes = (await client.papers.workbook({ ...order, runId, entries: 'to-date' })).size;
      workbookMs.push(performance.now() - began);
      ending.abort();
      await watching;
    }
    const reportMs: number[] = [];
    await timed(
      async () => {
        const began = performance.now();
        await client.papers.print(order);
        reportMs.push(performance.now() - began);
      },
      RUNS,
      0,
    );
    const peakKiB = process.resourceUsage().maxRSS;
    return { workbookMs, reportMs, peakKiB, events: Math.round(events / RUNS), bytes };
  } finally {
    await service.close();
  }
}

const [, , folder, file] = process.argv;
if (process.send === undefined || folder === undefined || file === undefined) {
  throw new Error('started by papers-bench.ts alone');
}
process.send(await measure(folder, file));
process.disconnect();
