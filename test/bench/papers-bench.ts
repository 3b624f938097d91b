import { randomUUID } from 'node:crypto';
import { month } from '#shared/values/month.ts';
import type { BenchFolder } from './bench-folder.ts';
import { benchProcess } from './bench-process.ts';
import type { BenchClient } from './bench-service.ts';
import { type Finding, msFinding } from './finding.ts';
import { timingOf } from './measure.ts';
import { peakRssMiB } from './process-memory.ts';

const AREA = 'Month-end papers of 200,000 entries';
const WORKBOOK_MS = 6000;
const WORKBOOK_MIB = 400;
const REPORT_MS = 1000;
const RUNS = 3;
const LAST_MONTH = month('2026-12');

/** The workbook with every entry, made by the built service in a process of its own, so that its memory is its own. */
export async function papersBench(folder: BenchFolder): Promise<Finding[]> {
  const file = await folder.largeWorkspace();
  const service = await benchProcess(folder, 'papers-data', '--workspace', file);
  try {
    return await measure(service.client, service.pid);
  } finally {
    await service.close();
  }
}

async function measure(client: BenchClient, pid: number): Promise<Finding[]> {
  const { seq } = await client.papers.position({});
  const order = { month: LAST_MONTH, language: 'zh-CN', seq } as const;
  const before = await peakRssMiB(pid);
  const workbookMs: number[] = [];
  const reportMs: number[] = [];
  let [events, bytes] = [0, 0];
  for (let run = 0; run < RUNS; run += 1) {
    const runId = randomUUID();
    const watched = countEvents(client, runId);
    const began = performance.now();
    bytes = (await client.papers.workbook({ ...order, runId, entries: 'to-date' })).size;
    workbookMs.push(performance.now() - began);
    events = await watched;
  }
  for (let run = 0; run < RUNS; run += 1) {
    const began = performance.now();
    await client.papers.print(order);
    reportMs.push(performance.now() - began);
  }
  const { worst, median } = timingOf(workbookMs);
  const note = `median ${median.toFixed(0)} ms, ${events} times told how far, ${(bytes / 2 ** 20).toFixed(1)} MiB`;
  return [
    msFinding(AREA, `the workbook, worst of ${RUNS}`, worst, WORKBOOK_MS, note),
    memoryFinding(before, await peakRssMiB(pid)),
    msFinding(AREA, `the report for printing, worst of ${RUNS}`, timingOf(reportMs).worst, REPORT_MS),
  ];
}

async function countEvents(client: BenchClient, runId: string): Promise<number> {
  let events = 0;
  for await (const _ of await client.papers.progress({ runId })) events += 1;
  return events;
}

function memoryFinding(before: number, peak: number): Finding {
  return {
    area: AREA,
    what: 'the most memory of the service that makes it',
    measured: `${peak.toFixed(0)} MiB`,
    target: `under ${WORKBOOK_MIB} MiB`,
    isMet: peak < WORKBOOK_MIB,
    note: `the largest resident set of the built service after ${RUNS} workbooks, code and shared libraries included; ${before.toFixed(0)} MiB with the workspace open`,
  };
}
