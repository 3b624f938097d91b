import { execFileSync } from 'node:child_process';
import {
  copyFile,
  mkdir,
  open as openFile,
  readdir,
  readFile,
  stat,
  symlink,
  truncate,
  unlink,
  writeFile,
} from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createWorkspaceFile } from '#db/create.ts';
import { closeHandle, execute, openHandle } from '#db/driver/sqlite-handle.ts';
import { newestVersion } from '#db/migrate.ts';
import { refused } from '#shared/domain/refusal.ts';
import {
  AT,
  alter,
  copyAsKilled,
  countIn,
  departmentCount,
  layOut,
  makeWorkspace,
  open,
  reasonOf,
  removeDepartments,
  temporaryFolder,
  traces,
  value,
} from '#test/support/workspace-files.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let path: string;
beforeEach(async () => {
  folder = await temporaryFolder();
  path = join(folder.path, '计划 100% #1?.tongzhou');
});
afterEach(() => folder.remove());

/** The reason for which opening is refused, with what is wrong about how it was refused. */
async function answer(options: Parameters<typeof open>[1] = {}): Promise<string> {
  const before = await traces(path);
  const startedAt = performance.now();
  const reason = await reasonOf(await open(path, options));
  const isLate = performance.now() - startedAt > 5000;
  const isTouched = JSON.stringify(await traces(path)) !== JSON.stringify(before);
  return `${reason}${isLate ? ', late' : ''}${isTouched ? ', touched' : ''}`;
}

async function overwrite(from: number, bytes: Uint8Array): Promise<void> {
  const file = await openFile(path, 'r+');
  await file.write(bytes, 0, bytes.length, from);
  await file.close();
}

describe('what is not there or not ours', () => {
  test('a missing file, and one in a missing folder', async () => {
    expect(await reasonOf(await open(path))).toBe('file-missing');
    expect(await reasonOf(await open(join(path, 'x.tongzhou')))).toBe('file-missing');
    expect(await reasonOf(await open(`${path}\0.tongzhou`))).toBe('file-missing');
    expect(await reasonOf(await open(join(folder.path, 'x'.repeat(300))))).toBe('file-missing');
  });

  test('a folder', async () => {
    await mkdir(path);
    expect(await reasonOf(await open(path))).toBe('file-not-ours');
  });

  test('a link that leads nowhere, and one that leads in a circle', async () => {
    await symlink(join(folder.path, 'nowhere'), path);
    expect(await reasonOf(await open(path))).toBe('file-missing');
    await symlink(join(folder.path, 'circle'), join(folder.path, 'circle'));
    expect(await reasonOf(await open(join(folder.path, 'circle')))).toBe('file-missing');
  });

  test('a device that never ends', async () => {
    expect(await reasonOf(await open('/dev/zero'))).toBe('file-not-ours');
  });

  test.each([
    ['a text', Buffer.from('日期,金额\n2023-01-01,12.50\n'.repeat(400))],
    ['zeros', Buffer.alloc(8192)],
    ['one byte', Buffer.from('S')],
    ['a zip', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(5000, 7)])],
  ])('%s under our ending', async (_name, bytes) => {
    await writeFile(path, bytes);
    expect(await answer()).toBe('file-not-ours');
  });

  test('a database of another program', async () => {
    const handle = await openHandle(path, 'create');
    await execute(handle, 'create table note (id integer primary key, text text); pragma user_version = 1;');
    await closeHandle(handle);
    expect(await answer()).toBe('file-not-ours');
  });
});

describe('what is damaged', () => {
  test('a file of no bytes', async () => {
    await writeFile(path, '');
    expect(await answer()).toBe('file-corrupt');
  });

  test.each([
    ['in its header', 60],
    ['after its first page', 4096],
    ['in the middle of a page', 10_000],
    ['of its last byte', -1],
  ])('a file cut off %s', async (_name, at) => {
    await makeWorkspace(path, 200);
    const { length } = await readFile(path);
    await truncate(path, at < 0 ? length + at : at);
    expect(await answer()).toBe('file-corrupt');
  });

  test('pages overwritten in the middle', async () => {
    await makeWorkspace(path, 400);
    await overwrite(20 * 4096, new Uint8Array(6 * 4096).fill(0xa5));
    expect(await answer()).toBe('file-corrupt');
  });

  test('zeros over the first page but its header', async () => {
    await makeWorkspace(path);
    await overwrite(100, new Uint8Array(3996));
    expect(await answer()).toBe('file-corrupt');
  });

  test('a header without sense that was a workspace before', async () => {
    await makeWorkspace(path);
    await overwrite(0, new Uint8Array(100));
    expect(await answer()).toBe('file-not-ours');
    expect(await answer({ known: { left: null } })).toBe('file-corrupt');
  });

  test('a page size that no file has', async () => {
    await makeWorkspace(path);
    await overwrite(16, new Uint8Array([3, 9]));
    expect(await answer()).toBe('file-corrupt');
  });

  test('a database with our mark and none of our tables', async () => {
    await makeWorkspace(path);
    await alter(path, 'pragma foreign_keys = off; drop table workspace; pragma wal_checkpoint(truncate)');
    expect(await answer()).toBe('file-corrupt');
  });

  test('damage that asks for a read-only look is refused just so', async () => {
    await makeWorkspace(path, 400);
    await overwrite(20 * 4096, new Uint8Array(6 * 4096).fill(0xa5));
    expect(await answer({ readOnly: true })).toBe('file-corrupt');
  });
});

