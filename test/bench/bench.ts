import './as-built.ts';
import { readFile, writeFile } from 'node:fs/promises';
import { cpus, release, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { asOfBench } from './as-of-bench.ts';
import { type BenchFolder, benchFolder } from './bench-folder.ts';
import type { Finding } from './finding.ts';
import { importBench } from './import-bench.ts';
import { kolBench } from './kol-bench.ts';
import { kpiBench } from './kpi-bench.ts';
import { kpiWindowBench } from './kpi-window-bench.ts';
import { meetingBench } from './meeting-bench.ts';
import { overviewWindowBench } from './overview-window-bench.ts';
import { papersBench } from './papers-bench.ts';
import { queryBench } from './query-bench.ts';
import { requestBench } from './request-bench.ts';
import { resultImportBench } from './result-import-bench.ts';
import { scheduleBench } from './schedule-bench.ts';
import { simulationBench } from './simulation-bench.ts';
import { timelineBench } from './timeline-bench.ts';
import { timelineWindowBench } from './timeline-window-bench.ts';
import { windowBench } from './window-bench.ts';

const sections: Readonly<Record<string, (folder: BenchFolder) => Promise<Finding[]>>> = {
  queries: queryBench,
  'as-of': asOfBench,
  papers: papersBench,
  requests: requestBench,
  import: importBench,
  'result-import': resultImportBench,
  schedule: scheduleBench,
  timeline: timelineBench,
  simulation: simulationBench,
  kpis: kpiBench,
  kols: kolBench,
  screen: timelineWindowBench,
  'kpi-screen': kpiWindowBench,
  meetings: meetingBench,
  'overview-screen': overviewWindowBench,
  window: windowBench,
};

const PAGE = 'docs/benchmarks.md';
/** What stands from here on is written by hand, and stays. */
const REMARKS = '## Remarks';

/** npm run bench [-- --only queries]: measures and writes docs/benchmarks.md. */
const { values } = parseArgs({ options: { only: { type: 'string' } } });
const folder = await benchFolder();
const findings: Finding[] = [];
try {
  for (const [name, measure] of Object.entries(sections)) {
    if (values.only !== undefined && values.only !== name) continue;
    console.error(`measuring ${name} …`);
    findings.push(...(await measure(folder)));
  }
} finally {
  await folder.remove();
}
console.log(tableOf(findings));
if (values.only === undefined) await writeFile(PAGE, `${pageOf(findings)}\n${await remarks()}`);

function tableOf(rows: readonly Finding[]): string {
  const lines = rows.map(
    (row) =>
      `| ${row.area} | ${row.what} | ${row.measured} | ${row.target} | ${row.isMet ? 'yes' : '**no**'} | ${row.note ?? ''} |`,
  );
  return ['| area | what | measured | target | met | how |', '|---|---|---|---|---|---|', ...lines].join(
    '\n',
  );
}

async function remarks(): Promise<string> {
  const page = await readFile(PAGE, 'utf8');
  const from = page.indexOf(REMARKS);
  return from < 0 ? '' : page.slice(from);
}

function pageOf(rows: readonly Finding[]): string {
  const [processor] = cpus();
  return `# Benchmarks

Measured by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${cpus().length} × ${processor?.model ?? 'unknown processor'},
${Math.round(totalmem() / 2 ** 30)} GiB, Linux ${release()}, Node ${process.versions.node}. A shared machine: compare figures within one run only.
The large workspace has 5 years of plan for 400 lines, 200,000 entries and 300,000 ledger records.

${tableOf(rows)}
`;
}
