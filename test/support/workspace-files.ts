import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createWorkspaceFile } from '#db/create.ts';
import { ask, execute, withHandle } from '#db/driver/sqlite-handle.ts';
import type { CommandMeta } from '#db/ledger/transaction.ts';
import { type OpenOptions, openWorkspaceFile } from '#db/open.ts';
import { insertWorkspace } from '#db/queries/workspace-queries.ts';
import type { Workspace } from '#db/workspace.ts';
import { accepted, type Outcome } from '#shared/domain/refusal.ts';
import { uuidV7 } from '#shared/values/id.ts';
import { instant } from '#shared/values/instant.ts';

export const AT = instant('2026-03-01T08:00:00.000Z');
export const WORKSPACE_ID = uuidV7<'workspace'>(Date.parse(AT), new Uint8Array(10));

const MEMORY = '/dev/shm';

/** A folder of its own for one test; in memory where there is such a place, for tests that would wait for the disk. */
export async function temporaryFolder(
  where: 'disk' | 'memory' = 'disk',
): Promise<{ path: string; remove: () => Promise<void> }> {
  const parent = where === 'memory' && existsSync(MEMORY) ? MEMORY : tmpdir();
  const path = await mkdtemp(join(parent, 'tongzhou-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

export const plainOpening: OpenOptions = {
  readOnly: false,
  at: AT,
  known: null,
  beforeMigration: async () => accepted(null),
};

export function open(path: string, options: Partial<OpenOptions> = {}): Promise<Outcome<Workspace>> {
  return openWorkspaceFile(path, { ...plainOpening, ...options });
}

export function value<T>(outcome: Outcome<T>): T {
  if (outcome.kind === 'ok') return outcome.value;
  throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
}

/** The reason of a refusal; what was opened against expectation is closed again. */
export async function reasonOf(outcome: Outcome<Workspace>): Promise<string> {
  if (outcome.kind === 'refused') return outcome.refusal.reason;
  await outcome.value.close();
  return `opened (${outcome.value.readOnly ?? 'to be written'})`;
}

export function commandMeta(command: string): CommandMeta {
  return {
    command,
    at: AT,
    recordId: uuidV7<'transaction_record'>(Date.parse(AT), randomBytes(10)),
    actor: { personId: null, personName: null, account: 'tester' },
  };
}

/** Departments are the plainest rows there are. */
export async function addDepartments(workspace: Workspace, prefix: string, count: number): Promise<void> {
  await workspace.write(commandMeta('test.add'), async (writer, record) => {
    for (let from = 0; from < count; from += 500) {
      const rows = Array.from({ length: Math.min(500, count - from) }, (_gap, index) => ({
        id: `${prefix}-${from + index}`,
        name: `${prefix} ${from + index}`,
        name_key: `${prefix} ${from + index}`,
        badge: 'A',
        hue: 'other',
        duty: '联络'.repeat(20),
        position: from + index,
      }));
      await writer.insertInto('department').values(rows).execute();
    }
    record.describe({ key: 'departmentAdded', params: { name: prefix } });
  });
}

/** A workspace with `rows` departments and as many changes in its ledger. */
export async function layOut(workspace: Workspace, rows: number): Promise<void> {
  await workspace.write(commandMeta('workspace.create'), async (writer, record) => {
    await insertWorkspace(writer, { id: WORKSPACE_ID, name: '测试', sample: 0, created_at: AT });
    record.describe({ key: 'workspaceCreated', params: { name: '测试' } });
  });
  if (rows > 0) await addDepartments(workspace, 'first', rows);
}

export async function makeWorkspace(path: string, rows = 3): Promise<void> {
  const made = value(await createWorkspaceFile(path, AT, (workspace) => layOut(workspace, rows)));
  await made.close();
}

export async function departmentCount(workspace: Workspace): Promise<number> {
  const row = await workspace.reader
    .selectFrom('department')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
}

/** What stands in a file, read without leaving anything beside it. */
export function countIn(path: string, table = 'department'): Promise<number> {
  return withHandle(path, 'immutable', async (handle) => {
    const rows = await ask<{ count: number }>(handle, `select count(*) as count from "${table}"`);
    return rows[0]?.count ?? 0;
  });
}

/** Everything that could tell that a file or its folder was touched. */
export async function traces(path: string): Promise<{ hash: string; modified: string; beside: string[] }> {
  const { mtimeNs } = await stat(path, { bigint: true });
  const bytes = await readFile(path);
  return {
    hash: createHash('sha256').update(bytes).digest('hex'),
    modified: String(mtimeNs),
    beside: (await readdir(dirname(path))).toSorted(),
  };
}

/** Runs statements on a closed file, past all checks. */
export async function alter(path: string, statements: string): Promise<void> {
  await withHandle(path, 'read-write', (handle) => execute(handle, statements));
}

/**
 * Leaves a copy of `path` at `target` as a process that is killed after `work` leaves it: with commits in the log
 * that are not in the file. Copied by another process, because closing a file here would drop SQLite's locks on it.
 */
export async function copyAsKilled(
  path: string,
  target: string,
  work: (workspace: Workspace) => Promise<unknown>,
): Promise<void> {
  const workspace = value(await open(path));
  await work(workspace);
  for (const ending of ['', '-wal']) execFileSync('cp', ['--', path + ending, target + ending]);
  await workspace.close();
}

export async function addPeople(
  workspace: Workspace,
  departmentId: string | null,
  count: number,
): Promise<void> {
  await workspace.write(commandMeta('test.people'), async (writer, record) => {
    const rows = Array.from({ length: count }, (_gap, index) => ({
      id: `person-${departmentId}-${index}`,
      name: `人员 ${departmentId} ${index}`,
      name_key: `人员 ${departmentId} ${index}`,
      department_id: departmentId,
      role: '负责人',
    }));
    await writer.insertInto('person').values(rows).execute();
    record.describe({ key: 'personAdded', params: { name: '人员' } });
  });
}

export async function removeDepartments(workspace: Workspace, ids: readonly string[]): Promise<void> {
  await workspace.write(commandMeta('test.remove'), async (writer, record) => {
    await writer.deleteFrom('department').where('id', 'in', ids).execute();
    record.describe({ key: 'departmentRemoved', params: { name: ids.join() } });
  });
}
