import { randomFillSync } from 'node:crypto';
import { ask, closeHandle, execute, openHandle, type SqliteHandle } from '#db/driver/sqlite-handle.ts';
import { installTriggers, watchedTables } from '#db/ledger/triggers.ts';
import { migrate } from '#db/migrate.ts';
import { uuidV7 } from '#shared/values/id.ts';
import { addMonths, month, monthsFrom } from '#shared/values/month.ts';
import { addDocuments } from './large-documents.ts';
import { addKols } from './large-kols.ts';
import { addKpis } from './large-kpis.ts';
import { addResults } from './large-results.ts';
import { addRequests } from './large-requests.ts';
import { inTransaction, LedgerWriter } from './ledger-writer.ts';
import { seededRandom } from './random.ts';
import type { Scale } from './scale.ts';
import { type Build, imageOf, put, type Row } from './workspace-build.ts';

const FIRST_MONTH = month('2022-01');
const START_MS = Date.UTC(2022, 0, 1, 9);
const shares = [
  { hue: 'ads', name: '精准广告', shareBp: 6000, bandBp: 300 },
  { hue: 'content', name: '内容与品牌', shareBp: 2000, bandBp: 200 },
  { hue: 'tools', name: '技术工具', shareBp: 1500, bandBp: 150 },
  { hue: 'reserve', name: '应急备用金', shareBp: 500, bandBp: 100 },
] as const;

/**
 * Builds a workspace of a given size: years of plan, entries imported thousand by thousand, chains of documents,
 * requests, KPIs, KOLs with their results, and an edit of one cell for every further record. The same seed gives the same figures.
 */
export async function buildLargeWorkspace(file: string, scale: Scale): Promise<void> {
  const handle = await openHandle(file, 'create');
  await execute(handle, 'pragma journal_mode = wal; pragma synchronous = off; pragma cache_size = -200000');
  await migrate(handle);
  const watched = await watchedTables(handle);
  await dropTriggers(handle);
  const build = buildState(handle, new Map(watched.map((table) => [table.name, table.columns])), scale);
  await inTransaction(handle, async () => {
    const { lines, categoryIds } = await addStructure(build, scale);
    const cells = await addPlan(build, scale, lines);
    await addEntries(build, scale, lines);
    const isReserve = (index: number) => shares[index % shares.length]?.hue === 'reserve';
    const paying = lines.filter((_, index) => !isReserve(index));
    await addDocuments(build, scale, paying);
    await addRequests(build, scale, { paying, reserve: lines.filter((_, index) => isReserve(index)) });
    await addKpis(build, scale, categoryIds[0] ?? '');
    await addResults(build, scale, await addKols(build, scale, paying));
    await addCellEdits(build, scale, cells);
    await build.ledger.flush();
  });
  await installTriggers(handle);
  await execute(handle, 'pragma wal_checkpoint(truncate); analyze; pragma wal_checkpoint(truncate);');
  await closeHandle(handle);
}

function buildState(handle: SqliteHandle, columns: Build['columns'], scale: Scale): Build {
  const random = seededRandom(20_260_101);
  let clock = START_MS;
  const stepMs = Math.floor((scale.months * 30 * 86_400_000) / scale.records);
  const newId = (): string => {
    clock += 1;
    return uuidV7(clock, randomFillSync(new Uint8Array(10)));
  };
  return {
    handle,
    random,
    columns,
    newId,
    ledger: new LedgerWriter(handle, newId),
    at: () => {
      clock += stepMs;
      return new Date(clock).toISOString();
    },
  };
}

async function dropTriggers(handle: SqliteHandle): Promise<void> {
  const triggers = await ask<{ name: string }>(
    handle,
    `select name from sqlite_schema where type = 'trigger' and name like 'ledger\\_%' escape '\\'`,
  );
  for (const { name } of triggers) await execute(handle, `drop trigger ${name}`);
}

