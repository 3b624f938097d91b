import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { RPCHandler } from '@orpc/server/message-port';
import { join } from 'node:path';
import { createService } from '#electron/service/service.ts';
import type { contract } from '#shared/contract/contract.ts';
import { fen } from '#shared/values/money.ts';
import type { BenchFolder } from './bench-folder.ts';
import { type Finding, msFinding } from './finding.ts';
import { timed } from './measure.ts';

const AREA = 'Queries on the large workspace';
const RUNS = 60;

/** The Budget screen's questions over a message port, as the window asks them. */
export async function queryBench(folder: BenchFolder): Promise<Finding[]> {
  const service = await createService({
    dataFolder: join(folder.path, 'query-data'),
    version: '0.0.0',
    host: 'desktop',
    account: 'bench',
    log: () => undefined,
  });
  const { port1, port2 } = new MessageChannel();
  new RPCHandler(service.router).upgrade(port1, { context: service.connect() });
  const client: ContractRouterClient<typeof contract> = createORPCClient(new RPCLink({ port: port2 }));
  try {
    await client.workspace.open({ path: await folder.largeWorkspace() });
    return [...(await readingFindings(client)), ...(await writingFindings(client))];
  } finally {
    port1.close();
    await service.close();
  }
}

type Client = ContractRouterClient<typeof contract>;

async function readingFindings(client: Client): Promise<Finding[]> {
  const sheet = await client.budget.sheet();
  const lineIds = sheet.lines.slice(0, 1).map((line) => line.id);
  const questions: ReadonlyArray<readonly [string, () => Promise<unknown>]> = [
    ['the sheet (400 lines, 60 months)', () => client.budget.sheet()],
    ['the policy watch', () => client.policy.watch()],
    ['the policy versions', () => client.policy.versions()],
    ['a first page of entries', () => client.entries.list({})],
    ['a page in the middle of 200,000 entries', () => client.entries.list({ offset: 100_000 })],
    ["a line's entries", () => client.entries.list({ filter: { lineIds } })],
    ['what Undo would do', () => client.history.undoState()],
    ['the newest changes', () => client.history.search({ limit: 100 })],
  ];
  const findings: Finding[] = [];
  for (const [what, ask] of questions) {
    const { median, p95 } = await timed(ask, RUNS);
    findings.push(msFinding(AREA, `${what}, 95 %`, p95, 50, `median ${median.toFixed(1)} ms`));
  }
  return findings;
}

async function writingFindings(client: Client): Promise<Finding[]> {
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
