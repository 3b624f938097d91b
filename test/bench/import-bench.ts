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
const COLUMNS = ['day', 'campaign', 'spent', 'vendor', 'reference'];

/** A file of spend against the command-line shell's `.import` of the same rows, both into fresh files. */
export async function importBench(folder: BenchFolder): Promise<Finding[]> {
  const csv = join(folder.path, 'spend.csv');
  await writeFile(csv, spendFile());
  return againstShell(folder, {
    csv,
    columns: COLUMNS,
    area: 'Import',
    what: '200,000 rows mapped, validated, previewed, stored and in the ledger',
    meanwhile: 'the slowest answer of the service while it imports',
    ours: (run) => ourImport(folder, csv, run),
  });
}

function spendFile(): string {
  const random = seededRandom(7);
  const lines = ['Date,Campaign,Spent,Vendor,Reference'];
  for (let row = 0; row < ROWS; row += 1) {
    const month = String(1 + Math.floor(random() * 12)).padStart(2, '0');
    const day = String(1 + Math.floor(random() * 28)).padStart(2, '0');
    const spent = (random() * 2000).toFixed(2);
    lines.push(`2026-${month}-${day},C${row % 3},${spent},Vendor ${row % 40},R${row}`);
  }
  return `${lines.join('\n')}\n`;
}

async function ourImport(folder: BenchFolder, csv: string, run: number): Promise<OwnImport> {
  const service = await benchProcess(folder, `import-data-${run}`);
  const { client } = service;
  try {
    await client.workspace.create({
      path: join(folder.path, `import-${run}.tongzhou`),
      name: 'Import',
      template: 'empty',
      language: 'en',
    });
    const lines = await threeLines(client);
    const file = new File([await readFile(csv)], 'spend.csv');
    const watch = answersDuring(client);
    const began = performance.now();
    const { importId, suggestion } = await client.imports.read({ file });
    const lineByValue = { C0: lines[0] ?? '', C1: lines[1] ?? '', C2: lines[2] ?? '' };
    await client.imports.preview({ importId, mapping: { ...suggestion, lineByValue } });
    const { added } = await client.imports.commit({ importId });
    const ms = performance.now() - began;
    if (added !== ROWS) throw new Error(`${added} rows came in instead of ${ROWS}`);
    return { ms, answers: await watch.stop() };
  } finally {
    await service.close();
  }
}

async function threeLines(client: BenchClient): Promise<string[]> {
  const { categories } = await client.budget.sheet();
  const ids: string[] = [];
  for (const [index, category] of categories.slice(0, 3).entries()) {
    ids.push((await client.budget.addLine({ categoryId: category.id, name: `Line ${index}` })).id);
  }
  return ids;
}
