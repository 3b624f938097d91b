import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { z } from 'zod';
import type { BenchFolder } from './bench-folder.ts';
import { type Finding, msFinding } from './finding.ts';
import { timingOf } from './measure.ts';

const AREA = 'Month-end papers of 200,000 entries';
const WORKBOOK_MS = 6000;
const WORKBOOK_MIB = 400;
const REPORT_MS = 1000;
const RUNS = 3;

const measuredSchema = z.object({
  workbookMs: z.array(z.number()),
  reportMs: z.array(z.number()),
  events: z.int(),
  bytes: z.int(),
  peakKiB: z.int(),
});
export type MeasuredPapers = z.infer<typeof measuredSchema>;

/** The workbook with every entry, made by a service alone in its process, so that its memory is its own. */
export async function papersBench(folder: BenchFolder): Promise<Finding[]> {
  const file = await folder.largeWorkspace();
  const child = fork(join(import.meta.dirname, 'papers-process.ts'), [folder.path, file], {
    stdio: 'inherit',
  });
  const [message] = await once(child, 'message');
  const found = measuredSchema.parse(message);
  const mib = found.peakKiB / 1024;
  const { worst, median } = timingOf(found.workbookMs);
  const report = timingOf(found.reportMs);
  const note = `median ${median.toFixed(0)} ms, ${found.events} times told how far, ${(found.bytes / 2 ** 20).toFixed(1)} MiB`;
  return [
    msFinding(AREA, `the workbook, worst of ${RUNS}`, worst, WORKBOOK_MS, note),
    {
      area: AREA,
      what: 'the most memory of the service that makes it',
      measured: `${mib.toFixed(0)} MiB`,
      target: `under ${WORKBOOK_MIB} MiB`,
      isMet: mib < WORKBOOK_MIB,
      note: 'the largest resident set of its process, the code and the shared libraries included',
    },
    msFinding(AREA, `the report for printing, worst of ${RUNS}`, report.worst, REPORT_MS),
  ];
}
