import type { Leg } from '#shared/domain/requests/request.ts';
import { fen } from '#shared/values/money.ts';
import type { BenchFolder } from './bench-folder.ts';
import { type BenchClient, benchService } from './bench-service.ts';
import { type Finding, msFinding } from './finding.ts';
import { timed } from './measure.ts';

const AREA = 'Requests on the large workspace';
const RUNS = 60;
const LEGS = 20;

/** Previews, lists and decisions among 2,000 requests, over a message port as the window asks them. */
export async function requestBench(folder: BenchFolder): Promise<Finding[]> {
  const service = await benchService(folder, 'request-data');
  const { client } = service;
  try {
    await client.workspace.open({ path: await folder.largeWorkspace() });
    const { people } = await client.catalogue.list();
    const idOf = (role: string) => people.find((person) => person.role === role)?.id ?? null;
    await client.session.choosePerson({ personId: idOf('project-manager') });
    const legs = await twentyLegs(client);
    const { id } = await client.requests.create({
      kind: 'reallocation',
      reason: 'Bench',
      legs,
      submit: true,
    });
    await client.session.choosePerson({ personId: idOf('finance') });
    const questions: [string, () => Promise<unknown>][] = [
      [
        `preview of a reallocation of ${LEGS} legs`,
        () => client.requests.preview({ kind: 'reallocation', legs }),
      ],
      ['a waiting request with what changed since', () => client.requests.get({ id })],
      ['a first page of 2,000 requests', () => client.requests.list({})],
      ['those that wait for me', () => client.requests.list({ filter: { waitingForMe: true } })],
      ['the reserve with its history', () => client.reserve.state()],
    ];
    const findings: Finding[] = [];
    for (const [what, ask] of questions) {
      const { median, p95 } = await timed(ask, RUNS);
      findings.push(msFinding(AREA, `${what}, 95 %`, p95, 50, `median ${median.toFixed(1)} ms`));
    }
    return [...findings, await decisionFinding(client, id)];
  } finally {
    await service.close();
  }
}

/** Ten lines give and ten get, a month each. */
async function twentyLegs(client: BenchClient): Promise<Leg[]> {
  const sheet = await client.budget.sheet();
  const at = sheet.months.at(-1) ?? sheet.months[0];
  const paying = sheet.categories.filter(({ hue }) => hue !== 'reserve').map((category) => category.id);
  const lines = sheet.lines.filter((line) => paying.includes(line.categoryId)).slice(0, LEGS);
  return lines.flatMap((line, index) =>
    at === undefined ? [] : [{ lineId: line.id, month: at, fen: fen(index < LEGS / 2 ? -100 : 100) }],
  );
}

/** Approving applies it, and undoing takes it back: both on disk. */
async function decisionFinding(
  client: BenchClient,
  id: Awaited<ReturnType<BenchClient['requests']['create']>>['id'],
) {
  const { median, p95 } = await timed(async () => {
    const { seq } = await client.requests.get({ id });
    await client.requests.approve({ id, seenSeq: seq });
    await client.history.undo({});
  }, RUNS / 4);
  return msFinding(
    AREA,
    'seen, approved, applied and undone, 95 %',
    p95,
    250,
    `median ${median.toFixed(1)} ms`,
  );
}
