import { longScripts } from './long-script.ts';
import type { BenchFolder } from './bench-folder.ts';
import { type BenchClient, benchService } from './bench-service.ts';
import { type Finding, msFinding } from './finding.ts';
import { BENCH_DAY } from './large-kpis.ts';
import { timed, timingOf } from './measure.ts';

const AREA = 'KOLs: 5,000, 40,000 deliverables, 2,000,000 results';
const RUNS = 60;
const LIMIT_MS = 50;
const CHECK_LIMIT_MS = 20;

/** What the screens of the KOLs ask over a message port. */
export async function kolBench(folder: BenchFolder): Promise<Finding[]> {
  const service = await benchService(folder, 'kol-data');
  const { client } = service;
  try {
    await client.workspace.open({ path: await folder.fullWorkspace() });
    return [
      ...(await rosterFindings(client)),
      ...(await deliverableFindings(client)),
      await freshFinding(client),
      ...(await checkFindings(client)),
    ];
  } finally {
    await service.close();
  }
}

type Questions = readonly (readonly [what: string, ask: () => Promise<unknown>])[];

async function asked(questions: Questions): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [what, ask] of questions) {
    const { median, p95 } = await timed(ask, RUNS);
    findings.push(msFinding(AREA, `${what}, 95 %`, p95, LIMIT_MS, `median ${median.toFixed(1)} ms`));
  }
  return findings;
}

async function rosterFindings(client: BenchClient): Promise<Finding[]> {
  const next = await oneAfterAnother(client);
  const ranked = { by: 'ranked', descending: true } as const;
  return asked([
    ['a first page of the roster', () => client.kols.list({})],
    ['a page in the middle, by followers', () => client.kols.list({ sort: BY_FOLLOWERS, offset: 2500 })],
    ['those with the best rate first', () => client.kols.list({ sort: ranked })],
    ['found by a word', () => client.kols.list({ filter: { text: '99' } })],
    ['qualifications that run out soon', () => client.kols.list({ filter: { expiringOnly: true } })],
    ['names to choose from', () => client.kols.names({ text: '12' })],
    ['the page of a KOL, another each time', () => client.kols.page({ id: next() })],
    ['the tiers with their points', () => client.kols.tierSummary()],
    ['tiers that are proposed', () => client.kols.tierProposals()],
  ]);
}

const BY_FOLLOWERS = { by: 'followers', descending: true } as const;

async function oneAfterAnother(client: BenchClient) {
  const { rows } = await client.kols.list({ limit: 100 });
  let place = 0;
  return () => {
    place += 1;
    const row = rows[place % rows.length];
    if (row === undefined) throw new Error('the workspace has no KOLs');
    return row.id;
  };
}

async function deliverableFindings(client: BenchClient): Promise<Finding[]> {
  const { rows } = await client.deliverables.list({ filter: { steps: ['published'] }, limit: 1 });
  const [row] = rows;
  if (row === undefined) throw new Error('nothing was published');
  const month = { fromDay: `${BENCH_DAY.slice(0, 8)}01`, toDay: BENCH_DAY } as const;
  return asked([
    ['a first page of deliverables', () => client.deliverables.list({ limit: 200 })],
    ['a month of deliverables', () => client.deliverables.list({ filter: month })],
    ['a deliverable with its results', () => client.deliverables.get({ id: row.id })],
  ]);
}

/** After a result was typed the ranking is worked out anew. */
async function freshFinding(client: BenchClient): Promise<Finding> {
  const { rows } = await client.deliverables.list({ filter: { steps: ['published'] }, limit: 1 });
  const [row] = rows;
  const from = row?.publishedOn;
  if (row === undefined || from === undefined || from === null) throw new Error('nothing was published');
  const taken: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    await client.deliverables.setResults({ results: [{ deliverableId: row.id, day: from, click: run }] });
    const { median } = await timed(() => client.kols.list({}), 1, 0);
    taken.push(median);
  }
  const { median, p95 } = timingOf(taken.slice(3));
  const how = `median ${median.toFixed(1)} ms`;
  return msFinding(AREA, 'the roster after a result was typed, 95 %', p95, LIMIT_MS, how);
}

async function checkFindings(client: BenchClient): Promise<Finding[]> {
  const next = await oneAfterAnother(client);
  const findings: Finding[] = [];
  for (const [which, script] of Object.entries(longScripts)) {
    const question = { script, productGrade: 3, audienceGrade: 3, day: BENCH_DAY } as const;
    const { median, p95 } = await timed(
      () => client.deliverables.check({ ...question, kolId: next() }),
      RUNS,
    );
    const how = `median ${median.toFixed(1)} ms, over the message port`;
    const what = `compliance check of 5,000 characters, ${which}, 95 %`;
    findings.push(msFinding(AREA, what, p95, CHECK_LIMIT_MS, how));
  }
  return findings;
}
