import { forecastSheet } from '#shared/domain/forecast/forecast.ts';
import { comparisonSums, countDifferences } from '#shared/domain/versions/comparison-sums.ts';
import { fen } from '#shared/values/money.ts';
import { firstDay } from '#shared/values/month.ts';
import type { BenchFolder } from './bench-folder.ts';
import { benchService, type BenchClient } from './bench-service.ts';
import { type Finding, msFinding } from './finding.ts';
import { timed } from './measure.ts';

const AREA = 'Queries on the large workspace';
const RUNS = 60;

const LARGEST_OPEN = { filter: { openOnly: true }, sort: { by: 'openFen', descending: true } } as const;

/** The Budget screen's questions over a message port, as the window asks them. */
export async function queryBench(folder: BenchFolder): Promise<Finding[]> {
  const service = await benchService(folder, 'query-data');
  const { client } = service;
  try {
    await client.workspace.open({ path: await folder.largeWorkspace() });
    return [
      ...(await readingFindings(client)),
      ...(await writingFindings(client)),
      ...(await versionFindings(client)),
    ];
  } finally {
    await service.close();
  }
}

async function readingFindings(client: BenchClient): Promise<Finding[]> {
  const sheet = await client.budget.sheet();
  const lineIds = sheet.lines.slice(0, 1).map((line) => line.id);
  const questions: [string, () => Promise<unknown>][] = [
    ['the policy watch', () => client.policy.watch()],
    ['the policy versions', () => client.policy.versions()],
    ['a first page of entries', () => client.entries.list({})],
    ['a page in the middle of 200,000 entries', () => client.entries.list({ offset: 100_000 })],
    ["a line's entries", () => client.entries.list({ filter: { lineIds } })],
    ['what Undo would do', () => client.history.undoState()],
    ['the newest changes', () => client.history.search({ limit: 100 })],
  ];
  const { documents } = await client.documents.list({ filter: { kinds: ['payment'] }, limit: 1 });
  const documentId = documents[0]?.id ?? '';
  questions.push(
    ['a first page of 20,000 documents', () => client.documents.list({})],
    ['open documents, the largest first', () => client.documents.list(LARGEST_OPEN)],
    ['a document with its chain', () => client.documents.get({ id: documentId })],
    ["a line's money with its documents", () => client.documents.facts({ lineId: lineIds[0] ?? '' })],
    ['the months with their sums', () => client.months.list()],
  );
  const sheets = await timed(() => client.budget.sheet(), RUNS);
  const how = `median ${sheets.median.toFixed(1)} ms; plan, commitments of 20,000 documents, actuals of 200,000 entries`;
  const findings: Finding[] = [
    msFinding(AREA, 'the sheet (400 lines, 60 months), 95 %', sheets.p95, 80, how),
  ];
  findings.push(...(await forecastFindings(client)));
  for (const [what, ask] of questions) {
    const { median, p95 } = await timed(ask, RUNS);
    findings.push(msFinding(AREA, `${what}, 95 %`, p95, 50, `median ${median.toFixed(1)} ms`));
  }
  return findings;
}

/** As the window does it: it asks for the sheet and for what its forecast is made of, and works it out itself. */
async function forecastFindings(client: BenchClient): Promise<Finding[]> {
  const sheet = await client.budget.sheet();
  const basis = await client.forecast.basis();
  const both = await timed(async () => {
    const [asked, madeOf] = await Promise.all([client.budget.sheet(), client.forecast.basis()]);
    forecastSheet(asked, madeOf);
  }, RUNS);
  // In the middle of the programme, where half of its months are open and half teach how they stray.
  const today = firstDay(sheet.months[sheet.months.length / 2] ?? sheet.programme.firstMonth);
  const alone = await timed(async () => forecastSheet({ ...sheet, today }, basis), RUNS);
  const how = `median ${both.median.toFixed(1)} ms; plan, committed, actual and forecast of 400 lines`;
  return [
    msFinding(AREA, 'the sheet with its forecast, 95 %', both.p95, 80, how),
    msFinding(
      AREA,
      'the forecast alone, worked out in the window, 95 %',
      alone.p95,
      16,
      `median ${alone.median.toFixed(1)} ms`,
    ),
  ];
}

async function writingFindings(client: BenchClient): Promise<Finding[]> {
  const sheet = await client.budget.sheet();
  const lineId = sheet.lines[0]?.id ?? '';
  const month = sheet.months[0] ?? '';
  let amount = 100;
  const edit = await timed(async () => {
    amount += 100;
    await client.budget.setCells({ cells: [{ lineId, month, fen: fen(amount) }] });
  }, RUNS);
  const undo = await timed(() => client.history.undo({}), RUNS / 2);
  return [
    msFinding(AREA, 'a cell edit, on disk, 95 %', edit.p95, 50, `median ${edit.median.toFixed(1)} ms`),
    msFinding(AREA, 'undo of one edit, 95 %', undo.p95, 100, `median ${undo.median.toFixed(1)} ms`),
  ];
}

/** A scenario that differs in every second month of every line, beside the plan; summed as the window does it. */
async function versionFindings(client: BenchClient): Promise<Finding[]> {
  const { versions } = client;
  const { id } = await versions.branch({ from: 'current', name: 'Bench' });
  const { lines, months } = await versions.sheet({ id });
  const changed = months.filter((_month, index) => index % 2 === 0);
  const cells = lines.flatMap((line) =>
    changed.map((month) => ({ lineId: line.id, month, fen: fen(100_000) })),
  );
  await versions.setCells({ id, cells });
  const comparing = await timed(async () => {
    const comparison = await versions.compare({ from: id, to: 'current' });
    comparisonSums(comparison);
    countDifferences(comparison);
  }, RUNS);
  const meeting = await timed(() => versions.promotion({ id }), RUNS / 2);
  const size = `${lines.length} lines, ${months.length} months`;
  return [
    msFinding(
      AREA,
      `comparison of two versions (${size}), 95 %`,
      comparing.p95,
      100,
      `median ${comparing.median.toFixed(1)} ms`,
    ),
    msFinding(
      AREA,
      'what a scenario would make of the plan, 95 %',
      meeting.p95,
      300,
      `median ${meeting.median.toFixed(1)} ms`,
    ),
  ];
}