async function addStructure(build: Build, scale: Scale) {
  const policyId = build.newId();
  const categories = shares.map((share, position) => ({
    id: build.newId(),
    name: share.name,
    name_key: share.name,
    hue: share.hue,
    position,
  }));
  const lines = Array.from({ length: scale.lines }, (_, index) => ({
    id: build.newId(),
    category_id: categories[index % categories.length]?.id ?? '',
    name: `线路 ${index + 1}`,
    name_key: `线路 ${index + 1}`,
    kind: 'spend',
    department_id: null,
    owner_id: null,
    vendor: `供应商 ${(index % 40) + 1}`,
    note: '',
    position: index,
  }));
  const changes = [
    ...(await put(build, 'workspace', [
      { id: build.newId(), name: '大型工作区', sample: 0, created_at: new Date(START_MS).toISOString() },
    ])),
    ...(await put(build, 'programme', [
      {
        id: build.newId(),
        name: '大型工作区',
        total_fen: 100_000_000_000,
        first_month: FIRST_MONTH,
        month_count: scale.months,
      },
    ])),
    ...(await put(build, 'budget_category', categories)),
    ...(await put(build, 'policy', [{ id: policyId, effective_from: '2022-01-01', note: '' }])),
    ...(await put(
      build,
      'policy_share',
      shares.map((share, index) => ({
        id: build.newId(),
        policy_id: policyId,
        category_id: categories[index]?.id ?? '',
        share_bp: share.shareBp,
        band_bp: share.bandBp,
      })),
    )),
    ...(await put(build, 'budget_line', lines)),
  ];
  await build.ledger.add(
    build.at(),
    'workspace.create',
    { key: 'workspaceCreated', params: { name: '大型工作区' } },
    changes,
  );
  return { lines: lines.map(({ id }) => id), categoryIds: categories.map(({ id }) => id) };
}

async function addPlan(build: Build, scale: Scale, lines: readonly string[]): Promise<Row[]> {
  const months = monthsFrom(FIRST_MONTH, scale.months);
  const cells = lines.flatMap((line) =>
    months.map((at) => ({
      id: build.newId(),
      line_id: line,
      month: at,
      fen: 100 * Math.floor(1000 + build.random() * 20_000),
    })),
  );
  const changes = await put(build, 'plan_month', cells);
  await build.ledger.add(
    build.at(),
    'budget.setCells',
    { key: 'cellsChanged', params: { cellCount: cells.length, lineCount: lines.length } },
    changes,
  );
  return cells;
}

async function addEntries(build: Build, scale: Scale, lines: readonly string[]): Promise<void> {
  const batch = 1000;
  for (let done = 0; done < scale.entries; done += batch) {
    const count = Math.min(batch, scale.entries - done);
    const importId = build.newId();
    const run = {
      id: importId,
      file_name: `花费-${done / batch + 1}.csv`,
      file_hash: importId,
      row_count: count,
      added_count: count,
      changed_count: 0,
    };
    const entries = Array.from({ length: count }, (_, index) =>
      entryRow(build, scale, lines, importId, done + index),
    );
    const changes = [...(await put(build, 'import_run', [run])), ...(await put(build, 'entry', entries))];
    const sumFen = entries.reduce((sum, entry) => sum + entry.fen, 0);
    await build.ledger.add(
      build.at(),
      'imports.commit',
      {
        key: 'entriesImported',
        params: { fileName: run.file_name, addedCount: count, changedCount: 0, sumFen },
      },
      changes,
    );
  }
}

function entryRow(build: Build, scale: Scale, lines: readonly string[], importId: string, number: number) {
  const at = addMonths(FIRST_MONTH, Math.floor((number / scale.entries) * scale.months));
  const dayOfMonth = String(1 + Math.floor(build.random() * 28)).padStart(2, '0');
  return {
    id: build.newId(),
    line_id: lines[Math.floor(build.random() * lines.length)] ?? '',
    day: `${at}-${dayOfMonth}`,
    fen: Math.floor(build.random() * 200_000),
    vendor: `供应商 ${number % 40}`,
    reference: `R${String(number).padStart(7, '0')}`,
    note: '',
    reason: '',
    import_id: importId,
    source_key: `ref:R${String(number).padStart(7, '0')}#1`,
  };
}

async function addCellEdits(build: Build, scale: Scale, cells: readonly Row[]): Promise<void> {
  const columns = build.columns.get('plan_month') ?? [];
  const current = cells.map((cell) => ({ ...cell }));
  while (build.ledger.count < scale.records) {
    const cell = current[Math.floor(build.random() * current.length)];
    if (cell === undefined) return;
    const beforeFen = Number(cell['fen']);
    const before = imageOf(columns, cell);
    const afterFen = 100 * Math.floor(1000 + build.random() * 20_000);
    cell['fen'] = afterFen;
    await build.ledger.add(
      build.at(),
      'budget.setCells',
      {
        key: 'cellChanged',
        params: { line: '线路', atMonth: String(cell['month']), beforeFen, afterFen },
      },
      [{ table: 'plan_month', rowId: String(cell['id']), before, after: imageOf(columns, cell) }],
    );
  }
  await writeBack(build.handle, current);
}

async function writeBack(handle: SqliteHandle, cells: readonly Row[]): Promise<void> {
  await ask(
    handle,
    `update plan_month set fen = source.fen
     from (select value ->> 0 as id, value ->> 1 as fen from json_each(?)) as source
     where source.id = plan_month.id`,
    [JSON.stringify(cells.map((cell) => [cell['id'], cell['fen']]))],
  );
}
