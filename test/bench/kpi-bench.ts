import { addDays } from '#shared/values/day.ts';
import type { BenchFolder } from './bench-folder.ts';
import { type BenchClient, benchService } from './bench-service.ts';
import { type Finding, msFinding } from './finding.ts';
import { BENCH_DAY } from './large-kpis.ts';
import { timed, timingOf } from './measure.ts';

const AREA = 'KPIs: 300 × 260 weeks';
const RUNS = 60;
const LIMIT_MS = 50;

/** What the screens of the KPIs ask over a message port, beside a large budget and two million results. */
export async function kpiBench(folder: BenchFolder): Promise<Finding[]> {
  const service = await benchService(folder, 'kpi-data');
  const { client } = service;
  try {
    await client.workspace.open({ path: await folder.fullWorkspace() });
    return [...(await readingFindings(client)), await freshFinding(client)];
  } finally {
    await service.close();
  }
}

async function readingFindings(client: BenchClient): Promise<Finding[]> {
  const { kpis } = await client.kpis.list();
  const ids = kpis.map(({ id }) => id);
  let asked = 0;
  const next = () => {
    asked += 1;
    const id = ids[asked % ids.length];
    if (id === undefined) throw new Error('the workspace has no KPIs');
    return id;
  };
  const quarter = { firstDay: addDays(BENCH_DAY, -90), lastDay: BENCH_DAY };
  const questions: [string, () => Promise<unknown>][] = [
    ['the scorecard', () => client.kpis.scorecard({ asOfDay: BENCH_DAY })],
    ['the definitions', () => client.kpis.list()],
    ['the targets of a KPI, another each time', () => client.kpis.targets({ id: next() })],
    ['a quarter of all values', () => client.kpis.values(quarter)],
    ['the page of a KPI, another each time', () => client.kpis.page({ id: next(), asOfDay: BENCH_DAY })],
    ['two spans of a KPI, another each time', () => client.kpis.compare({ id: next() })],
  ];
  const findings: Finding[] = [];
  for (const [what, ask] of questions) {
    const { median, p95 } = await timed(ask, RUNS);
    findings.push(msFinding(AREA, `${what}, 95 %`, p95, LIMIT_MS, `median ${median.toFixed(1)} ms`));
  }
  return findings;
}

/** The answer after a value was typed: nothing of the one before holds. */
async function freshFinding(client: BenchClient): Promise<Finding> {
  const { kpis } = await client.kpis.list();
  const typed = kpis.find(({ derivation, aggregation }) => derivation === null && aggregation === 'sum');
  if (typed === undefined) throw new Error('no KPI takes values');
  const taken: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const numerator = 1000 + run;
    await client.kpis.setValues({
      values: [{ kpiId: typed.id, periodDay: addDays(BENCH_DAY, -6), numerator }],
      reason: 'Bench',
    });
    const { median } = await timed(() => client.kpis.scorecard({ asOfDay: BENCH_DAY }), 1, 0);
    taken.push(median);
  }
  const { median, p95 } = timingOf(taken.slice(3));
  const how = `median ${median.toFixed(1)} ms`;
  return msFinding(AREA, 'the scorecard after a value was typed, 95 %', p95, LIMIT_MS, how);
}