describe('what a newer program wrote', () => {
  test('is refused with its version in the file', async () => {
    await makeWorkspace(path);
    await alter(path, `pragma user_version = ${newestVersion() + 1}; pragma wal_checkpoint(truncate)`);
    expect(await answer()).toBe('file-newer');
    expect(await answer({ readOnly: true })).toBe('file-newer');
  });

  test('is refused with its version still in the log', async () => {
    const original = join(folder.path, 'original.tongzhou');
    await makeWorkspace(original);
    await copyAsKilled(original, path, async () => {
      await alter(original, `pragma user_version = ${newestVersion() + 1}`);
    });
    expect(await answer()).toBe('file-newer');
  });
});

describe('journals beside a file', () => {
  const beside = (name: string) => join(folder.path, name);

  async function countOpened(): Promise<number> {
    const workspace = value(await open(path));
    const count = await departmentCount(workspace);
    await workspace.close();
    return count;
  }

  async function setAside(): Promise<string[]> {
    return (await traces(path)).beside.filter((name) => name.includes('-set-aside-'));
  }

  test('a log that belongs is replayed and folded in', async () => {
    await makeWorkspace(beside('a'), 3);
    await copyAsKilled(beside('a'), path, (workspace) => removeDepartments(workspace, ['first-0']));
    expect(await countIn(path)).toBe(3);
    expect(await countOpened()).toBe(2);
    expect(await countIn(path)).toBe(2);
    expect((await traces(path)).beside).toEqual(['a', basename(path)]);
  });

  test('the log of another workspace is set aside, and the file opened as it is', async () => {
    await makeWorkspace(path, 5);
    const { hash } = await traces(path);
    await makeWorkspace(beside('b'), 300);
    await copyAsKilled(beside('b'), beside('killed'), (workspace) =>
      removeDepartments(workspace, ['first-0']),
    );
    await copyFile(`${beside('killed')}-wal`, `${path}-wal`);
    expect(await countOpened()).toBe(5);
    expect((await traces(path)).hash).toBe(hash);
    expect(await setAside()).toHaveLength(1);
  });

  test.each([1, 2])(
    'a log of the same workspace, %i sessions later, over an older copy',
    async (sessions) => {
      await makeWorkspace(path, 5);
      await copyFile(path, beside('older'));
      for (let session = 1; session < sessions; session += 1) {
        const workspace = value(await open(path));
        await removeDepartments(workspace, [`first-${session}`]);
        await workspace.close();
      }
      await copyAsKilled(path, beside('killed'), (workspace) => removeDepartments(workspace, ['first-0']));
      await copyFile(beside('older'), path);
      await copyFile(`${beside('killed')}-wal`, `${path}-wal`);
      expect(await countOpened()).toBe(5);
      expect(await setAside()).toHaveLength(1);
    },
  );

  test('a rollback journal of another file is not rolled back into it', async () => {
    await makeWorkspace(path, 7);
    await makeWorkspace(beside('other'), 50);
    await alter(beside('other'), 'pragma journal_mode = delete');
    const handle = await openHandle(beside('other'), 'read-write');
    await execute(handle, `pragma cache_size = 1; pragma cache_spill = 1; begin immediate`);
    await execute(handle, 'update ledger_open set transaction_seq = 2; delete from department;');
    execFileSync('cp', ['--', `${beside('other')}-journal`, `${path}-journal`]);
    await execute(handle, 'rollback');
    await closeHandle(handle);
    const { hash } = await traces(path);
    expect((await stat(`${path}-journal`)).size).toBeGreaterThan(4096);
    expect(await countOpened()).toBe(7);
    expect((await traces(path)).hash).toBe(hash);
    expect(await setAside()).toHaveLength(1);
  });

  test('a new file never comes to lie beside the log of a file that was deleted', async () => {
    await makeWorkspace(beside('a'), 3);
    await copyAsKilled(beside('a'), path, (workspace) => removeDepartments(workspace, ['first-0']));
    await unlink(path);
    const made = await createWorkspaceFile(path, AT, (workspace) => layOut(workspace, 1));
    expect(made).toEqual(refused('path-exists', { path: `${path}-wal` }, 'path'));
    expect((await readdir(folder.path)).toSorted()).toEqual(['a', `${basename(path)}-wal`]);
  });
});
