import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answersDuring } from './answers-during.ts';
import type { BenchFolder } from './bench-folder.ts';
import { benchProcess } from './bench-process.ts';
import type { BenchClient } from './bench-service.ts';
import type { Finding } from './finding.ts';
import { againstShell, type OwnImport } from './import-against-shell.ts';
import { seededRandom } from './random.ts';

const ROWS = 200_000;
const DELIVERABLES = 100;
const FIRST_DAY = Date.UTC(2020, 0, 1);
const MS_PER_DAY = 86_400_000;
const COLUMNS = ['title', 'day', 'exposure', 'click', 'dwell', 'interaction', 'purchases', 'amount'];

/** A file of results against the command-line shell's `.import` of the same rows, both into fresh files. */
export async function resultImportBench(folder: BenchFolder): Promise<Finding[]> {
  const csv = join(folder.path, 'results.csv');
  await writeFile(csv, resultFile());
  return againstShell(folder, {
    csv,
    columns: COLUMNS,
    area: 'Results',
    what: '200,000 results found, checked, previewed, stored, summed and in the ledger',
    meanwhile: 'the slowest answer of the service while it imports results',
    ours: (run) => ourImport(folder, csv, run),
  });
}

/** A row for each day of each deliverable. */
function resultFile(): string {
  const random = seededRandom(11);
  const lines = ['Title,Date,Impressions,Clicks,Dwell,Interactions,Purchases,Amount'];
  for (let row = 0; row < ROWS; row += 1) {
    const day = new Date(FIRST_DAY + Math.floor(row / DELIVERABLES) * MS_PER_DAY).toISOString().slice(0, 10);
    const exposure = Math.floor(random() * 50_000);
    const click = Math.floor(exposure * 0.03);
    const amount = (random() * 9_000).toFixed(2);
    lines.push(
      `Piece ${row % DELIVERABLES},${day},${exposure},${click},${click * 41},${click >> 2},${click >> 6},${amount}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

async function ourImport(folder: BenchFolder, csv: string, run: number): Promise<OwnImport> {
  const service = await benchProcess(folder, `results-data-${run}`);
  const { client } = service;
  try {
    await client.workspace.create({
      path: join(folder.path, `results-${run}.tongzhou`),
      name: 'Results',
      template: 'empty',
      language: 'en',
    });
    await publishPieces(client);
    const file = new File([await readFile(csv)], 'results.csv');
    const watch = answersDuring(client);
    const began = performance.now();
    const { importId, suggestion } = await client.tableImports.read({ file, kind: 'results' });
    await client.tableImports.preview({ importId, mapping: suggestion });
    const { added } = await client.tableImports.commit({ importId });
    const ms = performance.now() - began;
    if (added !== ROWS) throw new Error(`${added} results came in instead of ${ROWS}`);
    return { ms, answers: await watch.stop() };
  } finally {
    await service.close();
  }
}

async function publishPieces(client: BenchClient): Promise<void> {
  const reviewer = { name: 'Reviewer', role: 'project-manager', departmentId: null } as const;
  const { id: personId } = await client.catalogue.addPerson(reviewer);
  await client.session.choosePerson({ personId });
  const { id: kolId } = await client.kols.add({ name: 'Someone', handle: 'someone', platform: 'douyin' });
  const script = '每天一分钟看懂理财。理财非存款，产品有风险，投资须谨慎。';
  const day = new Date(FIRST_DAY).toISOString().slice(0, 10);
  for (let piece = 0; piece < DELIVERABLES; piece += 1) {
    const { id } = await client.deliverables.add({
      kolId,
      format: 'short-video',
      title: `Piece ${piece}`,
      dueDay: day,
      script,
    });
    await client.deliverables.advance({ id, to: 'script' });
    await client.deliverables.advance({ id, to: 'review' });
    await client.deliverables.review({ id });
    await client.deliverables.advance({ id, to: 'scheduled' });
    await client.deliverables.advance({ id, to: 'published', day, link: `https://example.com/${piece}` });
  }
}
